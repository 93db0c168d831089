export const PURPOSES = ['training', 'resources', 'involvement', 'specialist', 'tool', 'evaluation', 'access'] as const
export type Purpose = (typeof PURPOSES)[number]

/** Money set aside for a purpose in a financial year, in whole pence. */
export type BudgetLine = {
  id: string
  title: string
  unitId: string
  /** The first day of its financial year. */
  yearStartsOn: string
  purpose: Purpose
  pence: number
  ringfenced: boolean
  holderPostId: string | null
  note: string | null
  /** When a body approved it; null while it is only planned. */
  approvedOn: string | null
  backedPence: number
  edit: number
}

/** What stands behind a promise: money on a line, hours a week, or a reason why neither is needed. */
export type Backing = {
  id: string
  recordId: string
  lineId: string | null
  lineTitle: string | null
  pence: number | null
  hoursPerWeek: number | null
  noCostReason: string | null
}

/** As given on a form: exactly one of the three. */
export type BackingGiven = { lineId: string; pence: number } | { hoursPerWeek: number } | { noCostReason: string }

export const LEAST_REASON = 20

export type LineFault = 'edited' | 'already-approved' | 'below-backings'

/** What can still be promised from a line. */
export const roomOn = ({ pence, backedPence }: Pick<BudgetLine, 'pence' | 'backedPence'>): number => pence - backedPence

export type BackingFault =
  | { because: 'reason-too-short' }
  | { because: 'not-above-zero' }
  | { because: 'line-full'; roomPence: number; fills: { recordId: string; title: string; pence: number }[] }

/**
 * What is wrong with a list of backings, if anything: a reason too short to judge, nothing at all, or more from a line
 * than the room that it has. Several from one line count together. Pure.
 */
export function faultOfBackings(
  given: readonly BackingGiven[],
  rooms: ReadonlyMap<string, number>,
  { isOnForm }: { isOnForm: boolean },
):
  | { because: 'reason-too-short' | 'not-above-zero' }
  | { because: 'line-full'; lineId: string; roomPence: number }
  | undefined {
  const left = new Map(rooms)
  for (const backing of given) {
    if ('noCostReason' in backing) {
      if (backing.noCostReason.trim().length < (isOnForm ? LEAST_REASON : 1)) return { because: 'reason-too-short' }
      continue
    }
    if ('hoursPerWeek' in backing) {
      if (!(backing.hoursPerWeek > 0)) return { because: 'not-above-zero' }
      continue
    }
    const { lineId, pence } = backing
    if (!(pence > 0)) return { because: 'not-above-zero' }
    const room = left.get(lineId) ?? 0
    if (pence > room) return { because: 'line-full', lineId, roomPence: room }
    left.set(lineId, room - pence)
  }
  return undefined
}

/** The financial year that a day falls in, as its first day. `yearStarts` is 'MM-DD'. Pure. */
export function financialYearOf(day: string, yearStarts: string): string {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= yearStarts ? `${year}-${yearStarts}` : `${year - 1}-${yearStarts}`
}

/** In the first 60 days of a year last year's approved lines still count. Pure. */
export function yearsThatCount(today: string, yearStarts: string): string[] {
  const year = financialYearOf(today, yearStarts)
  const days = (Date.parse(today) - Date.parse(year)) / 86_400_000
  return days < 60 ? [year, `${Number(year.slice(0, 4)) - 1}-${yearStarts}`] : [year]
}
