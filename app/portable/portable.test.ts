import { gunzipSync, gzipSync } from 'node:zlib'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHouse, type House, type TestOrganisation } from '../../test/house.ts'
import { addEvidence } from '../evidence/actions.ts'
import { addAdviser } from '../involvement/actions.ts'
import { newId } from '../store/newId.ts'
import { exportOrganisation } from './exportOrganisation.ts'
import { importOrganisation } from './importOrganisation.ts'
import { startSums } from './lineSum.ts'
import * as store from './store.ts'
import { inOrder, partsOfOrganisation } from './tables.ts'

const oddTexts = fc.array(fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom("'; drop table record; --", '\\N', '\t\n"\\', '‮مرحبا', '👩‍👩‍👧 ŵy £', '{"end":"record","rows":0}', '﻿')), { minLength: 1, maxLength: 5 })
const storable = (text: string) => text.replaceAll('\0', '')

let house: House
let elsewhere: House
let busy: TestOrganisation
beforeAll(async () => {
  ;[house, elsewhere] = await Promise.all([openHouse(), openHouse()])
  busy = await house.organisation()
  await house.as(busy, 'lead', async (caller) => {
    await addAdviser(caller, { knownAs: 'Rosa', contactBy: 'phone', contact: '01632 960 123' })
    for (const title of ['Damp survey', 'Minutes'])
      await addEvidence(caller, { title, onDay: '2026-10-01', kind: 'document', words: title, arms: [{ unitId: busy.units.homes, levelId: null, activityId: null }], links: [] })
  })
})
afterAll(async () => {
  await house.close()
  await elsewhere.close()
})

const isIn = (house: House, table: string) =>
  house.database.inInstance((db) => db.query(`select * from ${table}`))

/** The file unpacked, changed, and packed again as anybody could. */
function edit(file: Uint8Array, change: (lines: string[]) => string[]): Uint8Array {
  return gzipSync(change(gunzipSync(file).toString('utf8').split('\n')).join('\n'))
}

describe('an organisation leaves and comes back', () => {
  test('exported, imported somewhere else and exported again, it is the same file to the last byte', async () => {
    const first = await exportOrganisation(house.database, busy.org, { withContacts: true })
    const imported = await importOrganisation(elsewhere.database, first)
    expect(imported).toMatchObject({ ok: true, slug: busy.slug, name: 'Harbour Research Collaboration', counts: { organisation: 1, member: 11, adviser: 1, adviser_contact: 1 } })
    if (!imported.ok) return
    const second = await exportOrganisation(elsewhere.database, imported.org, { withContacts: true })
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
    expect(imported.org).not.toBe(busy.org)
  })

  test('odd words, microseconds and decimals survive the journey', async () => {
    await fc.assert(
      fc.asyncProperty(oddTexts, fc.bigInt({ min: 0n, max: 4_000_000_000_000_000n }), fc.integer({ min: 1, max: 9999 }), async (texts, micros, hundredths) => {
        const org = await house.organisation()
        await house.as(org, 'lead', async (caller) => {
          for (const text of texts)
            await addEvidence(caller, { title: 'Odd', onDay: '2026-10-01', kind: 'document', words: storable(text) || 'none', topic: storable(text), arms: [{ unitId: org.units.whole, levelId: null, activityId: null }], links: [] })
          await caller.db.query(`insert into version (record_id, no, body, made_at) values ($1, 1, $2, to_timestamp(0) + $3::bigint * interval '1 microsecond')`, [org.founderId, JSON.stringify({ texts: texts.map(storable), n: 0.1 }), String(micros)])
          await caller.db.query(`update version set words = 0 where false`).catch(() => {})
        }).catch(() => {})
        await house.as(org, 'lead', async ({ db }) => {
          await db.query(`insert into backing (id, record_id, hours_per_week) select $1, id, $2::numeric / 100 from record where id = $1`, [org.founderId, hundredths])
        })
        const first = await exportOrganisation(house.database, org.org)
        const imported = await importOrganisation(elsewhere.database, first, { slug: `odd-${newId()}` })
        expect(imported.ok).toBe(true)
        if (!imported.ok) return
        expect(await textOf(elsewhere, imported.org)).toEqual(await textOf(house, org.org))
      }),
      { numRuns: 8 },
    )
  })

  test('two exports of the same moment are the same bytes', async () => {
    const [one, other] = [await exportOrganisation(house.database, busy.org), await exportOrganisation(house.database, busy.org)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
  })

  test('ways to reach advisers stay behind unless they are asked for; passwords, links and the organisation’s number always do', async () => {
    const plain = gunzipSync(await exportOrganisation(house.database, busy.org)).toString('utf8')
    expect(plain).toContain('Rosa')
    expect(plain).not.toContain('01632 960 123')
    for (const part of ['link', 'session', 'once', 'draft', 'notice', 'account', 'membership', 'outbox']) expect(plain).not.toContain(`{"part":"${part}"`)
    expect(plain).not.toContain(busy.org)
    expect(gunzipSync(await exportOrganisation(house.database, busy.org, { withContacts: true })).toString('utf8')).toContain('01632 960 123')
  })

  test('leaving and coming are written down by the Ingrain, and not in the organisation', async () => {
    const file = await exportOrganisation(house.database, busy.org)
    const came = await importOrganisation(house.database, file, { slug: 'written-down' })
    expect(came.ok).toBe(true)
    const log = await isIn(house, 'instance_log')
    expect(log.map(({ what }) => what)).toEqual(expect.arrayContaining(['organisation exported', 'organisation imported']))
  })
})

async function textOf(of: House, org: string): Promise<string[]> {
  const lines = gunzipSync(await exportOrganisation(of.database, org)).toString('utf8').split('\n').slice(1)
  return lines.map((line) => line.split('\t')[0] ?? '').filter((line) => !line.startsWith('{"seal"'))
}

describe('a file that cannot be taken leaves nothing behind', () => {
  let file: Uint8Array
  let folder: string
  const counts = async () => [await isIn(elsewhere, 'organisation_address'), await isIn(elsewhere, 'membership')].map((rows) => rows.length)
  const refused = async (bytes: Uint8Array, options = {}) => {
    const before = await counts()
    const answer = await importOrganisation(elsewhere.database, bytes, { slug: 'refused', ...options })
    expect(await counts()).toEqual(before)
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('ingrain-import-'))).toEqual([])
    return answer
  }
  beforeAll(async () => {
    file = await exportOrganisation(house.database, busy.org)
    folder = mkdtempSync(join(tmpdir(), 'ingrain-portable-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('one that was cut short', async () => {
    for (const share of [0.02, 0.5, 0.9]) expect(await refused(file.slice(0, Math.floor(file.length * share)))).toMatchObject({ ok: false, because: 'cut-short' })
    expect(await refused(file.slice(0, file.length - 1))).toMatchObject({ ok: false, because: 'cut-short' })
  })

  test('one with a single byte that is not as it was, anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const flipped = file.slice()
        flipped[at]! ^= by
        expect(await refused(flipped)).toMatchObject({ ok: false })
      }),
      { numRuns: 60 },
    )
  })

  test('one edited by hand: the part and the line are named', async () => {
    const at = gunzipSync(file).toString('utf8').split('\n').findIndex((line) => line.includes('"Damp survey"') && line.includes('"title"'))
    const answer = await refused(edit(file, (lines) => lines.with(at, lines[at]!.replace('Damp survey', 'Dry survey'))))
    expect(answer).toEqual({ ok: false, because: 'changed', where: { part: 'record', line: at + 1 } })
  })

  test('one with a line taken out, or two that changed places', async () => {
    expect(await refused(edit(file, (lines) => lines.toSpliced(30, 1)))).toMatchObject({ because: 'changed', where: { line: 31 } })
    expect(await refused(edit(file, (lines) => lines.with(30, lines[31]!).with(31, lines[30]!)))).toMatchObject({ because: 'changed', where: { line: 31 } })
  })

  test('one that is something else', async () => {
    expect(await refused(new TextEncoder().encode('name,email\nAmina,a@b.example\n'))).toMatchObject({ because: 'not-ingrain' })
    expect(await refused(gzipSync('{"ingrain":"organisation"}'))).toMatchObject({ because: 'not-ingrain' })
    expect(await refused(new Uint8Array())).toMatchObject({ because: 'not-ingrain' })
    expect(await importOrganisation(elsewhere.database, join(folder, 'nothing.ingrain'))).toMatchObject({ because: 'missing' })
    expect(await importOrganisation(elsewhere.database, folder)).toMatchObject({ because: 'missing' })
  })

  /** A file made with care by somebody who knows how: every sum and the seal are right. */
  async function forged(change: (lines: string[]) => string[]): Promise<Uint8Array> {
    const { writeSealed } = await import('./writeSealed.ts')
    const { readFile } = await import('node:fs/promises')
    const lines = gunzipSync(file).toString('utf8').split('\n').filter((line) => line.includes('\t')).map((line) => line.slice(0, line.lastIndexOf('\t')))
    const path = join(folder, `${newId()}.ingrain`)
    await writeSealed(path, async (write) => {
      for (const line of rehash(change(lines))) await write(line)
    })
    return new Uint8Array(await readFile(path))
  }

  test('one from a newer Ingrain', async () => {
    expect(await refused(await forged((lines) => lines.with(0, lines[0]!.replace('"format":1', '"format":2'))))).toMatchObject({ because: 'newer' })
    expect(await refused(await forged((lines) => lines.with(0, lines[0]!.replace('0001_ground.sql', '9001_later.sql'))))).toMatchObject({ because: 'newer' })
  })

  test('one with a table or a column that is not known here', async () => {
    expect(await refused(await forged((lines) => lines.map((line) => (line.startsWith('{"part":"level"') ? line.replace('level', 'account') : line.startsWith('{"end":"level"') ? line.replace('level', 'account') : line))))).toMatchObject({ because: 'unknown-part', name: 'account' })
    expect(await refused(await forged((lines) => lines.map((line) => (line.startsWith('{"part":"level"') ? line.replace('"key"', '"org_id"') : line))))).toMatchObject({ because: 'unknown-column', name: 'org_id' })
    const odd = await refused(await forged((lines) => lines.map((line) => (line.includes('"Damp survey"') && line.includes('"title"') ? line.replace('{', '{"org_id": "x", ') : line))))
    expect(odd).toMatchObject({ because: 'unknown-column', name: 'org_id', where: { part: 'record' } })
  })

  test('one with a value of the wrong kind, a rule broken, or a row that points at nothing', async () => {
    const badDay = await refused(await forged((lines) => lines.map((line) => line.replace('"on_day": "2026-10-01"', '"on_day": "yesterday"'))))
    expect(badDay).toMatchObject({ because: 'does-not-fit', where: { part: 'happening' } })
    const badKind = await refused(await forged((lines) => lines.map((line) => line.replace('"by_kind": "member"', '"by_kind": "ghost"'))))
    expect(badKind).toMatchObject({ because: 'does-not-fit', where: { part: 'happening' } })
    const orphan = await refused(await forged((lines) => lines.filter((line) => !(line.includes('"kind": "level"') && line.includes('"edit"')))))
    expect(orphan).toMatchObject({ because: 'does-not-fit', where: { part: 'level' } })
  })

  test('one whose audit chain does not follow', async () => {
    const answer = await refused(await forged((lines) => lines.map((line) => (line.includes('"prev_hash"') && line.includes('"seq": 2,') ? line.replace('"channel": "screen"', '"channel": "paper"') : line))))
    expect(answer).toEqual({ ok: false, because: 'audit-broken', entry: 2 })
  })

  test('one whose short name is taken here, until another is chosen', async () => {
    expect((await importOrganisation(elsewhere.database, file, { slug: 'harbour-twice' })).ok).toBe(true)
    expect(await importOrganisation(elsewhere.database, file, { slug: 'harbour-twice' })).toEqual({ ok: false, because: 'slug-taken', slug: 'harbour-twice' })
    expect(await importOrganisation(elsewhere.database, file, { slug: '../x' })).toMatchObject({ because: 'not-a-slug' })
  })
})

/** Puts right what says how many rows a part has and what they hash to. */
function rehash(lines: string[]): string[] {
  let rows: string[] = []
  return lines.map((line) => {
    if (line.startsWith('{"part":')) rows = []
    else if (line.startsWith('{"end":"') && !line.startsWith('{"end":"ingrain"')) {
      const end = JSON.parse(line)
      const hash = hashLines(rows)
      return JSON.stringify({ end: end.end, rows: rows.length, sha256: hash })
    } else rows.push(line)
    return line
  })
}

function hashLines(rows: string[]): string {
  const { createHash } = require('node:crypto')
  return createHash('sha256').update(rows.map((row) => `${row}\n`).join('')).digest('hex')
}

describe('what goes into the file', () => {
  test('every table of an organisation, each after those it points at; nothing kept points at what is left behind', async () => {
    const tables = await house.database.inInstance((db) => store.readTables(db))
    const parts = partsOfOrganisation(tables, { withContacts: true })
    const names = parts.map(({ name }) => name)
    for (const { name, needs } of parts) for (const need of needs) expect(names.indexOf(need), `${name} needs ${need}`).toBeLessThan(names.indexOf(name))
    expect(tables.filter(({ isApart }) => isApart).map(({ name }) => name).filter((name) => !names.includes(name)).sort()).toEqual(['draft', 'link', 'notice', 'once'])
    expect(tables.filter(({ isApart, hasOrg }) => hasOrg && !isApart).map(({ name }) => name).sort()).toEqual(['instance_log', 'link_address', 'membership', 'organisation_address', 'outbox', 'session'])
  })

  test('tables that point at each other in a circle are our own mistake, and named', () => {
    const table = (name: string, needs: string[]) => ({ name, needs, columns: [], key: [], isApart: true, hasOrg: true })
    expect(() => inOrder([table('a', ['b']), table('b', ['a'])])).toThrow('a, b')
    expect(inOrder([table('a', ['b']), table('b', []), table('c', ['elsewhere'])]).map(({ name }) => name)).toEqual(['b', 'a', 'c'])
  })

  test('a line’s sum rests on every line before it', () => {
    const [one, other] = [startSums(), startSums()]
    expect([one('a'), one('b')]).not.toEqual([other('b'), other('a')])
    const again = startSums()
    again('a')
    expect(again('b')).toBe((() => { const s = startSums(); s('a'); return s('b') })())
  })
})
void writeFileSync
