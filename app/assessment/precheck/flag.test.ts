import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FLAGS, flagFrom } from './flag.ts'

const levels = fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 8 })

describe('the flag of causes and actions', () => {
  test.each([
    ['no causes', [], [3], 'unmapped'],
    ['no actions', [3], [], 'unmapped'],
    ['causes laid on people, whatever is done', [1, 1, 3], [4, 4], 'individualised'],
    ['exactly half of the causes upstream is enough', [1, 3], [3], 'none'],
    ['upstream causes, and all that is done is for people', [4, 3, 1], [1, 1], 'drift'],
    ['exactly a third of the actions upstream is no drift', [3, 3, 3], [3, 1, 1], 'watch'],
    ['half a level below', [4, 3], [3, 3], 'watch'],
    ['exactly half a level below, in sixths', [3, 3, 3, 2, 1, 1], [3, 1, 1], 'watch'],
    ['a leaflet beside one good action on a condition', [3, 3], [4, 2], 'none'],
  ] as const)('%s', (_, causes, actions, flag) => {
    expect(flagFrom(causes, actions).flag).toBe(flag)
  })

  test('is one of five, is the same in any order, and says a gap exactly where it has both means', () => {
    fc.assert(
      fc.property(levels, levels, (causes, actions) => {
        const found = flagFrom(causes, actions)
        expect(FLAGS).toContain(found.flag)
        expect(flagFrom([...causes].reverse(), [...actions].reverse()).flag).toBe(found.flag)
        expect(found.gap === null).toBe(found.flag === 'unmapped')
        if (found.flag === 'none') expect(found.gap).toBeLessThan(0.5)
      }),
    )
  })

  test('acting further upstream never makes it worse', () => {
    fc.assert(
      fc.property(levels, levels, fc.nat(), (causes, actions, at) => {
        fc.pre(actions.length > 0)
        const raised = actions.map((level, n) => (n === at % actions.length ? 4 : level))
        expect(FLAGS.indexOf(flagFrom(causes, raised).flag)).toBeGreaterThanOrEqual(
          FLAGS.indexOf(flagFrom(causes, actions).flag),
        )
      }),
    )
  })
})
