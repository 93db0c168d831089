import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findDates, readDate } from './writtenDate.ts'

const WHEN = { today: '2026-10-30', yearStarts: '04-01' }

describe('a date as people write it', () => {
  test.each([
    ['2026-03-31', '2026-03-31'],
    ['2026-03-31T00:00:00.000Z', '2026-03-31'],
    ['31/03/26', '2026-03-31'],
    ['31/03/2026 00:00', '2026-03-31'],
    ['18.12.2026', '2026-12-18'],
    ['31-Jan-27', '2027-01-31'],
    ['March 31st 2027', '2027-03-31'],
    ['31st of March, 2027', '2027-03-31'],
    ['Fri 5 March 2027', '2027-03-05'],
    ['By 30/11/26', '2026-11-30'],
    ['3/3/2027', '2027-03-03'],
    ['12/31/2026', '2026-12-31'],
    ['end of June 2027', '2027-06-30'],
    ['Sept 2026', '2026-09-30'],
    ['February 2028', '2028-02-29'],
    ['03/2027', '2027-03-31'],
    ['Jan-Mar 2027', '2027-03-31'],
    ['mid-March 2027', '2027-03-15'],
    ['start of April 2027', '2027-04-01'],
    ['spring 2027', '2027-05-31'],
    ['winter 2026/27', '2027-02-28'],
    ['Q2 2026/27', '2026-09-30'],
    ['2026/27 Q4', '2027-03-31'],
    ['2026/27', '2027-03-31'],
    ['FY27', '2027-03-31'],
    ['end of 2027', '2027-12-31'],
    ['by 2028', '2028-12-31'],
    ['end of the financial year', '2027-03-31'],
    ['46387', '2026-12-31'],
    ['no later than 31 March 2027.', '2027-03-31'],
  ])('%j is %s', (written, on) => {
    expect(readDate(written, WHEN)).toMatchObject({ on })
  })

  test.each([
    ['end of March', '2027-03-31'],
    ['31 October', '2026-10-31'],
    ['29 October', '2027-10-29'],
    ['29 February', '2028-02-29'],
    ['October', '2026-10-31'],
  ])('%j, without a year, is the next one: %s', (written, on) => {
    const read = readDate(written, WHEN)
    expect(read).toMatchObject({ on })
    expect('assumed' in read && read.assumed).toContain('nearest-future-year')
  })

  test.each([
    ['1/12/2026', '2026-12-01', '2026-01-12'],
    ['01/12/26', '2026-12-01', '2026-01-12'],
    ['Q2 2026', '2026-06-30', '2026-09-30'],
    ['winter 2026', '2026-02-28', '2027-02-28'],
    ['end of the year', '2026-12-31', '2027-03-31'],
    ['year end', '2026-12-31', '2027-03-31'],
  ])('%j has two honest readings and is asked about: %s or %s', (written, first, second) => {
    expect(readDate(written, WHEN)).toMatchObject({ ask: [first, second] })
  })

  test.each([
    ['', 'empty'],
    ['TBC', 'to-be-confirmed'],
    ['TBC (ask finance?)', 'to-be-confirmed'],
    ['???', 'to-be-confirmed'],
    ['ongoing', 'ongoing'],
    ['every quarter', 'repeats'],
    ['see above', 'pointer'],
    ['ditto', 'pointer'],
    ['n/a', 'cannot-apply'],
    ['asap', 'too-loose'],
    ['in due course', 'too-loose'],
    ['within three months of joining', 'too-loose'],
    ['early 2027', 'too-loose'],
    ['next spring', 'too-loose'],
    ['when funded', 'too-loose'],
    ['the usual', 'not-a-date'],
    ['99999', 'not-a-date'],
  ])('%j is no date, because it is %s', (written, none) => {
    expect(readDate(written, WHEN)).toMatchObject({ none })
  })

  test('a day that does not exist is said to, with the length of its month', () => {
    expect(readDate('31/02/2026', WHEN)).toEqual({
      none: 'no-such-day',
      read: '31/02/2026',
      month: '2026-02',
      daysInMonth: 28,
    })
    expect(readDate('30 February 2028', WHEN)).toMatchObject({ none: 'no-such-day', daysInMonth: 29 })
  })

  test('"from October 2026" is a beginning, and says so', () => {
    expect(readDate('From Oct 2026', WHEN)).toMatchObject({ on: '2026-10-31', isStart: true })
  })

  test('quarters and years follow the organisation’s own financial year', () => {
    expect(readDate('Q1 2026/27', { ...WHEN, yearStarts: '08-01' })).toMatchObject({ on: '2026-10-31' })
    expect(readDate('2026/27', { ...WHEN, yearStarts: '04-06' })).toMatchObject({ on: '2027-04-05' })
    expect(readDate('Q2 2026', { ...WHEN, yearStarts: '01-01' })).toMatchObject({ on: '2026-06-30' })
    expect(readDate('2026/27', { ...WHEN, yearStarts: '01-01' })).toMatchObject({ none: 'too-loose' })
  })

  test('every real day comes back from the ways of writing it that leave no doubt', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2060-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(days, (moment) => {
        const on = moment.toISOString().slice(0, 10)
        for (const month of ['short', 'long'] as const) {
          const written = new Intl.DateTimeFormat('en-GB', {
            day: 'numeric',
            month,
            year: 'numeric',
            timeZone: 'UTC',
          }).format(moment)
          expect(readDate(written, WHEN)).toEqual({ on, assumed: [] })
        }
        expect(readDate(on, WHEN)).toEqual({ on, assumed: [] })
        const [y, m, d] = on.split('-')
        const numbers = readDate(`${d}/${m}/${y}`, WHEN)
        expect('ask' in numbers ? numbers.ask[0] : 'on' in numbers && numbers.on).toBe(on)
      }),
    )
  })

  test('any text is read or refused, and never more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(Object.keys(readDate(text, WHEN)).length).toBeGreaterThan(1)
        findDates(text, WHEN)
      }),
    )
  })
})

describe('dates inside a sentence', () => {
  test.each([
    ['publish a guide by the end of March 2023, and review it', 'by the end of March 2023', '2023-03-31'],
    ['from 1 October 2022.', 'from 1 October 2022', '2022-10-01'],
    ['a clinic a week outside the hospital by June 2024', 'by June 2024', '2024-06-30'],
    ['Practise on own project. Training lead. 31 October', '31 October', '2026-10-31'],
  ])('%j holds %j', (text, written, on) => {
    expect(findDates(text, WHEN)).toMatchObject([{ written, date: { on } }])
  })

  test.each([
    'Advisers may choose',
    'a march through town',
    '2030 people',
    '£2,026 a year',
    'routes 4 and 11',
    'step 1/2 of 3',
  ])('%j holds none', (text) => {
    expect(findDates(text, WHEN)).toEqual([])
  })
})
