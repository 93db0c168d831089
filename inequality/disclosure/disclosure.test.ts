import fc from 'fast-check'
import { expect, test } from 'vitest'
import { notKnown } from '../result.ts'
import { mayAnswer } from './differencing.ts'
import { isDominated } from './dominance.ts'
import { protect } from './protect.ts'
import { canBeTurnedBack, protectMeasure } from './protectMeasure.ts'
import { protectMean, protectRate, rateOf } from './protectRate.ts'
import { kornGraubard, nchsProportion, nchsRate } from './reliability.ts'
import { nhsEngland, none, onsTenFive, threshold } from './rule.ts'

const shownOf = (counts: number[], rule = onsTenFive) =>
  protect({ sizes: [counts.length], counts }, rule).cells.map(({ shown, hidden }) => shown ?? hidden)

test('by default a count below ten is hidden and the others are shown to the nearest five, totals too', () => {
  const found = protect({ sizes: [4], counts: [3, 38, 212, 8] }, onsTenFive)
  expect(found.cells.map(({ shown }) => shown)).toEqual([null, 40, 210, null])
  expect(found.at('all').shown).toBe(260)
  expect(found.cells[0]!.hidden).toBe('small')
})

test('a small count that its total would give away takes another number with it', () => {
  expect(shownOf([3, 38])).toEqual(['small', 'complement'])
  // With two numbers shown beside it the rounding alone leaves room enough.
  expect(shownOf([3, 38, 212])).toEqual(['small', 40, 210])
  expect(shownOf([0, 0, 50])).toContain('complement')
})

test('where everybody has it the share is not shown: it would say so of each of them', () => {
  expect(protectRate(40, 40, onsTenFive).shown).toBeNull()
  expect(protectRate(0, 40, onsTenFive)).toEqual({ shown: null, hidden: 'small' })
  expect(protectRate(98, 100, onsTenFive).shown).toBeNull()
  expect(protectRate(48, 100, onsTenFive)).toEqual({ shown: 0.5, hidden: null })
  expect(protectRate(12, 27, onsTenFive)).toEqual({ shown: null, hidden: 'fewPeople' })
})

test('a share is made of the rounded numbers, so it tells no more than they do', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(500), (some, others) => {
      const { shown } = protectRate(some, some + others, onsTenFive)
      const table = protect({ sizes: [2], counts: [some, others] }, onsTenFive)
      if (shown !== null) expect(shown).toBe(table.at(0).shown! / table.at('all').shown!)
      expect(rateOf(table.at(0), table.at('all'), onsTenFive).shown).toBe(shown)
    }),
    { seed: 4, numRuns: 300 },
  )
})

test("NHS England's rule shows noughts, hides 1 to 7, and rounds each number by itself", () => {
  expect(shownOf([0, 1, 7, 8, 12, 13], nhsEngland)).toEqual([0, 'small', 'small', 10, 10, 15])
  expect(protectRate(8, 12, nhsEngland).shown).toBe(1)
  expect(protectRate(9, 0, nhsEngland)).toEqual({ shown: null, hidden: 'nobody' })
})

test('a limit without rounding hides whatever would let a hidden number be worked out', () => {
  const found = protect({ sizes: [2, 2], counts: [3, 40, 50, 60] }, threshold(5))
  expect(
    found.cells.filter(({ hidden }) => hidden).length +
      [found.at(0, 'all'), found.at('all', 0)].filter(({ hidden }) => hidden).length,
  ).toBeGreaterThan(2)
  expect(shownOf([4, 6, 900], threshold(5))).toEqual(['small', 'complement', 900])
})

test('without a rule everything is as it is', () => {
  expect(shownOf([0, 1, 7], none)).toEqual([0, 1, 7])
  expect(protectRate(1, 3, none).shown).toBe(1 / 3)
})

test('the order of rows and columns does not change how much is hidden of a line', () => {
  const cells = [4, 30, 71, 15, 52, 90]
  const count = (list: string | number | unknown[]) =>
    (list as unknown[]).filter((one) => typeof one === 'string').length
  expect(count(shownOf([...cells].reverse()))).toBe(count(shownOf(cells)))
})

test('a table far too large for the solver is still protected', () => {
  const counts = Array.from({ length: 300 * 12 }, (_, at) => (at * 7919) % 97)
  const found = protect({ sizes: [300, 12], counts }, onsTenFive)
  expect(found.cells.every(({ shown, hidden }, at) => (counts[at]! < 10 ? hidden === 'small' : shown !== 0))).toBe(true)
})

test('two questions that differ by a few people are not both answered', () => {
  const all = new Map([
    ['north', 400],
    ['south', 300],
    ['islands', 4],
  ])
  const mainland = new Map([...all].slice(0, 2))
  expect(mayAnswer(mainland, [all], onsTenFive)).toEqual({ ok: false, because: 'difference', with: 0 })
  expect(mayAnswer(all, [mainland], onsTenFive)).toEqual({ ok: false, because: 'difference', with: 0 })
  expect(mayAnswer(all, [all], onsTenFive)).toEqual({ ok: true })
  expect(mayAnswer(new Map([['north', 400]]), [mainland, all], onsTenFive)).toEqual({ ok: true })
})

test('the same question on two dates is not answered twice when a few people came between', () => {
  const before = new Map([['north', 400]])
  expect(mayAnswer(new Map([['north', 403]]), [before], onsTenFive).ok).toBe(false)
  expect(mayAnswer(new Map([['north', 450]]), [before], onsTenFive).ok).toBe(true)
})

test('a measure is hidden where it could be turned back into a group that is hidden', () => {
  const result = { ...notKnown('any', []), estimate: 4 }
  const small = [3, 200, 300, 400, 500]
  expect(protectMeasure('difference', result, small, onsTenFive)).toBeNull()
  expect(protectMeasure('slopeIndex', result, small, onsTenFive)).toBe(result)
  expect(protectMeasure('slopeIndex', result, small.slice(0, 4), onsTenFive)).toBeNull()
  expect(protectMeasure('difference', result, small.slice(1), onsTenFive)).toBe(result)
  expect(
    protectMeasure(
      'ratio',
      result,
      [
        [4, 900],
        [50, 800],
      ],
      onsTenFive,
    ),
  ).toBeNull()
  expect(canBeTurnedBack('meanDifferenceFromBest', 9)).toBe(true)
})

test('amounts of which one is most of the sum are told', () => {
  expect(isDominated([900, 50, 50])).toBe(true)
  expect(isDominated([400, 350, 250])).toBe(false)
  expect(isDominated([])).toBe(false)
})

test('means of few people are not shown', () => {
  expect(protectMean(12.5, 7, onsTenFive)).toEqual({ shown: null, hidden: 'small' })
  expect(protectMean(12.5, 20, onsTenFive)).toEqual({ shown: null, hidden: 'fewPeople' })
  expect(protectMean(12.5, 30, onsTenFive).shown).toBe(12.5)
  expect(protectMean(12.5, 8, nhsEngland).shown).toBe(12.5)
})

test("the United States' rule for proportions asks for people and for a narrow interval", () => {
  expect(nchsProportion(0.5, 29)).toBe('notShown')
  expect(nchsProportion(0.5, 30)).toBe('notShown')
  expect(nchsProportion(0.5, 400)).toBe('shown')
  expect(nchsProportion(0.02, 60)).toBe('notShown')
  expect(nchsProportion(0.5, 400, 400, 5)).toBe('review')
  expect(nchsRate(9, 5000, 3, 2, 4)).toBe('notShown')
  expect(nchsRate(20, 5000, 3, 2, 4)).toBe('shown')
  // The exact interval of 10 among 40 people.
  const { lower, upper } = kornGraubard(0.25, 40, 40)
  expect([lower, upper].map((end) => end.toFixed(4))).toEqual(['0.1269', '0.4120'])
})

test('a table that is none is refused in a sentence', () => {
  expect(() => protect({ sizes: [2], counts: [1, 2, 3] }, none)).toThrow('A table of 2 has 2 counts; there are 3.')
  expect(() => protect({ sizes: [2], counts: [1, 2.5] }, none)).toThrow('Count 2 of the table is 2.5')
  expect(() => protect({ sizes: [2], counts: [1, 2] }, none).at(3)).toThrow('Dimension 1 has no level 3.')
  expect(() => protectRate(5, 3, onsTenFive)).toThrow('not a whole number of people')
})
