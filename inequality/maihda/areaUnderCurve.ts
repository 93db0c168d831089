/**
 * How well predictions tell those who have it from those who have not: the chance that of two such people the one who has
 * it has the higher prediction, a tie counting half. 0.5 is a coin, 1 is never wrong; null where all or none have it.
 */
export function areaUnderCurve(
  prediction: ArrayLike<number>,
  n: ArrayLike<number>,
  cases: ArrayLike<number>,
): number | null {
  const order = Array.from(prediction, (_, at) => at).sort((a, b) => prediction[a]! - prediction[b]!)
  let below = 0
  let area = 0
  let allCases = 0
  for (let from = 0; from < order.length; ) {
    const value = prediction[order[from]!]!
    let casesHere = 0
    let othersHere = 0
    let to = from
    // Predictions that differ only by rounding are the same prediction.
    for (
      ;
      to < order.length && Math.abs(prediction[order[to]!]! - value) <= 1e-12 * Math.max(1, Math.abs(value));
      to++
    ) {
      casesHere += cases[order[to]!]!
      othersHere += n[order[to]!]! - cases[order[to]!]!
    }
    area += casesHere * (below + othersHere / 2)
    below += othersHere
    allCases += casesHere
    from = to
  }
  return allCases > 0 && below > 0 ? area / (allCases * below) : null
}
