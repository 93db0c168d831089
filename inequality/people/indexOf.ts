import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Flag } from '../flag.ts'
import { around } from '../interval/around.ts'
import { notKnown, type Options, type Result, WrongShape } from '../result.ts'
import { classicalVariance, concentrationAsSlope, concentrationOf } from './concentration.ts'
import { plusMean, scaled } from './influence.ts'
import { flagsOf, measured } from './measured.ts'
import type { Ranked } from './ranked.ts'

/** `bounds` are the least and the greatest value that the outcome could take: it is then measured from 0 to 1. */
export type IndexOptions = Options & { bounds?: readonly [least: number, greatest: number] }

/**
 * One of the concentration indices, from the absolute concentration and the mean (both from 0 to 1 where there are
 * bounds): its value, and how fast it climbs with each of the two.
 */
export type Shape = {
  name: string
  isRelative: boolean
  of: (absolute: number, mean: number) => { value: number; byAbsolute: number; byMean: number }
}

/** Works the index out, in the mode that is asked for, saying where the package prints another number. */
export function indexOf(ranked: Ranked, options: IndexOptions, shape: Shape): Result {
  const ask = asked(options)
  return compared(ask, indexIn(ranked, ask, options, shape), () => indexIn(ranked, inCompat(ask), options, shape), {
    interval: 'rankSampled',
  })
}

function indexIn(ranked: Ranked, ask: Asked, options: IndexOptions, shape: Shape): Result {
  const { sums, rankVariance } = ranked
  const { absolute, influence } = ask.isCompat ? concentrationAsSlope(ranked) : concentrationOf(ranked)
  const facts = { ...sums, mean: ranked.mean, absolute, flags: flagsOf(ranked), isRanked: rankVariance > 0 }
  const found = readIndex(facts, ask, options, shape)
  if ('not' in found) return found.not
  const { estimate, byAbsolute, byMean, method, flags } = found
  const classical = ask.isCompat && !sums.isWeighted ? classicalVariance(ranked, absolute) : null
  if (classical !== null)
    return around(ask, { estimate, se: Math.abs(byAbsolute) * Math.sqrt(classical), method, flags })
  const byBoth = scaled(influence, byAbsolute)
  return measured(ask, ranked, {
    estimate,
    influence: ask.isCompat ? byBoth : plusMean(byBoth, byMean),
    method,
    flags,
  })
}

/** What an index is worked out from, in the indicator's units. */
export type Facts = {
  least: number
  greatest: number
  mean: number
  absolute: number
  flags: Flag[]
  isRanked: boolean
}

/** An index, and how fast it climbs with the absolute concentration and the mean, both in the indicator's units. */
type Value = { estimate: number; byAbsolute: number; byMean: number; method: string; flags: Flag[] }

/** The index that a shape gives; or the result that says why there is none. Throws where outcomes leave the bounds. */
export function readIndex(facts: Facts, ask: Asked, { bounds }: IndexOptions, shape: Shape): Value | { not: Result } {
  const { least, greatest, isRanked } = facts
  const [from, to] = bounds ?? [0, 1]
  if (!(to > from)) throw new WrongShape('The least value that an outcome could take is not below the greatest.')
  if (bounds && (least < from || greatest > to))
    throw new WrongShape(`Outcomes run from ${least} to ${greatest}, beyond the bounds ${from} and ${to}.`)
  const width = bounds ? to - from : 1
  const mean = bounds ? (facts.mean - from) / width : facts.mean
  const method = `${shape.name}, from people's own records${bounds ? `, between the bounds ${from} and ${to}` : ''}`
  const flags: Flag[] = [...facts.flags]
  const not = (flag: Flag) => ({ not: notKnown(method, [...flags, flag], ask.level) })
  if (!isRanked) return not({ flag: 'fewGroups', groups: 1 })
  if (shape.isRelative && !bounds && least < 0) flags.push({ flag: 'negativeValues' })
  if (shape.isRelative && !(mean > 0) && !ask.isCompat) return not({ flag: 'meanNotPositive' })
  const { value, byAbsolute, byMean } = shape.of(facts.absolute / width, mean)
  if (!Number.isFinite(value) && !ask.isCompat) return not({ flag: 'notANumber' })
  return { estimate: value, byAbsolute: byAbsolute / width, byMean: byMean / width, method, flags }
}
