import { Adder } from '../numeric/adder.ts'
import { WrongShape } from '../result.ts'
import type { Influence } from './influence.ts'
import type { Ranked } from './ranked.ts'

/** `variance` in the estimate's units squared; `freedom` is clusters (or people) less strata; `lonely` counts strata. */
export type DesignVariance = { variance: number; freedom: number; lonely: number }

/** Totals of the influence in one stratum: how many clusters (or people), their sum, and the sum of their squares. */
export type Stratum = { units: number; sum: number; squares: number }

/**
 * The variance of an estimate between the clusters within each stratum (or between people), by Taylor linearisation,
 * as the sample was drawn; less by the share of the whole that was drawn, where `finite` says how large it is. Source:
 * Binder, International Statistical Review 1983; Lumley, Journal of Statistical Software 2004.
 */
export function designVariance(ranked: Ranked, influence: Influence): DesignVariance {
  const { sums } = ranked
  const strata = sums.cluster ? betweenClusters(ranked, influence) : betweenPeople(ranked, influence)
  return varianceBetween(strata, sums.finite, sums.cluster ? 'clusters' : 'people')
}

/**
 * The same from totals by stratum number; `finite` as in Sums. A stratum with one cluster is held against the mean of
 * all clusters.
 */
export function varianceBetween(strata: Stratum[], finite: Float64Array | undefined, what: string): DesignVariance {
  const used = strata.flatMap((stratum, at) =>
    stratum.units ? [{ ...stratum, drawn: shareDrawn(stratum, at, finite, what) }] : [],
  )
  const units = used.reduce((all, one) => all + one.units, 0)
  const middle = used.reduce((all, one) => all + one.sum, 0) / units
  const variance = new Adder()
  let lonely = 0
  for (const { units: held, sum, squares, drawn } of used) {
    if (held === 1) {
      // A stratum that was drawn whole leaves nothing to chance.
      if (drawn < 1) lonely++
      variance.add((1 - drawn) * (sum - middle) ** 2)
    } else variance.add(((1 - drawn) * held * Math.max(0, squares - (sum * sum) / held)) / (held - 1))
  }
  return { variance: variance.total, freedom: units - used.length, lonely }
}

function betweenClusters({ sums, at, shift, total }: Ranked, { byOutcome, byLevel }: Influence): Stratum[] {
  const cluster = sums.cluster as Int32Array
  const { stratum, w, wy } = sums
  let clusters = 0
  for (let entry = 0; entry < cluster.length; entry++) if (cluster[entry]! >= clusters) clusters = cluster[entry]! + 1
  const totals = new Float64Array(clusters)
  const stratumOf = new Int32Array(clusters).fill(-1)
  for (let entry = 0; entry < cluster.length; entry++) {
    const mine = cluster[entry]!
    const level = at[entry]!
    totals[mine] = totals[mine]! + byOutcome[level]! * (wy[entry]! - shift * w[entry]!) + byLevel[level]! * w[entry]!
    if (stratumOf[mine] === -1) stratumOf[mine] = stratum[entry]!
    else if (stratumOf[mine] !== stratum[entry])
      throw new WrongShape(`Cluster number ${mine} lies in two strata; clusters are numbered over all strata.`)
  }
  const kept = emptyStrata(stratum)
  for (let one = 0; one < clusters; one++) if (stratumOf[one]! >= 0) put(kept[stratumOf[one]!]!, totals[one]! / total)
  return kept.map(({ units, sum, squares }) => ({ units, sum: sum.total, squares: squares.total }))
}

function betweenPeople({ sums, at, shift, total }: Ranked, { byOutcome, byLevel }: Influence): Stratum[] {
  const { stratum, n, w, wy, ww, wwy, wwyy } = sums
  if (!ww || !wwy || !wwyy) throw new WrongShape('Sums without clusters need the squares of the weights.')
  const kept = emptyStrata(stratum)
  for (let entry = 0; entry < stratum.length; entry++) {
    const mine = kept[stratum[entry]!]!
    const a = byOutcome[at[entry]!]!
    // About the outcome's centre, not zero: else the squares of large outcomes would swallow their spread.
    const b = byLevel[at[entry]!]! - a * shift
    mine.units += n[entry]!
    mine.sum.add((a * wy[entry]! + b * w[entry]!) / total)
    mine.squares.add((a * a * wwyy[entry]! + 2 * a * b * wwy[entry]! + b * b * ww[entry]!) / total / total)
  }
  return kept.map(({ units, sum, squares }) => ({ units, sum: sum.total, squares: squares.total }))
}

type Open = { units: number; sum: Adder; squares: Adder }

function emptyStrata(stratum: Int32Array): Open[] {
  let strata = 0
  for (let entry = 0; entry < stratum.length; entry++) if (stratum[entry]! >= strata) strata = stratum[entry]! + 1
  return Array.from({ length: strata }, () => ({ units: 0, sum: new Adder(), squares: new Adder() }))
}

function put(stratum: Open, value: number): void {
  stratum.units += 1
  stratum.sum.add(value)
  stratum.squares.add(value * value)
}

function shareDrawn({ units }: Stratum, at: number, finite: Float64Array | undefined, what: string): number {
  const whole = finite?.[at]
  if (finite === undefined || whole === undefined || Number.isNaN(whole)) return 0
  const share = finite.every((one) => !(one > 1)) ? whole : units / whole
  if (share > 1) throw new WrongShape(`Stratum ${at + 1} has ${units} ${what}, more than the ${whole} in all.`)
  return share
}
