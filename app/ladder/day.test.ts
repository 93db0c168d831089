import { expect, it } from 'vitest'
import { daysBetween } from './day.ts'

it('counts whole days, across leap days and the nights the clocks change', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2026-03-30', '2026-03-28')).toBe(-2)
})

it.each(['', '2026-3-1', '2026-13-01', 'today'])('refuses %j, which is not a day', (day) => {
  expect(() => daysBetween(day, '2026-01-01')).toThrow('not a day')
})
