/**
 * What one person's record does to an estimate, for every level: a person with outcome y moves it by
 * `outcome[level] * (y - mean) + level[level]`, divided by the total weight and times their own weight. Its mean over
 * everybody is zero. From this alone follows the variance under any sampling design.
 */
export type Influence = { byOutcome: Float64Array; byLevel: Float64Array }

/** The influence times a number: that of the estimate times that number. */
export function scaled({ byOutcome, byLevel }: Influence, factor: number): Influence {
  return { byOutcome: byOutcome.map((one) => one * factor), byLevel: byLevel.map((one) => one * factor) }
}

/** The influence plus so many times that of the mean outcome: the delta method for what is divided by the mean. */
export function plusMean({ byOutcome, byLevel }: Influence, times: number): Influence {
  return { byOutcome: byOutcome.map((one) => one + times), byLevel }
}
