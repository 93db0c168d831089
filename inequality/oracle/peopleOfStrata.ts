/** People made up by a rule that any language can follow to the last digit: their identities and two outcomes. */
export type People = {
  sex: Int32Array
  age: Int32Array
  edu: Int32Array
  eth: Int32Array
  y: Float64Array
  z: Float64Array
}

const MODULUS = 2147483647

/**
 * So many people from a seed, of up to 48 strata, with a binary outcome `y` and a measured one `z`; `k` says how much of
 * what strata have is more than their identities add up to. For cases and benches; the stream is Park and Miller's.
 */
export function peopleOfStrata(count: number, seed: number, k: number): People {
  let x = seed
  const draw = () => {
    x = (x * 16807) % MODULUS
    return x / MODULUS
  }
  const [sex, age, edu, eth] = Array.from({ length: 4 }, () => new Int32Array(count)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ]
  const y = new Float64Array(count)
  const z = new Float64Array(count)
  for (let row = 0; row < count; row++) {
    const s = Math.floor(2 * draw())
    const a = Math.floor(3 * draw())
    const third = draw()
    const e = Math.floor(4 * third * third)
    const t = draw() < 0.2 ? 1 : 0
    const inter = ((7919 * (24 * s + 8 * a + 2 * e + t)) % 101) / 101 - 0.5
    const logit = -1.2 + 0.3 * s + 0.35 * a - 0.25 * e + 0.4 * t + 0.5 * k * inter
    sex[row] = s
    age[row] = a
    edu[row] = e
    eth[row] = t
    y[row] = draw() < 1 / (1 + Math.exp(-logit)) ? 1 : 0
    z[row] = 25 + 1.5 * s + 1.1 * a - 0.9 * e + 1.3 * t + 2 * k * inter + 12 * (draw() - 0.5)
  }
  return { sex, age, edu, eth, y, z }
}
