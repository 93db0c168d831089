import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import { type Potential, type PotentialOptions, potentialOf, sampledError } from '../fit/potential.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { around, finished, withoutInterval } from '../interval/around.ts'
import { notKnown, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import { atLeastNothing } from './attributableRisk.ts'

/**
 * Name: Population attributable fraction (PAF)
 * What it is: How far the average would move, in per cent of itself, if every group had what the most advantaged (or the
 *   best) group has.
 * How it is worked out: The population attributable risk divided by the average, times 100.
 * How to read it: 20 says: the average would rise by a fifth if all had what the most advantaged group has. For harm the
 *   number is negative: -20 says that a fifth could be avoided.
 * When it applies: Three or more groups; their sizes, or a published average; an average above zero.
 * Care: It is a sum, not a forecast. WHO's package prints an interval that is a hundred times too narrow.
 * Source: Walter 1976, Biometrics 32:829; World Health Organization 2024, Health inequality monitoring, chapter 21.
 */
export function attributableFraction(groups: Groups | Table, options: PotentialOptions = {}): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const resultIn = (mode: Asked) => fraction(table, mode, options)
  return compared(ask, resultIn(ask), () => resultIn(inCompat(ask)), { interval: 'hundredth' })
}

const METHOD = 'value of the reference group less the average, in per cent of the average'

function fraction(table: Table, ask: Asked, options: PotentialOptions): Result {
  const found = potentialOf(table, ask, 'The population attributable fraction', options)
  if ('not' in found) return notKnown(METHOD, [found.not], ask.level)
  const { value, mean, isOwnMean, flags } = found
  if (!ask.isCompat && !(mean > 0)) return notKnown(METHOD, [...flags, { flag: 'meanNotPositive' }], ask.level)
  const isNone = flags.some(({ flag }) => flag === 'noBetterReference')
  const estimate = isNone ? 0 : (100 * (value - mean)) / mean
  if (!ask.isCompat && table.hasErrors) return byErrors(table, ask, found)
  const sampled = isOwnMean ? sampledError(table, found) : null
  if (sampled === null || (!ask.isCompat && !Number.isFinite(sampled)))
    return withoutInterval(ask, estimate, METHOD, flags)
  if (ask.isCompat) return around(ask, { estimate, se: sampled, method: METHOD, flags })
  const said: Flag[] = [...flags, { flag: 'asIfSampled' }]
  const method = `${METHOD}; interval as if people were a simple random sample`
  return around(ask, { estimate, se: 100 * sampled, method, flags: said })
}

/** The interval is worked out on the logarithm of value over average, of which the fraction is the rest above one. */
function byErrors(table: Table, ask: Asked, { at, value, mean, isOwnMean, flags }: Potential): Result {
  const { variance, share } = table
  let total = 0
  for (let here = 0; here < variance.length; here++) {
    const moved = (here === at ? 1 / mean : 0) - (isOwnMean ? (value * share[here]!) / mean ** 2 : 0)
    total += moved * moved * variance[here]!
  }
  const times = value / mean
  const se = 100 * Math.sqrt(total)
  const method = `${METHOD}; interval from the groups' standard errors, on logarithms`
  const result = around(ask, { estimate: 100 * (times - 1), se, method, flags })
  const far = (ask.reach * Math.sqrt(total)) / times
  const limits =
    times > 0
      ? { lower: 100 * (times * Math.exp(-far) - 1), upper: 100 * (times * Math.exp(far) - 1) }
      : { lower: result.lower, upper: result.upper }
  return finished(ask, atLeastNothing({ ...result, ...limits }, table.groups.favourable))
}
