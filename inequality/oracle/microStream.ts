const PRIME = 2_147_483_647

/** The columns of one made-up survey: see `microStream`. */
export type MicroPeople = {
  q: Int32Array
  y: Float64Array
  w: Float64Array
  strata: Int32Array
  psu: Int32Array
  income: Float64Array
  z: Float64Array
}

const WAYS = { a: 0.08, b: 0.15, nq: 5, nstr: 20, npsu: 40, wlo: 0.25, wr: 3 }

/**
 * A survey that any machine makes alike, to the last bit: people in `nq` ordered groups (q), some of whom say yes (y),
 * with weights, strata, clusters, an income and a score. Eight numbers per person from Park and Miller's generator.
 */
export function microStream(count: number, seed: number, ways: Partial<typeof WAYS> = {}): MicroPeople {
  const { a, b, nq, nstr, npsu, wlo, wr } = { ...WAYS, ...ways }
  const people: MicroPeople = {
    q: new Int32Array(count),
    y: new Float64Array(count),
    w: new Float64Array(count),
    strata: new Int32Array(count),
    psu: new Int32Array(count),
    income: new Float64Array(count),
    z: new Float64Array(count),
  }
  let x = seed
  const next = (): number => {
    x = (16_807 * x) % PRIME
    return x / PRIME
  }
  for (let row = 0; row < count; row++) {
    const q = 1 + Math.floor(nq * next())
    const p = a + (2 * b * (q - 1)) / (nq - 1)
    people.q[row] = q
    people.y[row] = next() < p ? 1 : 0
    const u = next()
    people.w[row] = wlo + wr * u * u
    const stratum = 1 + Math.floor(nstr * next())
    people.strata[row] = stratum
    people.psu[row] = 1000 * stratum + 1 + Math.floor(npsu * next())
    people.income[row] = 1000 * (q - 1) + 1000 * next()
    const [u7, u8] = [next(), next()]
    people.z[row] = 2 + q / 2 + 4 * (u7 + u8 - 1)
  }
  return people
}

/**
 * The survey that a text describes, as "PM-MICRO-1 n=600 seed=77 nstr=6, psu of stratum 1 set to 1001"; nothing where
 * the text names no number of people and no seed.
 */
export function describedPeople(text: string): MicroPeople | undefined {
  const said = Object.fromEntries(
    Array.from(text.matchAll(/(\w+)\s*=\s*(-?[\d.]+\d|\d)/g), ([, key, value]) => [key, Number(value)]),
  )
  if (said.n === undefined || said.seed === undefined) return undefined
  const ways = Object.fromEntries(Object.keys(WAYS).flatMap((key) => (key in said ? [[key, said[key]]] : [])))
  const people = microStream(said.n, said.seed, ways)
  const moved = /psu of stratum (\d+) set to (\d+)/.exec(text)
  if (moved)
    people.psu.forEach((_, row) => {
      if (people.strata[row] === Number(moved[1])) people.psu[row] = Number(moved[2])
    })
  return people
}
