/** How long each age band is, in years; the last is open. */
const WIDTHS = [1, 4, ...new Array<number>(17).fill(5), Number.NaN]
const BANDS = WIDTHS.length
// Those who die in their first year die early in it: after a tenth of it on average. Later on, half way through.
const partOf = (band: number): number => (band === 0 ? 0.1 : 0.5)

/** For each age band: the years still to be expected at its first year, and their standard error. */
export type LifeTable = { expected: Float64Array; se: Float64Array; alive: Float64Array; dying: Float64Array }

export const newLifeTable = (): LifeTable => ({
  expected: new Float64Array(BANDS),
  se: new Float64Array(BANDS),
  alive: new Float64Array(BANDS),
  dying: new Float64Array(BANDS),
})

/** The abridged life table of one place (Chiang's second method), with the variance of Silcocks. Fills `into`. */
export function fillLifeTable(into: LifeTable, deaths: ArrayLike<number>, population: ArrayLike<number>): LifeTable {
  const { expected, se, alive, dying } = into
  const last = BANDS - 1
  alive[0] = 100_000
  for (let band = 0; band < last; band++) {
    dying[band] = chanceOf(deaths[band] as number, population[band] as number, band)
    alive[band + 1] = (alive[band] as number) * (1 - (dying[band] as number))
  }
  dying[last] = 1
  const rate = (deaths[last] as number) / (population[last] as number)
  let years = (alive[last] as number) / rate
  let spread = ((alive[last] as number) / 2) ** 2 * (4 / ((deaths[last] as number) * rate * rate))
  let later = 0
  for (let band = last; band >= 0; band--) {
    const living = alive[band] as number
    if (band < last) {
      const next = alive[band + 1] as number
      const part = partOf(band)
      const width = WIDTHS[band] as number
      years += width * (next + part * (living - next))
      const q = dying[band] as number
      const variance = living - next === 0 ? 0 : (q * q * (1 - q)) / (deaths[band] as number)
      spread += variance * living * living * ((1 - part) * width + later) ** 2
    }
    later = living === 0 ? 0 : years / living
    expected[band] = later
    se[band] = living === 0 ? 0 : Math.sqrt(spread) / living
  }
  return into
}

function chanceOf(deaths: number, population: number, band: number): number {
  const width = WIDTHS[band] as number
  const part = partOf(band)
  if (deaths > population / (width * part)) return 1
  const rate = deaths / population
  return (rate * width) / (1 + rate * width * (1 - part))
}
