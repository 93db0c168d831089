import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse, type TestOrganisation } from '../../test/house.ts'
import { addEvidence } from '../evidence/actions.ts'
import { addAdviser } from '../involvement/actions.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { exportOrganisation } from './exportOrganisation.ts'
import { importOrganisation } from './importOrganisation.ts'
import { forged, linesIn } from './portable.fixture.ts'
import { openShelf, type Shelf } from './shelf.ts'

const odd = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      "'; drop table record; --",
      '\\N',
      '\\x00 \\u0000',
      '\t\n"\\',
      '‮مرحبا',
      '👩‍👩‍👧 ŵy £',
      '{"end":"record","rows":0}',
      '{"seal":"',
      '\uFEFF',
      'a\u2028b',
    ),
  )
  // What PostgreSQL cannot hold, no form lets in.
  .map((text) => `odd: ${Buffer.from(text.replaceAll('\0', '')).toString()}`)

const textOf = async (house: House, org: string) =>
  linesIn(await exportOrganisation(house.database, org, { withContacts: true })).slice(1)

const EXAMPLE = fileURLToPath(new URL('../../examples/worked-year.ingrain', import.meta.url))

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function gather(chunks: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks ?? []) all.push(chunk)
  return Buffer.concat(all)
}

describe('an organisation leaves and comes back', () => {
  let house: House
  let elsewhere: House
  let harbour: TestOrganisation
  beforeAll(async () => {
    house = await openHouse()
    elsewhere = await openHouse()
    harbour = await house.organisation()
    await house.as(harbour, 'lead', (caller) =>
      addAdviser(caller, { knownAs: 'Rosa', contactBy: 'phone', contact: '01632 960 123' }),
    )
  })
  afterAll(async () => {
    await house.close()
    await elsewhere.close()
  })

  test('exported, imported somewhere else and exported again, it is the same file to the last byte', async () => {
    const first = await exportOrganisation(house.database, harbour.org, { withContacts: true })
    const imported = await importOrganisation(elsewhere.database, first)
    expect(imported).toMatchObject({
      ok: true,
      slug: harbour.slug,
      counts: { organisation: 1, member: 11, adviser: 1, adviser_contact: 1 },
    })
    if (!imported.ok) return
    expect(imported.org).not.toBe(harbour.org)
    const second = await exportOrganisation(elsewhere.database, imported.org, { withContacts: true })
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('a year of work in every room goes round the same way', async () => {
    const example = await importOrganisation(house.database, EXAMPLE, { slug: 'a-year' })
    const first = await exportOrganisation(house.database, example.ok ? example.org : '')
    const imported = await importOrganisation(elsewhere.database, first)
    const second = await exportOrganisation(elsewhere.database, imported.ok ? imported.org : '')
    expect(linesIn(first).length).toBeGreaterThan(1500)
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })

  test('odd words, microseconds and decimals survive the journey', async () => {
    const journey = async (words: string[], micros: bigint, hundredths: number, number: number) => {
      const org = await house.organisation()
      await house.as(org, 'lead', async (caller) => {
        for (const text of words) {
          const id = newId()
          await addEvidence(caller, {
            id,
            title: text,
            onDay: '2026-10-01',
            kind: 'note',
            words: text,
            arms: [],
            links: [],
          })
          await recordHappening(caller, id, 'changed', { why: text })
        }
        await caller.db.query(
          `insert into version (record_id, no, body, made_at) values ($1, 1, $2, to_timestamp(0) + $3::bigint * interval '1 microsecond')`,
          [
            org.founderId,
            JSON.stringify({ words, number, nested: { [words[0] ?? '']: [null, true, -0] } }),
            String(micros),
          ],
        )
        await caller.db.query(
          'insert into backing (id, record_id, hours_per_week) values ($1, $1, $2::numeric / 100)',
          [org.founderId, hundredths],
        )
      })
      const file = await exportOrganisation(house.database, org.org, { withContacts: true })
      const imported = await importOrganisation(elsewhere.database, file, { slug: `odd-${newId()}` })
      expect(imported).toMatchObject({ ok: true })
      if (imported.ok) expect(await textOf(elsewhere, imported.org)).toEqual(await textOf(house, org.org))
    }
    await fc.assert(
      fc.asyncProperty(
        fc.array(odd, { minLength: 1, maxLength: 6 }),
        fc.bigInt({ min: -(10n ** 15n), max: 10n ** 16n }),
        fc.integer({ min: 1, max: 9999 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        journey,
      ),
      { numRuns: 10 },
    )
  })

  test('two exports of one moment are the same bytes', async () => {
    const [one, other] = [
      await exportOrganisation(house.database, harbour.org),
      await exportOrganisation(house.database, harbour.org),
    ]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('ways to reach advisers stay behind unless they are asked for', async () => {
    const without = gunzipSync(await exportOrganisation(house.database, harbour.org)).toString('utf8')
    expect(without).toContain('Rosa')
    expect(without).not.toContain('01632 960 123')
    expect(
      gunzipSync(await exportOrganisation(house.database, harbour.org, { withContacts: true })).toString('utf8'),
    ).toContain('01632 960 123')
  })

  test('the organisation’s number, passwords, links and letters never leave', async () => {
    const lines = linesIn(await exportOrganisation(house.database, harbour.org, { withContacts: true }))
    const parts = lines.flatMap((line) => /^\{"part":"(\w+)"/.exec(line)?.[1] ?? [])
    for (const part of [
      'link',
      'session',
      'once',
      'draft',
      'notice',
      'set_aside',
      'account',
      'membership',
      'outbox',
      'link_address',
      'instance_log',
    ])
      expect(parts).not.toContain(part)
    expect(lines.join('\n')).not.toContain(harbour.org)
  })

  test('its files come with it, to the byte, and only where they are what they say', async () => {
    const folders = [mkdtempSync(join(tmpdir(), 'ingrain-shelf-')), mkdtempSync(join(tmpdir(), 'ingrain-shelf-'))]
    const [from, to] = folders.map(openShelf) as [Shelf, Shelf]
    const kept = [0, 1, 49_151, 49_152, 49_153, 300_000].map((size) => randomBytes(size))
    const hashes = kept.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
    const org = await house.organisation()
    await house.as(org, 'lead', async ({ db }) => {
      for (const [n, sha256] of hashes.entries())
        await db.query(`insert into file (id, sha256, bytes, type, name, at) values ($1, $2, $3, 'data', $4, now())`, [
          newId(),
          sha256,
          kept[n]?.length,
          `file ${n}`,
        ])
    })
    for (const [n, sha256] of hashes.entries()) await from.write(sha256, pieces(kept[n] ?? Buffer.alloc(0), 7919))
    const file = await exportOrganisation(house.database, org.org, { shelf: from })
    const imported = await importOrganisation(elsewhere.database, file, { slug: 'with-files', shelf: to })
    expect(imported).toMatchObject({ ok: true, files: kept.length })
    const again = await exportOrganisation(elsewhere.database, imported.ok ? imported.org : '', { shelf: to })
    expect(linesIn(again).slice(1)).toEqual(linesIn(file).slice(1))
    for (const [n, sha256] of hashes.entries())
      expect((await gather(to.read(sha256))).equals(kept[n] ?? Buffer.alloc(0))).toBe(true)
    const forgedFile = await forged(file, (line) => line.replace(`{"file":"${hashes[2]}"}`, `{"file":"${hashes[3]}"}`))
    expect(await importOrganisation(elsewhere.database, forgedFile, { slug: 'with-other-files', shelf: to })).toEqual({
      ok: false,
      because: 'changed',
      where: { part: 'file' },
    })
    for (const folder of folders) rmSync(folder, { recursive: true })
  })

  test('leaving and coming are written down by each Ingrain, and not in the organisation', async () => {
    await importOrganisation(elsewhere.database, await exportOrganisation(house.database, harbour.org), {
      slug: 'written-down',
    })
    const logOf = async ({ database }: House) =>
      (await database.inInstance((db) => db.query('select what from instance_log'))).map(({ what }) => what)
    expect(await logOf(house)).toContain('organisation exported')
    expect(await logOf(elsewhere)).toContain('organisation imported')
  })

  test('people who had joined and have an account here are members again; an invitation that nobody took is not taken for them', async () => {
    const accounts = [newId(), newId()]
    await elsewhere.database.inInstance((db) =>
      db.query("insert into account (id, email) values ($1, 'ada@harbour.example'), ($2, $3)", [
        ...accounts,
        `lead@${harbour.slug}.example`,
      ]),
    )
    const imported = await importOrganisation(
      elsewhere.database,
      await exportOrganisation(house.database, harbour.org),
      { slug: 'members-again' },
    )
    const members = await elsewhere.database.inInstance((db) =>
      db.query('select account_id as id from membership where org_id = $1', [imported.ok && imported.org]),
    )
    expect(members).toEqual([{ id: accounts[0] }])
  })
})
