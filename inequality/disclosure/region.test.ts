import { expect, test } from 'vitest'
import { narrow } from './bounds.ts'
import { cubeOf, placeIn } from './cube.ts'
import { entriesOf, knownOf } from './entries.ts'
import { Region } from './region.ts'
import { threshold } from './rule.ts'

const sizes = [4, 4]
const cube = cubeOf({ sizes, counts: [30, 40, 50, 60, 31, 41, 3, 61, 32, 42, 52, 62, 33, 43, 53, 63] })
const rule = threshold(5, { zeroIsShown: true })

// Hidden in the first two columns only in the first two rows: those rows less those columns leave what else is hidden there.
const HIDDEN = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
  [1, 2],
  [2, 2],
  [2, 3],
  [3, 2],
  [3, 3],
] as const

function knownWith(hidden: readonly (readonly [number, number])[]) {
  const entries = entriesOf(cube, rule, 'asTheyAre')
  for (const place of hidden) entries[placeIn(sizes, place)] = 'complement'
  return narrow(cube, knownOf(cube, entries, rule, false))
}

test('a number that only sums of several rows and columns give away is seen by the solver, though not by bounds', () => {
  const small = placeIn(sizes, [1, 2])
  const known = knownWith(HIDDEN)
  expect(known.high[small]! - known.low[small]!).toBeGreaterThan(5)
  expect(new Region(cube, known).canVary(small, 1)).toBe(false)
})

test('one number more hidden, and tables that fit differ in it', () => {
  const small = placeIn(sizes, [1, 2])
  const region = new Region(cube, knownWith([...HIDDEN, [2, 0]]))
  expect(region.canVary(small, 1)).toBe(true)
  expect(region.rangeOf(small)).toBeGreaterThanOrEqual(1)
})

test('what the solver has seen lies within the bounds', () => {
  const known = knownWith(HIDDEN)
  const region = new Region(cube, known)
  for (const place of HIDDEN) region.canVary(placeIn(sizes, place), 1000)
  for (const [at, low] of region.low.entries()) {
    expect(low).toBeGreaterThanOrEqual(known.low[at]! - 1e-9)
    expect(region.high[at]!).toBeLessThanOrEqual(known.high[at]! + 1e-9)
  }
})
