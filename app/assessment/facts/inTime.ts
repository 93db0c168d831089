import { addDays } from '../../store/today.ts'
import { timelinessOf } from '../register/timeliness.ts'
import type { ScopedWork } from './factStore.ts'

export type Judged = Pick<ScopedWork, 'id' | 'startsOn' | 'firstLockOn' | 'endsOn' | 'closedOn'> & {
  /** The day on which its first assessment was opened. */
  openedOn: string | null
  /** Every gate that it comes to has let it go by, for now. */
  isWaived: boolean
}

const WINDOW_DAYS = 365

/**
 * Of the work whose design was fixed in the last year, or that opened its assessment before it is: which opened in
 * time. Work without a lock is judged six months after its start. What was closed before its day came is not judged;
 * closing it later changes nothing. Waived work comes back on the day after its waiver ends. Pure.
 */
export function openedInTime(work: readonly Judged[], today: string): { inTime: string[]; late: string[] } {
  const [inTime, late]: [string[], string[]] = [[], []]
  for (const one of work) {
    if (one.isWaived) continue
    const timeliness = timelinessOf(one, one.openedOn, today)
    const judgedOn = 'lockOn' in timeliness ? timeliness.lockOn : timeliness.countsFrom
    if (!judgedOn || judgedOn < addDays(today, -WINDOW_DAYS) || isOverBefore(one, judgedOn)) continue
    if (timeliness.is === 'in-time') inTime.push(one.id)
    else if (judgedOn <= today && timeliness.is !== 'not-opened') late.push(one.id)
  }
  return { inTime, late }
}

const isOverBefore = ({ endsOn, closedOn }: Judged, day: string): boolean =>
  [endsOn, closedOn].some((end) => end !== null && end < day)
