import type { Sorted } from './explained.ts'

/**
 * Weights as another sample of the same design would have given them: within each stratum one cluster fewer than there
 * are is drawn, with replacement, and weights are stretched to match. A stratum with one cluster stays as it is.
 * Source: Rao, Wu and Yue 1992, Survey Methodology 18:209.
 */
export function redraw({ weight, cluster, stratumOf }: Sorted, stream: { unif(): number }): Float64Array {
  const strata: number[][] = []
  const used = new Set(cluster)
  for (const one of used) {
    const stratum = stratumOf[one]!
    const mine = strata[stratum] ?? []
    strata[stratum] = mine
    mine.push(one)
  }
  const times = new Float64Array(stratumOf.length)
  for (const clusters of strata) {
    if (!clusters) continue
    const count = clusters.length
    if (count === 1) times[clusters[0]!] = 1
    else
      for (let draw = 1; draw < count; draw++) {
        const one = clusters[Math.floor(stream.unif() * count)]!
        times[one] = times[one]! + count / (count - 1)
      }
  }
  return weight.map((one, row) => one * times[cluster[row]!]!)
}

/** How many strata hold one cluster only. */
export function lonelyStrata({ cluster, stratumOf }: Sorted): number {
  const clusters = new Map<number, number>()
  for (const one of new Set(cluster)) clusters.set(stratumOf[one]!, (clusters.get(stratumOf[one]!) ?? 0) + 1)
  return Array.from(clusters.values()).filter((count) => count === 1).length
}

export const DRAWS = 500
export const SEED = 123_456
