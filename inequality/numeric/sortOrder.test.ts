import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sortOrder } from './sortOrder.ts'

test('values come out lowest first, and equal ones in the order in which they came', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 1, -1))), (values) => {
      const order = sortOrder(Float64Array.from(values))
      const expected = values.map((_, at) => at).sort((a, b) => values[a]! - values[b]! || a - b)
      const plain = values.every((value) => Number.isFinite(value))
      if (plain) expect(Array.from(order)).toEqual(expected)
      else
        expect(Array.from(order, (at) => values[at]! + 0)).toEqual(
          [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).map((x) => x + 0),
        )
    }),
    { seed: 5 },
  )
})

test('what is no number comes last', () => {
  expect(Array.from(sortOrder(Float64Array.of(Number.NaN, 2, Number.NEGATIVE_INFINITY)))).toEqual([2, 1, 0])
})
