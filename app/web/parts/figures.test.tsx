import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inLanguage, PSEUDO } from '../../words.ts'
import { sayCount } from './count.tsx'
import { readDay, sayDay } from './day.tsx'
import { Money, readMoney, sayMoney } from './money.tsx'

test('a count is said with its whole', () => {
  expect(sayCount(12, 49, { our: true })).toBe('12 of our 49 (24%)')
  expect(sayCount(1200, 4900)).toBe('1,200 of 4,900 (24%)')
})

test('none is a word, never 0%', () => {
  expect(sayCount(0, 49, { our: true })).toBe('none of our 49')
  expect(sayCount(0, 0)).toBe('nothing is recorded')
  fc.assert(fc.property(fc.nat(2000), fc.nat(2000), (n, rest) => !/\b0%/.test(sayCount(n, n + rest))))
})

test('a share that is neither nothing nor everything is never rounded to either', () => {
  expect(sayCount(1, 1000)).toBe('1 of 1,000 (less than 1%)')
  expect(sayCount(999, 1000)).toBe('999 of 1,000 (more than 99%)')
  expect(sayCount(49, 49)).toBe('49 of 49 (100%)')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 }), (n, rest) => {
      expect(sayCount(n, n + rest)).not.toMatch(/\((0|100)%\)/)
    }),
  )
})

test('money is written in pounds, with pence where there are any', () => {
  expect(sayMoney(1234567)).toBe('£12,345.67')
  expect(sayMoney(1250)).toBe('£12.50')
  expect(sayMoney(4825000)).toBe('£48,250')
  expect(sayMoney(0)).toBe('£0')
  expect(String(<Money pence={4825000} exact />)).toContain('£48,250.00')
})

test('money that is written can be read back to the penny', () => {
  fc.assert(fc.property(fc.nat(2_000_000_000), (pence) => readMoney(sayMoney(pence)) === pence))
})

test.each(['', 'lots', '12.345', '-5', '1e3', '12.'])('%j is not an amount', (typed) => {
  expect(readMoney(typed)).toBeUndefined()
})

test.each([
  '4 December 2026',
  '4 Dec 2026',
  '4th december, 2026',
  'Friday 4 December 2026',
  'December 4, 2026',
  '2026-12-04',
  '04/12/2026',
  '4.12.26',
  ' 4 12 2026 ',
])('%j is read as 4 December 2026', (typed) => {
  expect(readDay(typed)).toBe('2026-12-04')
})

test.each([
  '',
  'soon',
  '31 February 2027',
  '29/02/2027',
  '4 Ju 2026',
  '4 December',
  '12/2026',
  '4/13/2026',
  '0/1/2026',
])('%j is not a date', (typed) => {
  expect(readDay(typed)).toBeUndefined()
})

test('every day that is written can be read back', () => {
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(day, (date) => {
      const iso = date.toISOString().slice(0, 10)
      expect(readDay(sayDay(iso))).toBe(iso)
      expect(readDay(iso)).toBe(iso)
    }),
  )
})

test('figures are words too: another language can say them its own way', () => {
  expect(inLanguage(PSEUDO, () => sayDay('2026-12-04'))).toBe('⟦4 December 2026⟧')
})
