import type { Project } from '../../organisation/project/project.ts'
import { addMonths, daysBetween } from '../../store/today.ts'

/** Whether the first assessment of a piece of work was opened while its design could still change. Days are local. */
export type Timeliness =
  | { is: 'in-time'; openedOn: string; lockOn: string }
  /** `days` after the lock; 0 on the very day, which is not before it. */
  | { is: 'late'; openedOn: string; lockOn: string; days: number }
  | { is: 'not-opened'; lockOn: string; days: number }
  | { is: 'missed'; lockOn: string; days: number }
  /** Nothing says when the design is fixed. From `countsFrom` on it counts as not in time, opened or not. */
  | { is: 'no-lock'; openedOn: string | null; countsFrom: string | null; counts: boolean }

/** Months after its start, or else after it came into the register, from which work without a design lock counts as not in time. */
const MONTHS_WITHOUT_LOCK = 6

type Days = Pick<Project, 'firstLockOn' | 'startsOn'> & {
  /** The first day on which the work was known here: it counts where nobody said when it starts. */
  fromOn?: string | null
}

/** Judged by the earliest lock there ever was: moving it later changes nothing. Opened means before the day of the lock. */
export function timelinessOf(
  { firstLockOn: lockOn, startsOn, fromOn = null }: Days,
  openedOn: string | null,
  today: string,
): Timeliness {
  if (!lockOn) {
    const begins = startsOn ?? fromOn
    const countsFrom = begins && addMonths(begins, MONTHS_WITHOUT_LOCK)
    return { is: 'no-lock', openedOn, countsFrom, counts: Boolean(countsFrom && countsFrom <= today) }
  }
  if (openedOn && openedOn < lockOn) return { is: 'in-time', openedOn, lockOn }
  if (openedOn) return { is: 'late', openedOn, lockOn, days: daysBetween(lockOn, openedOn) }
  if (today < lockOn) return { is: 'not-opened', lockOn, days: daysBetween(today, lockOn) }
  return { is: 'missed', lockOn, days: daysBetween(lockOn, today) }
}
