import { fitRank, type Model, type RankFit } from '../fit/rankFit.ts'
import type { Influence } from './influence.ts'
import type { Ranked } from './ranked.ts'
import type { Gradient } from './readings.ts'

/**
 * The line over the ranks of people, its outcomes as shares of `scale`. `above` is its height at each level less the mean
 * outcome, which large outcomes that are much alike would swallow; `rise` is its top less its bottom.
 */
export type Line = { fit: RankFit; scale: number; above: Float64Array; rise: number }

const kept = new WeakMap<Ranked, Map<string, Line>>()

/** Fits the line, once for the same people, model and scale. */
export function lineOver(ranked: Ranked, model: Model, scale: number): Line {
  const mine = kept.get(ranked) ?? new Map<string, Line>()
  kept.set(ranked, mine)
  const key = `${model} ${scale}`
  const line = mine.get(key) ?? fitLine(ranked, model, scale)
  mine.set(key, line)
  return line
}

function fitLine({ rank, weight, outcome, mean }: Ranked, model: Model, scale: number): Line {
  const middle = mean / scale
  const away = outcome.map((sum, at) => (weight[at]! > 0 ? sum / weight[at]! / scale : 0))
  const places = rank.map((one) => one + 0.5)
  if (model === 'logistic') {
    const value = away.map((one) => Math.min(1, Math.max(0, one + middle)))
    const fit = fitRank(model, { rank: places, value, weight })
    return { fit, scale, above: fit.fitted.map((one) => one - middle), rise: fit.top - fit.bottom }
  }
  const fit = fitRank(model, { rank: places, value: away, weight })
  const raised = { ...fit, middle: fit.middle + middle, bottom: fit.bottom + middle, top: fit.top + middle }
  return { fit: raised, scale, above: fit.fitted, rise: fit.slope }
}

/**
 * What one person does to a result that is read off the line: by their distance from it; and, when ranks come from the
 * same sample (`isRankSampled`), by moving everybody above them up the scale.
 */
export function influenceOnLine(ranked: Ranked, line: Line, towards: Gradient, isRankSampled: boolean): Influence {
  const { fit, scale, above } = line
  const { rank, weight, outcome, total } = ranked
  const { aa, ab, bb } = fit.bread
  const still = towards.middle * aa + towards.slope * ab
  const turn = towards.middle * ab + towards.slope * bb
  const pull = rank.map((one) => total * (still + turn * one))
  const byOutcome = pull.map((one) => one / scale)
  const byLevel = pull.map((one, at) => -one * above[at]!)
  if (isRankSampled) {
    const moved = rank.map((_, at) => {
      const steepness = fit.model === 'linear' ? 1 : fit.fitted[at]! * (1 - fit.fitted[at]!)
      const off = outcome[at]! / scale - above[at]! * weight[at]!
      return turn * off - (pull[at]! / total) * steepness * weight[at]! * fit.slope
    })
    addRankMoves(byLevel, moved, rank)
  }
  return { byOutcome, byLevel }
}

/** Adds what each level does by standing below others: the moves of all above it, half of its own, less their mean. */
function addRankMoves(byLevel: Float64Array, moved: Float64Array, rank: Float64Array): void {
  let mean = 0
  for (let at = 0; at < rank.length; at++) mean += moved[at]! * (rank[at]! + 0.5)
  let above = 0
  for (let at = rank.length - 1; at >= 0; at--) {
    byLevel[at] = byLevel[at]! + above + moved[at]! / 2 - mean
    above += moved[at]!
  }
}
