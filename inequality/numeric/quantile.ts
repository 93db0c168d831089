/**
 * The value below which this share of the values lies, between two neighbours drawn by a straight line (type 7 of
 * Hyndman and Fan, American Statistician 1996, as R's `quantile` does unasked). The values must be sorted upwards.
 */
export function quantileOf(sorted: ArrayLike<number>, share: number): number {
  // Counted from one, as R counts: from zero, the last bit would come out otherwise.
  const place = 1 + (sorted.length - 1) * share
  const below = Math.floor(place)
  const low = sorted[below - 1] as number
  const high = sorted[Math.ceil(place) - 1] as number
  const between = place - below
  return high === low ? low : (1 - between) * low + between * high
}
