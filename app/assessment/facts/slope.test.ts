import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RoundScore } from './factStore.ts'
import { withinTeamSlope } from './slope.ts'

const score = (assessmentId: string, round: number, value: number, changes: Partial<RoundScore> = {}): RoundScore => ({
  assessmentId,
  round,
  question: 'q',
  byKind: 'specialist',
  score: value,
  ...changes,
})
const alone = (id: string) => ({ id, previousId: null })

describe('how far teams came', () => {
  test('from their first rated round to their last, each team against itself', () => {
    const scores = [score('a', 1, 1), score('a', 2, 3), score('b', 1, 2), score('b', 3, 3)]
    const slope = withinTeamSlope(scores, [alone('a'), alone('b')])
    expect(slope).toMatchObject({ n: 2, mean: 1.5 })
    expect(slope!.from).toBeLessThan(1.5)
    expect(slope!.to).toBeGreaterThan(1.5)
  })

  test('a better team does not lift it: only change within a team counts', () => {
    const scores = [score('a', 1, 4), score('a', 2, 4), score('b', 1, 1), score('b', 2, 1)]
    expect(withinTeamSlope(scores, [alone('a'), alone('b')])?.mean).toBe(0)
  })

  test('the next assessment of the same work is compared with the first', () => {
    const scores = [score('a', 1, 1), score('b', 1, 2), score('c', 1, 1), score('c', 2, 1)]
    expect(withinTeamSlope(scores, [alone('a'), { id: 'b', previousId: 'a' }, alone('c')])).toMatchObject({
      n: 2,
      mean: 0.5,
    })
  })

  test('what raters agreed on stands for what each of them gave', () => {
    const scores = [score('a', 1, 0), score('a', 1, 4), score('a', 1, 1, { byKind: 'agreed' }), score('a', 2, 2)]
    expect(withinTeamSlope([...scores, score('b', 1, 1), score('b', 2, 2)], [alone('a'), alone('b')])?.mean).toBe(1)
  })

  test('a question rated once only says nothing, and one pair is too few', () => {
    expect(withinTeamSlope([score('a', 1, 1), score('a', 2, 4, { question: 'other' })], [alone('a')])).toBeUndefined()
    expect(withinTeamSlope([score('a', 1, 1), score('a', 2, 4)], [alone('a')])).toBeUndefined()
  })

  test('a ring of previous assessments ends, and the interval holds the mean', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 4 })),
        ),
        (rows) => {
          const ring = [
            { id: 'a', previousId: 'b' },
            { id: 'b', previousId: 'a' },
            { id: 'c', previousId: 'c' },
          ]
          const slope = withinTeamSlope(
            rows.map((row) => score(...row)),
            ring,
          )
          if (!slope) return
          expect(slope.from).toBeLessThanOrEqual(slope.mean)
          expect(slope.to).toBeGreaterThanOrEqual(slope.mean)
          expect(Math.abs(slope.mean)).toBeLessThanOrEqual(4)
        },
      ),
    )
  })
})
