import { type Day, daysBetween } from './day.ts'
import type { Rung } from './rung.ts'

export type CommitmentStanding = { id: string; rung: Rung; approvedOn?: Day }

/** `counted` are the commitments in the gap; `of` counts every approved one, `counted` and `rest` together. */
export type LipServiceGap = { share: number; n: number; of: number; counted: string[]; rest: string[] }

/** Six months, as half of 365.25 days rounded to a tenth. */
export const halfYearInDays = 182.6

/**
 * The share of approved commitments that are still only words or only an owner (rung 1 or 2) more than six months
 * after approval. Of commitments only: pass no provisions. Undefined while none is approved, never 0.
 */
export function lipServiceGap(commitments: readonly CommitmentStanding[], today: Day): LipServiceGap | undefined {
  const approved = commitments.flatMap(({ id, rung, approvedOn }) =>
    approvedOn !== undefined && approvedOn <= today ? [{ id, rung, age: daysBetween(approvedOn, today) }] : [],
  )
  if (approved.length === 0) return undefined
  const isWords = ({ rung, age }: { rung: Rung; age: number }) => (rung === 1 || rung === 2) && age > halfYearInDays
  const counted = approved.filter(isWords).map(({ id }) => id)
  const rest = approved.filter((commitment) => !isWords(commitment)).map(({ id }) => id)
  return { share: counted.length / approved.length, n: counted.length, of: approved.length, counted, rest }
}
