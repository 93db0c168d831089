import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Protected, protect } from './protect.ts'
import { onsTenFive, type Rule, threshold } from './rule.ts'

// The attacker is written apart from what it attacks: it knows what is published, the rule, and how to add and take away.

type Range = { low: number; high: number }

/** Every place of a table with its totals: the level of each dimension, as many as its size standing for all. */
const placesOf = (sizes: readonly number[]): number[][] =>
  sizes.reduce<number[][]>(
    (places, size) => places.flatMap((place) => Array.from({ length: size + 1 }, (_, level) => [...place, level])),
    [[]],
  )

function readPublished(sizes: readonly number[], found: Protected, rule: Rule): Map<string, Range> {
  const slack = (rule.roundTo - 1) / 2
  return new Map(
    placesOf(sizes).map((place) => {
      const { shown, hidden } = found.at(...place.map((level, d) => (level === sizes[d] ? 'all' : level)))
      if (shown !== null) return [String(place), { low: Math.max(rule.hideBelow, shown - slack), high: shown + slack }]
      if (!found.mayTellWhy) return [String(place), { low: 0, high: Number.POSITIVE_INFINITY }]
      const high = hidden === 'small' ? rule.hideBelow - 1 : Number.POSITIVE_INFINITY
      return [String(place), { low: hidden === 'small' ? 0 : rule.hideBelow, high }]
    }),
  )
}

function attack(sizes: readonly number[], known: Map<string, Range>): Map<string, Range> {
  const sums = placesOf(sizes).flatMap((total) =>
    sizes.flatMap((size, d) =>
      total[d] === size
        ? [{ total: String(total), parts: Array.from({ length: size }, (_, level) => String(total.with(d, level))) }]
        : [],
    ),
  )
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    const narrow = (place: string, low: number, high: number) => {
      const range = known.get(place)!
      if (low <= range.low && high >= range.high) return
      known.set(place, { low: Math.max(low, range.low), high: Math.min(high, range.high) })
      isMoving = true
    }
    for (const { total, parts } of sums) {
      const add = (places: string[], end: 'low' | 'high') => places.reduce((all, one) => all + known.get(one)![end], 0)
      narrow(total, add(parts, 'low'), add(parts, 'high'))
      for (const part of parts) {
        const others = parts.filter((other) => other !== part)
        narrow(part, known.get(total)!.low - add(others, 'high'), known.get(total)!.high - add(others, 'low'))
      }
    }
  }
  return known
}

const counts = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 60 }) },
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3000 }) },
)
const tables = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 3 }))
  .chain((sizes) => {
    const cells = sizes[0] * sizes[1] * sizes[2]
    return fc.record({ sizes: fc.constant(sizes), counts: fc.array(counts, { minLength: cells, maxLength: cells }) })
  })

test('nobody brings a count of 1 to 9 within five of itself, in 2,000 tables with all their totals', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const found = protect(table, onsTenFive)
      const known = attack(table.sizes, readPublished(table.sizes, found, onsTenFive))
      for (const place of placesOf(table.sizes)) {
        const { shown, hidden } = found.at(...place.map((level, d) => (level === table.sizes[d] ? 'all' : level)))
        if (shown !== null) expect(shown % 5 === 0 && shown >= 10).toBe(true)
        if (hidden !== 'small') continue
        const { low, high } = known.get(String(place))!
        expect(high - low).toBeGreaterThanOrEqual(5)
      }
    }),
    { seed: 36, numRuns: 2000 },
  )
}, 120_000)

test.each([5, 11])(
  'below %i: nobody works out any hidden number, and none is hidden alone in its line',
  (k) => {
    const rule = threshold(k)
    fc.assert(
      fc.property(tables, (table) => {
        const found = protect(table, rule)
        const known = attack(table.sizes, readPublished(table.sizes, found, rule))
        for (const place of placesOf(table.sizes)) {
          const { shown } = found.at(...place.map((level, d) => (level === table.sizes[d] ? 'all' : level)))
          const { low, high } = known.get(String(place))!
          if (shown === null) expect(high).toBeGreaterThan(low)
        }
      }),
      { seed: 36, numRuns: 500 },
    )
  },
  120_000,
)

// Every table of two by two that fits what is published, one after the other: no attacker can know more than this.
function everyFit([a, b, c, d]: Range[], sumsFit: (cells: number[]) => boolean, most: number): Range[] {
  const seen = Array.from({ length: 4 }, () => ({ low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY }))
  const top = ({ high }: Range) => Math.min(high, most)
  for (let w = a!.low; w <= top(a!); w++)
    for (let x = b!.low; x <= top(b!); x++)
      for (let y = c!.low; y <= top(c!); y++)
        for (let z = d!.low; z <= top(d!); z++) {
          if (!sumsFit([w, x, y, z])) continue
          for (const [at, value] of [w, x, y, z].entries()) {
            const range = seen[at]!
            range.low = Math.min(range.low, value)
            range.high = Math.max(range.high, value)
          }
        }
  return seen
}

test('somebody who tries every table there is still finds five apart for each small count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 4, maxLength: 4 }), (cells) => {
      const found = protect({ sizes: [2, 2], counts: cells }, onsTenFive)
      const known = readPublished([2, 2], found, onsTenFive)
      const sums: [string, number[]][] = [
        ['0,2', [0, 1]],
        ['1,2', [2, 3]],
        ['2,0', [0, 2]],
        ['2,1', [1, 3]],
        ['2,2', [0, 1, 2, 3]],
      ]
      const fits = (tried: number[]) =>
        sums.every(([place, parts]) => {
          const total = parts.reduce((all, at) => all + tried[at]!, 0)
          const { low, high } = known.get(place)!
          return total >= low && total <= high
        })
      const starts = ['0,0', '0,1', '1,0', '1,1'].map((place) => known.get(place)!)
      const seen = everyFit(starts, fits, 40)
      for (const [at, { hidden }] of found.cells.entries())
        if (hidden === 'small') expect(seen[at]!.high - seen[at]!.low).toBeGreaterThanOrEqual(5)
    }),
    { seed: 36, numRuns: 60 },
  )
}, 120_000)
