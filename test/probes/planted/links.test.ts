import { describe, expect, test } from 'vitest'
import { openDoor } from '../abuse/door.ts'
import { probeLinks } from '../abuse/groups/links.ts'
import type { Visitor } from '../abuse/scene.ts'
import { chanceFrom } from '../chance.ts'
import { openFindings } from '../findings.ts'
import { type LinkFault, openLinkSite } from './linkSite.ts'

async function found(faults: readonly LinkFault[]): Promise<{ checks: string[]; report: string }> {
  const site = await openLinkSite(faults)
  try {
    const findings = openFindings()
    const base = new URL(site.address)
    const door = openDoor(base, { most: 1000, seconds: 60, findings })
    const page = await door.knock('GET', '/a')
    const user = { name: 'A', user: 'wren@first.example', pass: 'seven grey herons', links: site.links }
    const amina: Visitor = { user, jar: {}, pages: new Map([['/home/own', page]]), forms: [], scripts: new Set() }
    const esi: Visitor = { jar: {}, pages: new Map(), forms: [], scripts: new Set() }
    const login = { path: '/sign-in', userField: 'email', passField: 'password' }
    await probeLinks({ base, door, findings, chance: chanceFrom(7), mark: 'zqplanted', login, amina, esi })
    return { checks: [...new Set(findings.all().map(({ check }) => check))], report: findings.report('links') }
  } finally {
    await site.close()
  }
}

/** Each planted fault, and what the probe must say of it. */
const PLANTED: [LinkFault, string[]][] = [
  ['looking writes', ['looking at a link changed something']],
  ['link signs in', ['a link signs somebody in']],
  ['link is kept', ['the page of a link may be kept']],
  ['link is told', ['a link may be told to other sites']],
  ['opens more', ['a link opens more than its own thing']],
  ['over opens', ['an ended link opens', 'an expired link opens']],
  ['over takes words', ['an ended link takes words', 'an expired link takes words']],
  ['any length', ['a link takes 60,000 characters', 'a link takes 30 MB']],
  ['any site', ['a link takes a post of another site']],
  ['kept twice', ['a post by a link was kept twice']],
  ['changes others', ['a link changes the words of another', 'words of another link were changed']],
  ['any token', ['a guessed link opens']],
  ['tells tokens apart', ['guessed links are told from one another']],
  ['codes without end', ['no end to guessed codes']],
  ['any code', ['a guessed code opens']],
]

describe('what is tried with the links of advisers', () => {
  test('finds nothing on a sound site, and looks at everything there', async () => {
    const { checks, report } = await found([])
    expect(checks).toEqual([])
    for (const what of ['looked at', 'that are over', 'sent to', 'replayed']) expect(report).toContain(`links ${what}`)
    expect(report).toMatch(/words of another link 1, guessed links \d+, guessed codes 21/)
  }, 60_000)

  test.each(PLANTED)(
    'finds what is planted, and nothing else: %s',
    async (fault, checks) => expect((await found([fault])).checks.sort()).toEqual(checks.sort()),
    60_000,
  )
})
