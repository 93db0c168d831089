/**
 * The order in which a person would read groups: by the number in them ("Decile 2" before "Decile 10", "65-74" before
 * "75+"), "most deprived" first and "least deprived" last; otherwise as they stand in the file.
 */
export function orderOfGroups(labels: readonly string[]): number[] {
  const places = labels.map((label, index) => ({ index, place: placeOf(label) }))
  const areAllNumbered = places.every(({ place }) => place !== undefined)
  const sorted = areAllNumbered ? places.toSorted((a, b) => (a.place ?? 0) - (b.place ?? 0)) : places
  return sorted.map(({ index }) => index)
}

function placeOf(label: string): number | undefined {
  const low = label.toLowerCase()
  const number = /\d+(?:\.\d+)?/.exec(low)
  if (number) return Number(number[0])
  if (/\b(?:most deprived|poorest|lowest)\b/.test(low)) return Number.NEGATIVE_INFINITY
  if (/\b(?:least deprived|richest|highest)\b/.test(low)) return Number.POSITIVE_INFINITY
  const word = [
    'first',
    'second',
    'third',
    'fourth',
    'fifth',
    'sixth',
    'seventh',
    'eighth',
    'ninth',
    'tenth',
  ].findIndex((each) => low.includes(each))
  return word < 0 ? undefined : word + 1
}
