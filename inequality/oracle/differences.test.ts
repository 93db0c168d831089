import { expect, test } from 'vitest'
import { differences } from './differences.ts'

test('a number passes within its share of the expected one, or within the plain distance', () => {
  expect(differences({ estimate: 2 }, { estimate: 2.0000001 }, { estimate_rel: 1e-6 })).toEqual([])
  expect(differences({ estimate: 2 }, { estimate: 2.00001 }, { estimate_rel: 1e-6 })).toHaveLength(1)
  expect(differences({ estimate: 0 }, { estimate: 1e-10 }, { estimate_rel: 1e-6, abs: 1e-9 })).toEqual([])
})

test('each field has its own tolerance, limits that of the interval', () => {
  const tolerance = { estimate_rel: 1e-9, se_rel: 1e-3, ci_rel: 1e-3, vpc_abs: 0.1 }
  expect(differences({ se: 1, lowerci: 1 }, { se: 1.0005, lowerci: 1.0005 }, tolerance)).toEqual([])
  expect(differences({ vpc_null: 0.5, vpc_adj: 0.5 }, { vpc_null: 0.55, vpc_adj: 0.7 }, tolerance)).toEqual([
    'vpc_adj: expected 0.5, got 0.7',
  ])
})

test('what is missing, of another kind or of another length does not pass', () => {
  for (const got of [undefined, null, '1', Number.NaN, [1], { a: 1 }]) expect(differences(1, got)).toHaveLength(1)
  expect(differences([1, 2], [1])).toHaveLength(1)
  expect(differences({ a: { b: [1, 2] } }, { a: { b: [1, 3] } })).toEqual(['a.b[1]: expected 2, got 3'])
})

test("the package's not known is ours, and infinity is infinity", () => {
  for (const got of [null, undefined, Number.NaN])
    expect(differences({ a: null, b: 'NaN' }, { a: got, b: got })).toEqual([])
  expect(differences(null, 3)).toHaveLength(1)
  expect(differences('Inf', Number.POSITIVE_INFINITY)).toEqual([])
  expect(differences('-Inf', Number.POSITIVE_INFINITY)).toHaveLength(1)
})
