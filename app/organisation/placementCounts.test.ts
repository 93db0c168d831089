import fc from 'fast-check'
import { expect, it } from 'vitest'
import { anyArms, anyTree } from './placement.arbitrary.ts'
import { slowlyHolds } from './placement.slow.ts'
import { countPlacements } from './placementCounts.ts'

it('counts each record once for every unit and activity, own or from above, as the plain rules do', () => {
  fc.assert(
    fc.property(anyTree, fc.array(anyArms, { maxLength: 6 }), (tree, placements) => {
      const items = placements.map((arms, n) => ({ id: `${n}`, arms }))
      const { own, above } = countPlacements(items, tree)
      tree.units.forEach((unit, u) => {
        tree.activities.forEach((activityId, a) => {
          const holdings = items.map(({ arms }) => slowlyHolds(arms, { unitId: unit.id, activityId }, tree))
          const at = u * tree.activities.length + a
          expect(own[at]).toBe(holdings.filter((holding) => holding === 'own').length)
          expect(above[at]).toBe(holdings.filter((holding) => holding === 'inherited').length)
        })
      })
    }),
    { numRuns: 1_000 },
  )
})
