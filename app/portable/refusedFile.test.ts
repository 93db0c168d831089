import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type House, openHouse } from '../../test/house.ts'
import { addEvidence } from '../evidence/actions.ts'
import { exportOrganisation } from './exportOrganisation.ts'
import { importOrganisation } from './importOrganisation.ts'
import { editedByHand, forged, unpacked } from './portable.fixture.ts'

describe('a file that cannot be taken leaves nothing behind', () => {
  let house: House
  let file: Uint8Array
  beforeAll(async () => {
    house = await openHouse()
    const harbour = await house.organisation()
    await house.as(harbour, 'lead', (caller) =>
      addEvidence(caller, {
        title: 'Damp survey',
        onDay: '2026-10-01',
        kind: 'note',
        words: 'Seen',
        arms: [],
        links: [],
      }),
    )
    file = await exportOrganisation(house.database, harbour.org)
  })
  afterAll(() => house.close())

  const addresses = () =>
    house.database.inInstance((db) => db.query('select slug from organisation_address order by slug'))
  const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith(`ingrain-import-${process.pid}-`))

  async function taken(bytes: Uint8Array) {
    const before = await addresses()
    const answer = await importOrganisation(house.database, bytes, { slug: 'refused' })
    expect(await addresses()).toEqual(before)
    expect(leftovers()).toEqual([])
    return answer
  }

  test('one that was cut short', async () => {
    for (const share of [0.05, 0.5, 0.9])
      expect(await taken(file.slice(0, Math.floor(file.length * share)))).toEqual({ ok: false, because: 'cut-short' })
    expect(await taken(file.slice(0, -1))).toEqual({ ok: false, because: 'cut-short' })
  })

  test('one with a single byte that is not as it was, anywhere in it', async () => {
    const flip = async (at: number, by: number) => {
      const flipped = file.slice()
      flipped[at]! ^= by
      expect(await taken(flipped)).toMatchObject({ ok: false })
    }
    await fc.assert(fc.asyncProperty(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), flip), { numRuns: 60 })
    for (const at of [3, 4, 8, 9, file.length - 1, file.length - 9, file.length - 100]) await flip(at, 1)
  })

  test('one edited by hand: the part and the line are named', async () => {
    const at = unpacked(file).findIndex((line) => line.includes('"title": "Damp survey"'))
    const answer = await taken(editedByHand(file, (lines) => lines.with(at, lines[at]!.replace('Damp', 'Dry'))))
    expect(answer).toEqual({ ok: false, because: 'changed', where: { part: 'record', line: at + 1 } })
  })

  test('one with a line taken out, or two that changed places: the first line that does not follow is named', async () => {
    const where = { part: expect.any(String), line: 31 }
    expect(await taken(editedByHand(file, (lines) => lines.toSpliced(30, 1)))).toEqual({
      ok: false,
      because: 'changed',
      where,
    })
    expect(await taken(editedByHand(file, (lines) => lines.with(30, lines[31]!).with(31, lines[30]!)))).toEqual({
      ok: false,
      because: 'changed',
      where,
    })
  })

  test('one that is something else, or nothing', async () => {
    for (const bytes of [new TextEncoder().encode('name,email\n'), gzipSync('name,email\n'), new Uint8Array()])
      expect(await taken(bytes)).toEqual({ ok: false, because: 'not-ingrain' })
    expect(await importOrganisation(house.database, join(tmpdir(), 'no-such.ingrain'))).toEqual({
      ok: false,
      because: 'missing',
    })
    expect(await importOrganisation(house.database, tmpdir())).toEqual({ ok: false, because: 'missing' })
  })

  test('one that an ordinary program packed again, whole as it is', async () => {
    expect(await taken(editedByHand(file, (lines) => lines))).toEqual({ ok: false, because: 'damaged' })
  })

  test('one of a newer Ingrain, or of another kind', async () => {
    expect(await taken(await forged(file, (line) => line.replace('"format":1', '"format":2')))).toMatchObject({
      because: 'newer',
    })
    expect(await taken(await forged(file, (line) => line.replace('0001_ground.sql', '9001_later.sql')))).toMatchObject({
      because: 'newer',
    })
    expect(
      await taken(await forged(file, (line) => line.replace('"ingrain":"organisation"', '"ingrain":"backup"'))),
    ).toEqual({ ok: false, because: 'other-kind', kind: 'backup' })
  })

  test('one that works with a version of a content pack which is not here', async () => {
    const later = await forged(file, (line) =>
      line.replace('"duties": "1.0"', '"duties": "9.0"').replace('"duties":"1.0"', '"duties":"9.0"'),
    )
    expect(await taken(later)).toEqual({ ok: false, because: 'pack-missing', pack: 'duties', version: '9.0' })
  })

  test('one with a table or a column that is not known here', async () => {
    const ofAccounts = await forged(file, (line) => line.replace(/^\{"(part|end)":"level"/, '{"$1":"account"'))
    expect(await taken(ofAccounts)).toMatchObject({ because: 'unknown-part', name: 'account' })
    const owned = await forged(file, (line) =>
      line.startsWith('{"part":"level"') ? line.replace('"key"', '"org_id"') : line,
    )
    expect(await taken(owned)).toMatchObject({ because: 'unknown-column', name: 'org_id', where: { part: 'level' } })
    const slipped = await forged(file, (line) => line.replace(/^\{(.*"title": "Damp survey".*)$/, '{"org_id": "x", $1'))
    expect(await taken(slipped)).toMatchObject({ because: 'unknown-column', name: 'org_id', where: { part: 'record' } })
  })

  test('one with a value of the wrong kind, a rule broken, or a row that points at nothing', async () => {
    const noDay = await forged(file, (line) => line.replace('"on_day": "2026-10-01"', '"on_day": "the first"'))
    expect(await taken(noDay)).toEqual({
      ok: false,
      because: 'does-not-fit',
      where: { part: 'evidence', line: expect.any(Number) },
    })
    const ghost = await forged(file, (line) => line.replace('"by_kind": "member"', '"by_kind": "ghost"'))
    expect(await taken(ghost)).toEqual({
      ok: false,
      because: 'does-not-fit',
      where: { part: 'happening', line: expect.any(Number) },
    })
    const orphan = await forged(file, (line) => (/"kind": "level", .*"made_at"/.test(line) ? undefined : line))
    expect(await taken(orphan)).toEqual({
      ok: false,
      because: 'does-not-fit',
      where: { part: 'level', line: expect.any(Number) },
    })
    const headless = await forged(file, (line) =>
      /"time_zone"/.test(line) && !line.startsWith('{"part"') ? undefined : line,
    )
    expect(await taken(headless)).toMatchObject({ because: 'does-not-fit' })
  })

  test('one whose audit chain does not follow', async () => {
    const forgedEntry = await forged(file, (line) =>
      /"prev_hash"/.test(line) && line.includes('"seq": 2,')
        ? line.replace('"channel": "screen"', '"channel": "paper"')
        : line,
    )
    expect(await taken(forgedEntry)).toEqual({ ok: false, because: 'audit-broken', entry: 2 })
  })

  test('one whose short name is taken here, until another is chosen', async () => {
    expect(await importOrganisation(house.database, file)).toMatchObject({
      because: 'slug-taken',
      slug: 'harbour-research-collaboration',
    })
    expect(await importOrganisation(house.database, file, { slug: '../x' })).toMatchObject({ because: 'not-a-slug' })
    expect(await importOrganisation(house.database, file, { slug: 'harbour-again' })).toMatchObject({
      ok: true,
      slug: 'harbour-again',
    })
  })
})
