import type { Flag } from '../flag.ts'
import { type Result, WrongShape } from '../result.ts'
import { type DrawOptions, drawAgain, fromDraws } from './concentration.ts'
import { type Explained, sortedByRank } from './explained.ts'
import { type Parts, partsOf } from './partsOf.ts'
import { SEED } from './redraw.ts'

/** What a cause did to the change: because it is gathered otherwise, and because the outcome answers to it otherwise. */
export type CauseOfChange = { name: string; byGathering: Result; byElasticity: Result; both: Result }

export type ConcentrationChange = { change: Result; causes: CauseOfChange[]; residual: Result }

/**
 * Name: Decomposition of a change in the concentration index
 * What it is: Why inequality grew or shrank between two surveys: because causes are gathered otherwise along the social
 *   scale, or because the outcome answers to them otherwise.
 * How it is worked out: Each survey is decomposed. For each cause, the later elasticity times the change in its own
 *   concentration index, and the earlier concentration index times the change in its elasticity; together they are the
 *   change in its contribution. Intervals come from drawing the clusters of both surveys again and again.
 * How to read it: A change of 0.04, of which 0.03 by schooling's elasticity, says that inequality grew mostly because
 *   schooling matters more to the outcome than it did.
 * When it applies: Two surveys of different people with the same outcome, rank and causes.
 * Care: Which survey's elasticity is held still is a choice; the other gives other numbers. A cause with a mean of zero
 *   has no concentration index of its own.
 * Source: Wagstaff, van Doorslaer and Watanabe 2003, Journal of Econometrics 112:207; Oaxaca 1973, International Economic
 *   Review 14:693.
 */
export function decomposeChange(before: Explained, after: Explained, options: DrawOptions = {}): ConcentrationChange {
  const { seed = SEED } = options
  const [first, second] = [sortedByRank(before), sortedByRank(after)]
  const { names } = first
  if (names.join('\n') !== second.names.join('\n'))
    throw new WrongShape(`The surveys name different causes: ${names.join(', ')} and ${second.names.join(', ')}.`)
  const whole = { first: partsOf(first, first.weight), second: partsOf(second, second.weight) }
  const earlier = drawAgain(first, whole.first, options)
  const later = drawAgain(second, whole.second, { ...options, seed: seed + 1 })
  const flags: Flag[] = []
  const missing = first.missing + second.missing
  if (missing) flags.push({ flag: 'missingRecords', missing, of: before.outcome.length + after.outcome.length })
  const method = `change between two decompositions; interval from ${earlier.length} redrawn samples of clusters of each`
  const say = (of: (one: Parts, two: Parts) => number) =>
    fromDraws(
      of(whole.first, whole.second),
      earlier.slice(0, later.length).map((one, at) => of(one, later[at]!)),
      options,
      method,
      flags,
    )
  return {
    change: say((one, two) => two.index - one.index),
    causes: names.map((name, at) => ({
      name,
      byGathering: say((one, two) => two.parts[at]!.elasticity * (indexOf(two, at) - indexOf(one, at))),
      byElasticity: say((one, two) => indexOf(one, at) * (two.parts[at]!.elasticity - one.parts[at]!.elasticity)),
      both: say((one, two) => two.parts[at]!.contribution - one.parts[at]!.contribution),
    })),
    residual: say((one, two) => two.residual - one.residual),
  }
}

/** The cause's own relative concentration index; none (NaN) where its mean is zero. */
const indexOf = ({ parts }: Parts, at: number): number => parts[at]!.concentration / parts[at]!.mean
