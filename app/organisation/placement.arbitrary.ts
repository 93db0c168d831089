import fc from 'fast-check'
import type { Arm } from './placement.ts'
import { growTree, type Tree, type Unit } from './tree.ts'

const levelIds = ['top', 'theme', 'partner', 'project', 'person']
const activityIds = ['research', 'evaluation', 'synthesis']

/** Any small organisation: levels (two of them side by side), activities, and units hung anywhere. */
export const anyTree: fc.Arbitrary<Tree> = fc
  .array(fc.record({ under: fc.nat(), level: fc.nat(levelIds.length - 1) }), { maxLength: 9 })
  .map((hung) => {
    const units = hung.map(({ under, level }, n): Unit => {
      const parent = under % (n + 1)
      return { id: `u${n}`, levelId: levelIds[level]!, ...(parent < n && { parentId: `u${parent}` }) }
    })
    const orders = [0, 1, 1, 2, 3]
    const levels = levelIds.map((id, n) => ({ id, order: orders[n]! }))
    return growTree({ levels, activities: activityIds, units: units.toReversed() })
  })

const activity = fc.option(fc.constantFrom(...activityIds), { nil: undefined })

/** Any place a form could send, a unit or level that has gone included. */
export const anyArm: fc.Arbitrary<Arm> = fc.oneof(
  fc.record({ unitId: fc.nat(9).map((n) => `u${n}`), activityId: activity }),
  fc.record({ levelId: fc.constantFrom(...levelIds, 'gone'), activityId: activity }),
  fc.record({ activityId: activity }),
)

export const anyArms = fc.array(anyArm, { maxLength: 4 })
