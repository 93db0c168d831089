/** How far what is done lies from what lies behind the problem. The order is that of the rule: the first that holds. */
export const FLAGS = ['unmapped', 'individualised', 'drift', 'watch', 'none'] as const
export type FlagValue = (typeof FLAGS)[number]

export type Flag = {
  flag: FlagValue
  /** Shares at level 3 or 4, 0 to 1; null where there is none to count. */
  upstreamShare: number | null
  upstreamActionShare: number | null
  /** The mean level of the causes less that of the actions. */
  gap: number | null
}

const UPSTREAM_FROM = 3
const HALF = 1 / 2
const THIRD = 1 / 3

/**
 * Compares the levels (1 to 4) of the causes with those of the actions. A difference of means alone would pass work
 * that lays every cause on people, and punish good work for a leaflet, so it comes last: half a level or more. Pure.
 */
export function flagFrom(causes: readonly number[], actions: readonly number[]): Flag {
  const [upstreamShare, upstreamActionShare] = [upstream(causes), upstream(actions)]
  const [ofCauses, ofActions] = [mean(causes), mean(actions)]
  const gap = ofCauses === null || ofActions === null ? null : ofCauses - ofActions
  const shares = { upstreamShare, upstreamActionShare, gap }
  if (upstreamShare === null || upstreamActionShare === null || gap === null) return { flag: 'unmapped', ...shares }
  if (upstreamShare < HALF) return { flag: 'individualised', ...shares }
  if (upstreamActionShare < THIRD) return { flag: 'drift', ...shares }
  return { flag: isStepBelow(causes, actions) ? 'watch' : 'none', ...shares }
}

// In whole numbers: as fractions, a gap of exactly a half may come out a hair below it.
const isStepBelow = (causes: readonly number[], actions: readonly number[]): boolean =>
  2 * (sum(causes) * actions.length - sum(actions) * causes.length) >= causes.length * actions.length

export const isUpstreamLevel = (level: number): boolean => level >= UPSTREAM_FROM

const upstream = (levels: readonly number[]): number | null =>
  levels.length ? levels.filter(isUpstreamLevel).length / levels.length : null

const mean = (levels: readonly number[]): number | null => (levels.length ? sum(levels) / levels.length : null)

const sum = (levels: readonly number[]): number => levels.reduce((all, level) => all + level, 0)
