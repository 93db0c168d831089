import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../store/today.ts'
import { type Judged, openedInTime } from './inTime.ts'

const TODAY = '2026-10-30'
const work = (changes: Partial<Judged>): Judged => ({
  id: 'p',
  startsOn: '2026-01-01',
  firstLockOn: '2026-06-01',
  endsOn: null,
  closedOn: null,
  openedOn: '2026-05-01',
  isWaived: false,
  ...changes,
})
const judge = (changes: Partial<Judged>) => {
  const { inTime, late } = openedInTime([work(changes)], TODAY)
  return inTime.length ? 'in time' : late.length ? 'late' : 'not judged'
}

describe('opened before the design was fixed', () => {
  test.each<[string, Partial<Judged>, string]>([
    ['the day before the lock', { openedOn: '2026-05-31' }, 'in time'],
    ['on the very day of the lock', { openedOn: '2026-06-01' }, 'late'],
    ['never, and the lock has passed', { openedOn: null }, 'late'],
    ['not yet, and the lock is to come', { openedOn: null, firstLockOn: '2026-12-01' }, 'not judged'],
    ['already, and the lock is to come', { firstLockOn: '2026-12-01' }, 'in time'],
    ['without a lock, seven months after the start', { firstLockOn: null, startsOn: '2026-03-01' }, 'late'],
    ['without a lock, five months after the start', { firstLockOn: null, startsOn: '2026-06-01' }, 'not judged'],
    ['without a lock or a start', { firstLockOn: null, startsOn: null }, 'not judged'],
    ['365 days after the lock', { firstLockOn: '2025-10-30', openedOn: '2025-10-01' }, 'in time'],
    ['366 days after the lock', { firstLockOn: '2025-10-29', openedOn: '2025-10-01' }, 'not judged'],
    ['closed before its lock', { closedOn: '2026-05-02', openedOn: null }, 'not judged'],
    ['over before its lock', { endsOn: '2026-05-02', openedOn: null }, 'not judged'],
    ['closed after its lock: closing does not make it less late', { closedOn: '2026-06-02', openedOn: null }, 'late'],
    ['waived', { isWaived: true, openedOn: null }, 'not judged'],
  ])('%s', (_, changes, judged) => {
    expect(judge(changes)).toBe(judged)
  })

  test('each piece of work counts once at most, and opening earlier never makes it late', () => {
    const day = fc.integer({ min: -500, max: 100 }).map((n) => addDays(TODAY, n))
    const maybe = fc.option(day)
    const any = fc.record({
      startsOn: maybe,
      firstLockOn: maybe,
      endsOn: maybe,
      closedOn: maybe,
      openedOn: day,
      isWaived: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(any), fc.nat(300), (all, earlier) => {
        const works = all.map((one, n) => ({ ...one, id: String(n) }))
        const { inTime, late } = openedInTime(works, TODAY)
        expect(new Set([...inTime, ...late]).size).toBe(inTime.length + late.length)
        const sooner = works.map((one) => ({ ...one, openedOn: addDays(one.openedOn, -earlier) }))
        expect(openedInTime(sooner, TODAY).inTime).toEqual(expect.arrayContaining(inTime))
      }),
    )
  })
})
