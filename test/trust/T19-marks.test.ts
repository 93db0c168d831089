import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import pg from 'pg'
import type { Browser } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { invitationLetter } from '../../app/organisation/people/letters.ts'
import { startSession } from '../../app/organisation/signin/sessionStore.ts'
import { openExample } from '../../app/portable/openExample.ts'
import { sendLater } from '../../app/web/mail/outbox.ts'
import { carrierFor, sendWaiting } from '../../app/web/mail/postOffice.ts'
import { openRealServer } from '../browser/realServer.ts'
import { openBrowser } from '../looks/gallery.ts'
import { type Opened, openAll, typeEverywhere, WATCH } from './marks/look.ts'
import { MARK, markOf, PAYLOADS } from './marks/payloads.ts'
import { type Garden, layOut } from './marks/plant.ts'
import { type Found, kindOf, roam } from './marks/roam.ts'

const full = process.env.TRUST === 'full'
const ROUNDS = full ? 4 : 1
/** The lead sees most; the others see it in their own way. */
const OTHERS = full ? ['DS', 'OA', 'SR', 'TL', 'PL', 'PM', 'EE'] : []
const MOST_PAGES = full ? Number.POSITIVE_INFINITY : 20
const TABS = 2

describe('T19 whatever is typed is shown as it was typed, and runs nowhere', () => {
  let server: Awaited<ReturnType<typeof openRealServer>>
  let browser: Browser
  let owner: pg.Client
  let garden: Garden
  let org: string
  let slug: string
  /** Which field was seen where, with which payload. */
  const seen = new Set<string>()
  const kinds = new Set<string>()

  beforeAll(async () => {
    server = await openRealServer()
    expect(await openExample(server.database)).toBe(true)
    owner = new pg.Client({ connectionString: server.superUrl })
    await owner.connect()
    const { rows } = await owner.query('select org_id as org, slug from organisation_address')
    ;({ org, slug } = rows[0])
    garden = await layOut(owner)
    browser = await openBrowser()
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await owner?.end()
    await server?.close()
  })

  async function cookieOf(role: string): Promise<string> {
    const { rows } = await owner.query(
      `select g.member_id as id from role_grant g join member m on m.id = g.member_id join organisation o on o.org_id = g.org_id
       where g.role = $1 and g.ended_at is null and o.example_today between g.from_on and g.to_on and m.suspended_at is null
         and (m.to_on is null or m.to_on >= o.example_today)
       order by (select count(*) from happening h where h.by_id = m.id) desc limit 1`,
      [role],
    )
    if (!rows[0]) throw new Error(`nobody in the example is ${role}`)
    const token = await server.database.inInstance((db) =>
      startSession(db, { org, memberId: rows[0].id, now: server.clock.now }),
    )
    return `ingrain-session=${token}`
  }

  const note = (where: string, text: string) => {
    for (const [, field, payload] of text.matchAll(MARK)) seen.add(`${field} at ${where} with ${payload}`)
  }

  const starts = () => ['/home', '/organisation', '/settings', '/audit', '/packs', `/p/${slug}/glossary`]

  async function lookAs(cookie: string, found: readonly Found[]): Promise<string[]> {
    const pages = found.filter(({ type }) => /html/.test(type)).map(({ path }) => path)
    const shown = pages.slice(0, MOST_PAGES)
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
    await context.addInitScript(WATCH)
    if (cookie) {
      const [name, value] = cookie.split('=') as [string, string]
      await context.addCookies([{ name, value, url: server.address }])
    }
    const shares = Array.from({ length: TABS }, (_, n) => shown.filter((_, at) => at % TABS === n))
    const opened = (await Promise.all(shares.map((share) => openAll(context, server.address, share)))).flat()
    await context.close()
    return opened.flatMap(({ path, complaints, html }: Opened) => {
      kinds.add(kindOf(path))
      note(kindOf(path), html)
      return complaints.map((one) => `${path}: ${one}`)
    })
  }

  test(`in every field that is kept, on every page, to everybody, ${ROUNDS} times over with other payloads`, async () => {
    const wrong: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      // A prime step, so that few rounds still bring most payloads to most fields.
      await garden.plant(round * 7)
      const lead = await cookieOf('HL')
      const found = await roam(server.address, lead, starts(), full ? 2 : 1)
      for (const { kind, html } of found) note(kind, html)
      wrong.push(...(await lookAs(lead, found)))
      for (const role of round === 0 ? OTHERS : []) {
        const cookie = await cookieOf(role)
        wrong.push(...(await lookAs(cookie, await roam(server.address, cookie, starts(), 1))))
      }
      const anyone = await roam(server.address, '', ['/', '/sign-in', '/example', `/p/${slug}/glossary`], 2)
      wrong.push(...(await lookAs('', anyone)))
    }
    expect(wrong).toEqual([])
    expect(garden.fields.length).toBeGreaterThan(60)
    expect(kinds.size).toBeGreaterThan(full ? 80 : 15)
    const fieldsSeen = new Set([...seen].map((one) => one.split(' ')[0]))
    expect(fieldsSeen.size).toBeGreaterThan(50)
    expect(new Set([...seen].map((one) => one.split(' ').at(-1))).size).toBe(PAYLOADS.length)
    expect(seen.size).toBeGreaterThan(full ? 3000 : 1000)
    if (full)
      console.log(
        `T19: ${seen.size} field × place × payload, ${fieldsSeen.size} of ${garden.fields.length} fields, ${kinds.size} kinds of page`,
      )
  }, 1_500_000)

  test('in what comes back when a form is sent with it in every box', async () => {
    const lead = await cookieOf('HL')
    const pages = (await roam(server.address, lead, starts(), 1)).filter(({ html }) =>
      /<form[^>]*method="post"/.test(html),
    )
    const context = await browser.newContext()
    await context.addInitScript(WATCH)
    const [name, value] = lead.split('=') as [string, string]
    await context.addCookies([{ name, value, url: server.address }])
    const some = pages.filter(({ path }) => /\/(new|edit|draft|details|amendment)/.test(path))
    const field = garden.fields.length
    const opened = await typeEverywhere(
      context,
      server.address,
      (full ? pages : some.slice(0, 4)).map(({ path }) => path),
      (n) => PAYLOADS[n % PAYLOADS.length]!(markOf(field, n % PAYLOADS.length)),
    )
    await context.close()
    expect(opened.flatMap(({ path, complaints }) => complaints.map((one) => `${path}: ${one}`))).toEqual([])
    // Most of what is refused is shown again as it was typed.
    expect(opened.filter(({ html }) => html.includes(`zq${field}p`)).length).toBeGreaterThan(opened.length / 3)
    expect(opened.length).toBeGreaterThan(full ? 40 : 3)
  }, 900_000)

  test('in every file that can be taken away', async () => {
    const lead = await cookieOf('HL')
    const found = await roam(server.address, lead, starts(), 1)
    const files = found.filter(({ type }) => !/html/.test(type))
    const administrator = await roam(server.address, await cookieOf('OA'), starts(), 1)
    files.push(
      ...administrator.filter(({ type, kind }) => !/html/.test(type) && !files.some((one) => one.kind === kind)),
    )
    expect(files.map(({ type }) => type.split(';')[0]).join()).toMatch(/wordprocessingml.*pdf|pdf.*wordprocessingml/)
    const wrong: string[] = []
    for (const { kind, type, bytes, html } of files) {
      const marks = await marksIn(type, bytes, html)
      note(kind, marks.text)
      if (/<\/?(zq\d|script|img\b|svg\b|iframe\b)/i.test(marks.markup)) wrong.push(`${kind}: taken for markup`)
      if (/Target="\s*(javascript|data|file):/i.test(marks.markup)) wrong.push(`${kind}: a link that runs`)
      if (/\/(JavaScript|JS|Launch|OpenAction)\b|\/URI\s*\((javascript|data):/.test(marks.pdf))
        wrong.push(`${kind}: a PDF that acts`)
    }
    expect(wrong).toEqual([])
    expect([...seen].filter((one) => /\.(docx|pdf|xlsx)/.test(one)).length).toBeGreaterThan(20)
  }, 300_000)

  test('and nothing went wrong on our side', () => expect(server.problems).toEqual([]))

  test('in letters, which are plain text and nothing else', async () => {
    const bodies = await lettersAbout(PAYLOADS.map((payload, n) => payload(`zq0p${n}z`)))
    expect(bodies.length).toBe(PAYLOADS.length)
    for (const head of bodies) {
      expect(head).toMatch(/^Content-Type: text\/plain/im)
      expect(head).not.toMatch(/^Content-Type: (text\/html|multipart)/im)
    }
  }, 120_000)

  /** Letters with these words in subject and body, as they leave. */
  async function lettersAbout(words: string[]): Promise<string[]> {
    const folder = mkdtempSync(join(tmpdir(), 'ingrain-letters-'))
    await server.database.inOrganisation(org, 'writing', async (db) => {
      const head = await db.one<{ name: string }>('select name from organisation')
      for (const name of words) {
        const caller = { organisation: head, member: { name } } as Parameters<typeof invitationLetter>[0]
        const letter = invitationLetter(caller, { name, email: 'noor@harbour.example', link: `${server.address}/x` })
        await sendLater({ db, org, now: server.clock.now }, letter)
      }
    })
    const carry = carrierFor({ folder })
    for (let sent = 1; sent > 0; ) sent = await sendWaiting(server.database, carry, server.clock.now)
    const letters = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'))
    rmSync(folder, { recursive: true })
    return letters
  }
})

/** The text in a file, and what of it is markup. */
async function marksIn(
  type: string,
  bytes: Uint8Array,
  html: string,
): Promise<{ text: string; markup: string; pdf: string }> {
  if (/pdf/.test(type)) {
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: true })
    return { text: text.replace(/\s+/g, ''), markup: '', pdf: Buffer.from(bytes).toString('latin1') }
  }
  if (/openxml/.test(type)) {
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(xml|rels)$/.test(name))
    const markup = parts.map(([, part]) => strFromU8(part)).join('\n')
    return { text: markup, markup, pdf: '' }
  }
  // Of text that is no page nothing is markup.
  return { text: html, markup: '', pdf: '' }
}
