import { asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { quantileOf } from '../numeric/quantile.ts'
import { rStream } from '../numeric/rStream.ts'
import { type Options, onlyNumbers, type Result, WrongShape } from '../result.ts'
import { type Explained, type Sorted, sortedByRank } from './explained.ts'
import { type Part, type Parts, partsOf } from './partsOf.ts'
import { DRAWS, lonelyStrata, redraw, SEED } from './redraw.ts'

export type DrawOptions = Options & { draws?: number; seed?: number }

/** One cause with what it puts into the index, as a Result, and as a share of the index in per cent. */
export type Cause = Omit<Part, 'contribution'> & { name: string; contribution: Result; percent: number | null }

export type Decomposition = { index: Result; causes: Cause[]; residual: Result }

/**
 * Name: Decomposition of the concentration index
 * What it is: How much of the inequality goes along with each of several causes, such as income, schooling or where
 *   people live.
 * How it is worked out: A regression says what one unit of each cause does to the outcome; that times how far the cause
 *   itself is gathered up the social scale, divided by the mean outcome, is its contribution. What is left is the
 *   residual. For yes or no, a logistic regression gives the mean effect on the chance. Intervals come from drawing the
 *   clusters of the survey again and again.
 * How to read it: A contribution of 0.03 to an index of 0.12 says that a quarter of the inequality goes along with that
 *   cause; a minus says that it works against it.
 * When it applies: Records of people with a rank, an outcome with a mean above zero, and causes as numbers.
 * Care: It shares out what goes along together; it does not prove what causes what. Levels of one factor can be added up,
 *   but how they split depends on the level that is left out.
 * Source: Wagstaff, van Doorslaer and Watanabe 2003, Journal of Econometrics 112:207.
 */
export function decomposeConcentration(people: Explained, options: DrawOptions = {}): Decomposition {
  const sorted = sortedByRank(people)
  const whole = partsOf(sorted, sorted.weight)
  const drawn = drawAgain(sorted, whole, options)
  const flags: Flag[] = []
  if (sorted.missing) flags.push({ flag: 'missingRecords', missing: sorted.missing, of: people.outcome.length })
  const lonely = lonelyStrata(sorted)
  if (lonely) flags.push({ flag: 'lonelyCluster', strata: lonely })
  const method = `${sorted.isLogit ? 'mean effects of a logistic' : 'effects of a linear'} regression; interval from ${drawn.length} redrawn samples of clusters`
  const say = (of: (parts: Parts) => number) => fromDraws(of(whole), drawn.map(of), options, method, flags)
  return {
    index: say(({ index }) => index),
    causes: sorted.names.map((name, at) => ({
      ...whole.parts[at]!,
      name,
      contribution: say(({ parts }) => parts[at]!.contribution),
      percent: whole.index ? (100 * whole.parts[at]!.contribution) / whole.index : null,
    })),
    residual: say(({ residual }) => residual),
  }
}

/** The parts in each of many redrawn samples. Zero draws give none, and then no intervals. */
export function drawAgain(sorted: Sorted, whole: Parts, { draws = DRAWS, seed = SEED }: DrawOptions): Parts[] {
  const stream = rStream(seed)
  return Array.from({ length: draws }, () => redraw(sorted, stream)).flatMap((weight) => {
    try {
      return [partsOf(sorted, weight, whole.fit)]
    } catch (error) {
      // A redrawn sample may happen to hold nobody who tells two causes apart; it is left out, and the flag counts.
      if (error instanceof WrongShape) return []
      throw error
    }
  })
}

/** A result whose standard error is the spread of redrawn ones, and whose limits are their quantiles. */
export function fromDraws(estimate: number, drawn: number[], options: Options, method: string, flags: Flag[]): Result {
  const { level } = asked(options)
  const said: Flag[] = drawn.length
    ? [...flags, { flag: 'simulated', draws: drawn.length }]
    : [...flags, { flag: 'noInterval' }]
  const none = { estimate, se: null, seScale: 'natural' as const, lower: null, upper: null, level, method }
  if (drawn.length < 2) return onlyNumbers({ ...none, flags: said })
  const mean = drawn.reduce((sum, one) => sum + one, 0) / drawn.length
  const se = Math.sqrt(drawn.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (drawn.length - 1))
  const sorted = Float64Array.from(drawn).sort()
  const tail = (1 - level) / 2
  return onlyNumbers({ ...none, se, lower: quantileOf(sorted, tail), upper: quantileOf(sorted, 1 - tail), flags: said })
}
