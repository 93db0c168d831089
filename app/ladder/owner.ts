import { type Day, daysBetween } from './day.ts'

/** The post that owns a thing, as it is today. `vacantSince`: the first day without a holder. */
export type Owner = { isInPost: boolean; vacantSince?: Day; isHandOverOpen?: boolean }

export const briefVacancyInDays = 30

/**
 * Does this owner count for a requirement? A single promise is strict: in post today or not. A requirement is not
 * pulled down by a post vacant for 30 days or less while its hand-over is open; the page says that one is vacant.
 */
export function isHeldForRequirement(owner: Owner | undefined, today: Day): boolean {
  if (!owner) return false
  if (owner.isInPost) return true
  if (!owner.vacantSince || !owner.isHandOverOpen || owner.vacantSince > today) return false
  return daysBetween(owner.vacantSince, today) <= briefVacancyInDays
}
