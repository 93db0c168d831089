import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Adder, dot } from './adder.ts'
import { sum } from './sum.ts'

test('adding one by one is adding a list', () => {
  const numbers = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }))
  fc.assert(
    fc.property(numbers, (list) => {
      const adder = new Adder()
      for (const number of list) adder.add(number)
      expect(adder.total).toBe(sum(list))
    }),
    { seed: 1 },
  )
})

test('products that cancel leave what is between them', () => {
  expect(dot([1e16, 1, -1e16], [1, 3, 1])).toBe(3)
})
