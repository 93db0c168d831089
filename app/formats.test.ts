import { expect, test } from 'vitest'
import { dateFormat, listFormat, numberFormat } from './formats.ts'

test('a format is made once for each language and each way of writing', () => {
  expect(numberFormat('en-GB')).toBe(numberFormat('en-GB'))
  expect(numberFormat('en-GB').format(1234.5)).toBe('1,234.5')
  expect(numberFormat('de').format(1234.5)).toBe('1.234,5')
  expect(numberFormat('en-GB', { style: 'percent' }).format(0.5)).toBe('50%')
  expect(listFormat('en-GB', { type: 'conjunction' }).format(['a', 'b'])).toBe('a and b')
  expect(listFormat('en-GB', { type: 'disjunction' }).format(['a', 'b'])).toBe('a or b')
  const day = new Date('2026-12-04T23:30:00Z')
  expect(dateFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(day)).toBe('4 December 2026')
  expect(dateFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Tokyo' }).format(day)).toBe('5 December 2026')
})
