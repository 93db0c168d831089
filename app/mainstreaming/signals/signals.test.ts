import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { organisationFile } from './organisationFile.ts'
import { readSignals } from './readSignals.ts'
import { words } from './words.ts'

const fileOf = (name: string) =>
  fileURLToPath(new URL(`../../../test/fixtures/organisations/${name}.json`, import.meta.url))

describe.each(['merrow-vale', 'harrowbeck', 'northmere'])('the signals of %s', async (name) => {
  const { expectedSignals: expected } = JSON.parse(readFileSync(fileOf(name), 'utf8'))
  const read = await readSignals(fileOf(name))
  if (!read.ok) throw new Error(read.because)
  const { signals } = read

  const later = ['outcomes', 'nomad']
  const counted = Object.keys(expected).filter((signal) => !later.includes(signal))
  it.each(counted)('%s is what the expert expects', (signal) => {
    expect(signals[signal]).toEqual(expected[signal])
  })

  it('has every signal that is expected, and no other', () => {
    expect(Object.keys(signals).sort()).toEqual(Object.keys(expected).sort())
    expect(Object.keys(signals.projects as object)).toEqual(Object.keys(expected.projects))
    for (const [id, project] of Object.entries(signals.projects as Record<string, object>))
      expect(Object.keys(project).sort()).toEqual(Object.keys(expected.projects[id]).sort())
  })

  it('says of outcomes and surveys that they are not yet known, and never zero', () => {
    for (const signal of later.filter((one) => one in expected)) expect(signals[signal]).toBe(words.notYetKnown)
  })
})

describe('what the signals command refuses', () => {
  it('a file that is not there', async () => {
    expect(await readSignals(fileOf('nowhere'))).toEqual({ ok: false, because: 'cannotRead' })
  })

  it('a file that is not an organisation, naming the place', async () => {
    const path = fileURLToPath(new URL('../../../test/fixtures/lexicon.json', import.meta.url))
    expect(await readSignals(path)).toMatchObject({ ok: false, because: 'notAnOrganisation' })
  })

  it('a day that is not a day', () => {
    const file = { asOf: 'today', levels: [], posts: [], strategy: { commitments: [] } }
    expect(organisationFile.safeParse(file).success).toBe(false)
  })
})
