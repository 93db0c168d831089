import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { studentQuantile } from '../numeric/student.ts'
import type { Result } from '../result.ts'
import { type DesignVariance, designVariance } from './designVariance.ts'
import type { Influence } from './influence.ts'
import type { Ranked } from './ranked.ts'

/** What was worked out, but for how sure it is. */
export type Found = {
  estimate: number
  method: string
  flags: Flag[]
  seScale?: Result['seScale']
  least?: number
  most?: number
}

/** A result with its interval from the design by which people were sampled. */
export function measured(
  ask: Asked,
  ranked: Ranked,
  { influence, ...found }: Found & { influence: Influence },
): Result {
  return withDesign(ask, designVariance(ranked, influence), ranked.sums.cluster !== undefined, found)
}

/** The same where the variance is known: Student's t on clusters (or people) less strata. */
export function withDesign(ask: Asked, design: DesignVariance, isClustered: boolean, found: Found): Result {
  const { variance, freedom, lonely } = design
  const { estimate, method, flags, ...rest } = found
  const noted: Flag[] = lonely ? [...flags, { flag: 'lonelyCluster', strata: lonely }] : flags
  if (freedom < 1) return withoutInterval(ask, estimate, method, noted)
  const reach = ask.isCompat ? ask.reach : studentQuantile(0.5 + ask.level / 2, freedom)
  const between = isClustered ? 'clusters within strata' : 'people within strata'
  const how = ask.isCompat
    ? 'interval by linearisation as healthequal 1.0.1 has it'
    : `interval by linearisation between ${between}, with ranks from the same sample (Student's t, ${freedom} degrees of freedom)`
  return around(ask, { ...rest, estimate, se: Math.sqrt(variance), reach, flags: noted, method: `${method}; ${how}` })
}

/** What is said of the people themselves, whatever is measured. */
export function flagsOf({ sums, people }: Ranked): Flag[] {
  const flags: Flag[] = []
  if (sums.missing) flags.push({ flag: 'missingRecords', missing: sums.missing, of: people + sums.missing })
  if (sums.least === sums.greatest) flags.push({ flag: 'allEqual' })
  return flags
}
