import { expect, test } from 'vitest'
import { rStream } from './rStream.ts'

test('set.seed(123456) gives the numbers that R gives, to the last bit', () => {
  const stream = rStream(123456)
  expect([stream.unif(), stream.unif(), stream.unif()]).toEqual([
    0.7977843207772821, 0.7535650948993862, 0.391255684196949,
  ])
  const normals = rStream(123456)
  expect([normals.standardNormal(), normals.standardNormal()]).toEqual([0.8337331707551384, -0.27604777321486657])
})

test('numbers drawn into a list are those drawn one by one, across the turn of the twister', () => {
  const [together, alone] = [rStream(42), rStream(42)]
  expect(together.unif()).toBe(alone.unif())
  const list = [...together.fill(new Float64Array(1000))]
  expect(list).toEqual(Array.from({ length: 1000 }, () => alone.standardNormal()))
  expect(together.unif()).toBe(alone.unif())
})

test('a normal without spread takes nothing from the stream', () => {
  const [with_, without] = [rStream(1), rStream(1)]
  expect(with_.normal(7, 0)).toBe(7)
  expect(with_.normal(0, 1)).toBe(without.normal(0, 1))
})

test('every uniform number lies strictly between 0 and 1', () => {
  const stream = rStream(9)
  const numbers = Array.from({ length: 20_000 }, () => stream.unif())
  expect(numbers.every((number) => number > 0 && number < 1)).toBe(true)
})
