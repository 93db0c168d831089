/**
 * Places and weights of Gauss and Hermite's rule: the sum of weight times f(place) is the mean of f over a standard
 * normal number, exactly for every polynomial of a degree below twice the number of places.
 */
export function hermite(count: number): { place: Float64Array; weight: Float64Array } {
  const place = new Float64Array(count)
  const weight = new Float64Array(count)
  for (let at = 0; at < (count + 1) >> 1; at++) {
    let z = firstGuess(at, count, place)
    let slope = 1
    for (let turn = 0; turn < 100; turn++) {
      const { value, before } = polynomial(count, z)
      slope = Math.sqrt(count) * before
      const step = value / slope
      z -= step
      if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(z))) break
    }
    if (count % 2 === 1 && at === count >> 1) z = 0
    place[at] = z
    place[count - 1 - at] = -z
    const { before } = polynomial(count, z)
    weight[at] = 1 / (count * before * before)
    weight[count - 1 - at] = weight[at]!
  }
  return { place, weight }
}

// The normalised polynomial (mean square one over the normal curve) of this degree, and of the one below.
function polynomial(degree: number, z: number): { value: number; before: number } {
  let value = 1
  let before = 0
  for (let k = 1; k <= degree; k++) {
    const next = (z * value - Math.sqrt(k - 1) * before) / Math.sqrt(k)
    before = value
    value = next
  }
  return { value, before }
}

// The usual guesses, each from the places before it, on the scale of exp(-x²), turned to that of the normal curve.
function firstGuess(at: number, count: number, place: Float64Array): number {
  const known = (k: number) => place[k]! / Math.SQRT2
  if (at === 0) return Math.SQRT2 * (Math.sqrt(2 * count + 1) - 1.85575 * (2 * count + 1) ** (-1 / 6))
  if (at === 1) return Math.SQRT2 * (known(0) - (1.14 * count ** 0.426) / known(0))
  if (at === 2) return Math.SQRT2 * (1.86 * known(1) - 0.86 * known(0))
  if (at === 3) return Math.SQRT2 * (1.91 * known(2) - 0.91 * known(1))
  return Math.SQRT2 * (2 * known(at - 1) - known(at - 2))
}
