import { normalQuantile } from './normal.ts'

const WORDS = 624
const HALFWAY = 397
const UNIT = 2.3283064365386963e-10
const LEAST = 2.328306437080797e-10 / 2
const FINE = 134217728

/**
 * R's default stream of random numbers: Mersenne Twister 1998 (Matsumoto and Nishimura), normals by inversion, seeded as
 * `set.seed(seed)` seeds it. The same seed gives the same numbers as R, to the last bit.
 */
export class RStream {
  readonly #state = new Uint32Array(WORDS)
  readonly #uniform = new Float64Array(WORDS)
  #next = WORDS

  constructor(seed: number) {
    let word = seed >>> 0
    for (let step = 0; step < 51; step++) word = (Math.imul(word, 69069) + 1) >>> 0
    for (let at = 0; at < WORDS; at++) {
      word = (Math.imul(word, 69069) + 1) >>> 0
      this.#state[at] = word
    }
  }

  /** One number strictly between 0 and 1, each as likely as any other (`runif`). */
  unif(): number {
    if (this.#next === WORDS) this.#refill()
    return this.#uniform[this.#next++] as number
  }

  /** One number from the standard normal distribution; takes two uniform ones, for 53 bits. */
  standardNormal(): number {
    const coarse = Math.floor(FINE * this.unif())
    return normalQuantile((coarse + this.unif()) / FINE)
  }

  /** As `rnorm(1, mean, sd)`: without spread it gives the mean and takes nothing from the stream. */
  normal(mean: number, sd: number): number {
    return sd === 0 ? mean : mean + sd * this.standardNormal()
  }

  /** The next standard normals, into a list from the caller. */
  fill(into: Float64Array): Float64Array {
    const uniform = this.#uniform
    let at = 0
    while (at < into.length) {
      const pairs = Math.min((WORDS - this.#next) >> 1, into.length - at)
      if (pairs === 0) {
        into[at++] = this.standardNormal()
        continue
      }
      let next = this.#next
      for (const end = at + pairs; at < end; at++, next += 2)
        into[at] = normalQuantile((Math.floor(FINE * uniform[next]!) + uniform[next + 1]!) / FINE)
      this.#next = next
    }
    return into
  }

  /**
   * The next `count` words as the twister makes them, untempered, and taken from the stream: `words[from]` is the first.
   * `uniformOf` makes of each what `unif` would have given.
   */
  words(count: number): { words: Uint32Array; from: number } {
    const from = this.#next
    const end = from + count
    const words = new Uint32Array(Math.max(WORDS, end) + 1)
    words.set(this.#state)
    for (let at = WORDS; at < end; at++)
      words[at] = words[at + HALFWAY - WORDS]! ^ mix(words[at - WORDS]!, words[at + 1 - WORDS]!)
    if (end > WORDS) {
      this.#state.set(words.subarray(end - WORDS, end))
      this.#next = WORDS
    } else this.#next = end
    return { words, from }
  }

  #refill(): void {
    const state = this.#state
    for (let at = 0; at < WORDS - HALFWAY; at++) state[at] = state[at + HALFWAY]! ^ mix(state[at]!, state[at + 1]!)
    for (let at = WORDS - HALFWAY; at < WORDS - 1; at++)
      state[at] = state[at + HALFWAY - WORDS]! ^ mix(state[at]!, state[at + 1]!)
    state[WORDS - 1] = state[HALFWAY - 1]! ^ mix(state[WORDS - 1]!, state[0]!)
    for (let at = 0; at < WORDS; at++) this.#uniform[at] = uniformOf(state[at]!)
    this.#next = 0
  }
}

function mix(word: number, next: number): number {
  const mixed = (word & 0x80000000) | (next & 0x7fffffff)
  // A mask, not a branch: nobody can guess the last bit of a random word.
  return (mixed >>> 1) ^ (-(mixed & 1) & 0x9908b0df)
}

/** The number between 0 and 1 that a word of the twister stands for. */
export function uniformOf(raw: number): number {
  const value = temper(raw) * UNIT
  return value <= 0 ? LEAST : 1 - value <= 0 ? 1 - LEAST : value
}

// A word with its bits stirred, as the twister hands it out.
function temper(raw: number): number {
  let word = raw ^ (raw >>> 11)
  word ^= (word << 7) & 0x9d2c5680
  word ^= (word << 15) & 0xefc60000
  return (word ^ (word >>> 18)) >>> 0
}

/** The standard normal number that R makes of two of its uniform ones. */
export const normalOf = (first: number, second: number): number =>
  normalQuantile((Math.floor(FINE * first) + second) / FINE)

/** R's stream after `set.seed(seed)`. */
export const rStream = (seed: number): RStream => new RStream(seed)
