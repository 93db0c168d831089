export type Chance = { next: () => number; pick: <T>(from: readonly T[]) => T; shuffle: <T>(all: readonly T[]) => T[] }

/** Chance that can be had again from its seed (xorshift, 32 bits). */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0 || 1
  const next = () => {
    state ^= state << 13
    state >>>= 0
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 2 ** 32
  }
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T
  const shuffle = <T>(all: readonly T[]): T[] =>
    all
      .map((one) => ({ one, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ one }) => one)
  return { next, pick, shuffle }
}
