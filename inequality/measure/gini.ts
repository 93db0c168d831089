import { asked } from '../asked.ts'
import { withoutInterval } from '../interval/around.ts'
import { flagsOf } from '../people/measured.ts'
import { spreadOf } from '../people/ownRank.ts'
import type { Ranked } from '../people/ranked.ts'
import { type Options, type Result, WrongShape } from '../result.ts'
import { relativeConcentrationOfPeople } from './relativeConcentrationOfPeople.ts'

/** `forSample` widens the index by n / (n - 1), which some packages do where everybody counts the same. */
export type GiniOptions = Options & { forSample?: boolean }

/**
 * Name: Gini coefficient (G)
 * What it is: How unequally an outcome is spread over people, whoever they are, from 0 to 1.
 * How it is worked out: The relative concentration index of the outcome with people ranked by the outcome itself: twice
 *   the covariance with that rank, divided by the mean. The interval follows the survey's design.
 * How to read it: 0 says that everybody has the same, 1 that one person has it all. 0.16 says that two people picked at
 *   random differ on average by 32 in every 100 parts of the mean (twice 0.16).
 * When it applies: Records of people, ranked by their own outcome, with outcomes that are not negative.
 * Care: It is inequality between people, not between social groups. For yes or no it only says the share of no.
 * Source: Gini 1914, Atti del Reale Istituto Veneto 73:1203; Lerman and Yitzhaki 1989, Journal of Econometrics 42:43.
 */
export function gini(ranked: Ranked, options: GiniOptions = {}): Result {
  const { forSample = false, ...rest } = options
  const ask = asked(rest)
  spreadOf(ranked)
  const found = relativeConcentrationOfPeople(ranked, { ...rest, mode: 'corrected' })
  const flags = found.flags.filter(({ flag }) => flag !== 'differsFromPackage')
  const method = found.method.replace('relative concentration index', 'Gini coefficient')
  if (found.estimate === null) return { ...found, method, flags }
  const { people, sums } = ranked
  if (forSample && sums.isWeighted)
    throw new WrongShape('Widening for the sample is right only where everybody counts the same.')
  const wider = forSample ? people / (people - 1) : 1
  if (ask.isCompat) return withoutInterval(ask, found.estimate * wider, 'Gini coefficient', flagsOf(ranked))
  const times = (value: number | null) => (value === null ? null : value * wider)
  const [estimate, se, lower, upper] = [found.estimate, found.se, found.lower, found.upper].map(times)
  return { ...found, estimate: estimate!, se: se!, lower: lower!, upper: upper!, method, flags }
}
