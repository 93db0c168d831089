import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addUnit } from '../../app/organisation/structure/actions.ts'
import { type AuditEntry, type AuditRow, auditRows, canonical, findBreak } from '../../app/store/audit.ts'
import { newId } from '../../app/store/newId.ts'
import { type House, openHouse, type TestOrganisation } from '../house.ts'

const full = process.env.TRUST === 'full'

describe('T34 the audit chain', () => {
  let house: House
  let harbour: TestOrganisation
  let rows: AuditRow[]
  beforeAll(async () => {
    house = await openHouse()
    harbour = await house.organisation()
    for (let n = 0; n < 12; n++)
      await house.as(harbour, 'lead', (caller) =>
        addUnit(caller, {
          id: newId(),
          name: `Secret name ${n}`,
          kind: 'part',
          levelId: harbour.levels.programme!,
          parentId: harbour.units.whole!,
        }),
      )
    rows = await house.database.inOrganisation(harbour.org, 'reading', auditRows)
  })
  afterAll(() => house.close())

  test('has one entry for each transaction that changed something, whole from the first', () => {
    expect(rows.length).toBe(14)
    expect(findBreak(rows)).toBeUndefined()
  })

  test('holds field names and ids, and no words that anybody wrote', () => {
    expect(JSON.stringify(rows.map(({ entry }) => entry))).not.toMatch(/Secret name|Harbour|Grace/)
  })

  test('tells every tampering: an entry edited, taken out, put in, swapped, or given a new hash', () => {
    const damage = fc.oneof(
      fc.record({ how: fc.constant('edit' as const), at: fc.nat() }),
      fc.record({ how: fc.constant('delete' as const), at: fc.nat() }),
      fc.record({ how: fc.constant('insert' as const), at: fc.nat() }),
      fc.record({ how: fc.constant('swap' as const), at: fc.nat() }),
      fc.record({ how: fc.constant('rehash' as const), at: fc.nat() }),
    )
    fc.assert(
      fc.property(damage, fc.string({ minLength: 1 }), ({ how, at }, words) => {
        const damaged = structuredClone(rows).map((row) => ({
          ...row,
          prevHash: Buffer.from(row.prevHash),
          hash: Buffer.from(row.hash),
        }))
        const n = at % (rows.length - 1)
        const row = damaged[n]!
        if (how === 'edit') row.entry = { ...row.entry, by: `${row.entry.by}${words}` }
        if (how === 'delete') damaged.splice(n, 1)
        if (how === 'insert') damaged.splice(n, 0, { ...row })
        if (how === 'swap') [damaged[n], damaged[n + 1]] = [damaged[n + 1]!, damaged[n]!]
        if (how === 'rehash') row.hash = Buffer.alloc(32, 7)
        expect(findBreak(damaged)).toBeDefined()
      }),
      { numRuns: full ? 1000 : 200, seed: 20261125 },
    )
  })

  test('a tail cut off, or all of it written anew, is told by the mark of the last entry that somebody noted down', () => {
    const markOf = ({ seq, hash }: AuditRow) => `${seq} ${hash.toString('hex').slice(0, 16)}`
    const noted = markOf(rows.at(-1)!)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: rows.length - 1 }), fc.string({ minLength: 1 }), (at, words) => {
        const cut = rows.slice(0, at)
        // By itself what is left is whole: only somebody outside can tell.
        expect(findBreak(cut)).toBeUndefined()
        expect(cut.some((row) => markOf(row) === noted)).toBe(false)
        const forged = chainOf(
          rows.map(({ entry }, n) => (n === at - 1 ? { ...entry, by: `${entry.by}${words}` } : entry)),
        )
        expect(findBreak(forged)).toBeUndefined()
        expect(forged.some((row) => markOf(row) === noted)).toBe(false)
      }),
      { numRuns: full ? 1000 : 100, seed: 20261125 },
    )
  })

  test('is found whole however long it is, by hashes worked out here by themselves', () => {
    const many = chainOf(
      Array.from({ length: full ? 100_000 : 5_000 }, (_, n) => ({ ...rows[n % rows.length]!.entry, at: `${n}` })),
    )
    expect(findBreak(many)).toBeUndefined()
    expect(chainOf(rows.map(({ entry }) => entry)).map(({ hash }) => hash.toString('hex'))).toEqual(
      rows.map(({ hash }) => hash.toString('hex')),
    )
    many[many.length - 2]!.entry = { ...many[many.length - 2]!.entry, by: 'somebody' }
    expect(findBreak(many)).toBe(many.length - 1)
  })

  test('is not broken by many people writing at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        house.as(harbour, 'lead', (caller) =>
          addUnit(caller, {
            id: newId(),
            name: `At once ${n}`,
            kind: 'part',
            levelId: harbour.levels.programme!,
            parentId: harbour.units.whole!,
          }),
        ),
      ),
    )
    const after = await house.database.inOrganisation(harbour.org, 'reading', auditRows)
    expect(after.length).toBe(rows.length + 20)
    expect(findBreak(after)).toBeUndefined()
  })
})

/** Entries chained by whoever has the rule and no need of the app: SHA-256 over the hash before and the entry, keys in order. */
function chainOf(entries: readonly AuditEntry[]): AuditRow[] {
  let prevHash: Buffer = Buffer.alloc(32)
  return entries.map((entry, n) => {
    const hash = createHash('sha256').update(prevHash).update(canonical(entry)).digest()
    const row = { seq: n + 1, prevHash, entry, hash }
    prevHash = hash
    return row
  })
}
