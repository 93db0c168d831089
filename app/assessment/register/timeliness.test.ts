import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstLock } from '../../organisation/project/project.ts'
import { addDays, addMonths, daysBetween } from '../../store/today.ts'
import { timelinessOf } from './timeliness.ts'

const TODAY = '2026-10-30'
const day = fc.integer({ min: -700, max: 700 }).map((n) => addDays(TODAY, n))
const at = (firstLockOn: string | null, openedOn: string | null, startsOn: string | null = null) =>
  timelinessOf({ firstLockOn, startsOn }, openedOn, TODAY)

describe('in time', () => {
  test('is an assessment opened before the day on which the design is fixed, and not on that day', () => {
    expect(at('2026-11-10', '2026-10-01').is).toBe('in-time')
    expect(at('2026-10-13', '2026-10-12').is).toBe('in-time')
    expect(at('2026-10-13', '2026-10-13')).toMatchObject({ is: 'late', days: 0 })
    expect(at('2026-10-13', '2026-10-25')).toMatchObject({ is: 'late', days: 12 })
  })

  test('counts the days that are left, and those that have gone by', () => {
    expect(at('2026-11-08', null)).toEqual({ is: 'not-opened', lockOn: '2026-11-08', days: 9 })
    expect(at('2026-10-30', null)).toEqual({ is: 'missed', lockOn: '2026-10-30', days: 0 })
    expect(at('2026-10-01', null)).toEqual({ is: 'missed', lockOn: '2026-10-01', days: 29 })
  })

  test('without a lock it counts as not in time from six months after the start, opened or not', () => {
    expect(at(null, '2026-09-01', '2026-04-30')).toMatchObject({
      is: 'no-lock',
      countsFrom: '2026-10-30',
      counts: true,
    })
    expect(at(null, null, '2026-05-01')).toMatchObject({ is: 'no-lock', countsFrom: '2026-11-01', counts: false })
    expect(at(null, null)).toMatchObject({ is: 'no-lock', countsFrom: null, counts: false })
  })

  test('and where nobody said when it starts, from six months after it came into the register', () => {
    const known = (startsOn: string | null, fromOn: string | null) =>
      timelinessOf({ firstLockOn: null, startsOn, fromOn }, null, TODAY)
    expect(known(null, '2026-04-30')).toMatchObject({ countsFrom: '2026-10-30', counts: true })
    expect(known(null, '2026-05-01')).toMatchObject({ countsFrom: '2026-11-01', counts: false })
    expect(known('2026-05-01', '2026-01-01')).toMatchObject({ countsFrom: '2026-11-01', counts: false })
    expect(known(null, null)).toMatchObject({ countsFrom: null, counts: false })
  })

  test('moving the lock later never makes late work timely; the earliest lock ever recorded is the one that counts', () => {
    fc.assert(
      fc.property(day, fc.array(fc.option(day, { nil: null }), { minLength: 1, maxLength: 8 }), (openedOn, locks) => {
        let first: string | null = null
        let wasLate = false
        for (const lock of locks) {
          first = firstLock(first, lock)
          const time = at(first, openedOn)
          if (wasLate) expect(time.is).toBe('late')
          wasLate ||= time.is === 'late'
        }
        const set = locks.filter((lock) => lock !== null).sort()
        const judged = at(first, openedOn)
        if (set[0]) expect(judged.is).toBe(openedOn < set[0] ? 'in-time' : 'late')
        else expect(judged.is).toBe('no-lock')
      }),
    )
  })

  test('there is always one answer, and its days are never negative', () => {
    const some = fc.option(day, { nil: null })
    fc.assert(
      fc.property(some, some, some, (lock, opened, starts) => {
        const time = at(lock, opened, starts)
        if ('days' in time) expect(time.days).toBeGreaterThanOrEqual(0)
        expect(time.is === 'no-lock').toBe(lock === null)
      }),
    )
  })
})

test('so many months on, the last day of a short month stands for a day that it does not have', () => {
  expect(addMonths('2026-08-31', 6)).toBe('2027-02-28')
  expect(addMonths('2026-01-15', 6)).toBe('2026-07-15')
  fc.assert(
    fc.property(day, (from) => {
      expect(daysBetween(from, addMonths(from, 6))).toBeGreaterThanOrEqual(181 - 3)
      expect(daysBetween(from, addMonths(from, 6))).toBeLessThanOrEqual(184)
    }),
  )
})
