import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addUnit } from '../../app/organisation/structure/actions.ts'
import { type AuditRow, auditRows, findBreak } from '../../app/store/audit.ts'
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
