import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import { type Potential, type PotentialOptions, potentialOf, sampledError } from '../fit/potential.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { notKnown, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'

/**
 * Name: Population attributable risk (PAR)
 * What it is: How far the average would move if every group had what the most advantaged (or the best) group has.
 * How it is worked out: The value of that group less the average over people; nothing where that group is no better.
 * How to read it: 15 for a share in per cent says: if all had what the most advantaged group has, 15 more in every 100
 *   people would gain. For harm the number is negative: what could be avoided.
 * When it applies: Three or more groups; their sizes, or a published average.
 * Care: It is a sum, not a forecast: it does not say that anything would bring it about. Where groups have no order the
 *   best of many is the best partly by luck.
 * Source: Walter 1976, Biometrics 32:829; World Health Organization 2024, Health inequality monitoring, chapter 21.
 */
export function attributableRisk(groups: Groups | Table, options: PotentialOptions = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const resultIn = (mode: Asked) => risk(table, mode, options)
  return compared(ask, resultIn(ask), () => resultIn(inCompat(ask)))
}

const METHOD = 'value of the reference group less the average'

function risk(table: Table, ask: Asked, options: PotentialOptions): Result {
  const found = potentialOf(table, ask, 'The population attributable risk', options)
  if ('not' in found) return notKnown(METHOD, [found.not], ask.level)
  const { value, mean, isOwnMean, flags } = found
  const isNone = flags.some(({ flag }) => flag === 'noBetterReference')
  const estimate = isNone ? 0 : value - mean
  if (!ask.isCompat && table.hasErrors) return byErrors(table, ask, found)
  const sampled = isOwnMean ? sampledError(table, found) : null
  if (sampled === null || (!ask.isCompat && !Number.isFinite(sampled)))
    return withoutInterval(ask, estimate, METHOD, flags)
  const said: Flag[] = ask.isCompat ? flags : [...flags, { flag: 'asIfSampled' }]
  return around(ask, { estimate, se: Math.abs(mean) * sampled, method: `${METHOD}; ${SAMPLED}`, flags: said })
}

const SAMPLED = 'interval as if people were a simple random sample'

function byErrors(table: Table, ask: Asked, { at, value, mean, isOwnMean, flags }: Potential): Result {
  const { variance } = table
  let total = 0
  for (let here = 0; here < variance.length; here++) {
    const moved = (here === at ? 1 : 0) - (isOwnMean ? table.share[here]! : 0)
    total += moved * moved * variance[here]!
  }
  const method = `${METHOD}; interval from the groups' standard errors`
  const result = around(ask, { estimate: value - mean, se: Math.sqrt(total), method, flags })
  return atLeastNothing(result, table.groups.favourable)
}

/** What could be gained is never less than nothing, and what could be avoided neither: the wrong side of zero is zero. */
export function atLeastNothing(result: Result, favourable: boolean): Result {
  const side = (number: number | null) => (number === null ? null : (favourable ? Math.max : Math.min)(0, number))
  return { ...result, estimate: side(result.estimate), lower: side(result.lower), upper: side(result.upper) }
}
