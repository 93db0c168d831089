import { WrongShape } from '../result.ts'

/** Counts of people by any number of dimensions: how many levels each has, and the counts, last dimension fastest. */
export type CountTable = { sizes: readonly number[]; counts: ArrayLike<number> }

/** A total and the entries that add up to it, by their places in the cube. */
export type Line = { total: number; parts: number[] }

/**
 * A table with all its totals: each dimension has one level more, which stands for all the others together. Whatever adds
 * up to something else is a line.
 */
export type Cube = {
  sizes: readonly number[]
  counts: Float64Array
  lines: Line[]
  /** Which lines each entry is in. */
  linesOf: number[][]
  isTotal: boolean[]
}

/** The cube of a table. Throws where the counts are not whole numbers from 0, or not as many as the sizes say. */
export function cubeOf({ sizes, counts }: CountTable): Cube {
  if (sizes.length === 0 || sizes.some((size) => !Number.isInteger(size) || size < 1))
    throw new WrongShape(`A table cannot have the sizes ${sizes.join(' by ') || '(none)'}.`)
  const cells = sizes.reduce((product, size) => product * size, 1)
  if (counts.length !== cells)
    throw new WrongShape(`A table of ${sizes.join(' by ')} has ${cells} counts; there are ${counts.length}.`)
  for (let at = 0; at < cells; at++)
    if (!Number.isInteger(counts[at]) || counts[at]! < 0)
      throw new WrongShape(`Count ${at + 1} of the table is ${counts[at]}, not a whole number of people.`)
  const strides = stridesOf(sizes)
  const all = sizes.reduce((product, size) => product * (size + 1), 1)
  const full = new Float64Array(all)
  const isTotal: boolean[] = []
  for (let at = 0; at < all; at++) isTotal.push(sizes.some((size, d) => levelOf(at, strides[d]!, size) === size))
  let next = 0
  for (let at = 0; at < all; at++) if (!isTotal[at]) full[at] = counts[next++]!
  const lines: Line[] = []
  const linesOf: number[][] = Array.from({ length: all }, () => [])
  // Dimension after dimension: when the later ones are added up, the earlier ones' totals are there to be added.
  for (const [d, size] of sizes.entries())
    for (let total = 0; total < all; total++) {
      if (levelOf(total, strides[d]!, size) !== size) continue
      const parts = Array.from({ length: size }, (_, level) => total - (size - level) * strides[d]!)
      full[total] = parts.reduce((sum, part) => sum + full[part]!, 0)
      for (const at of [total, ...parts]) linesOf[at]!.push(lines.length)
      lines.push({ total, parts })
    }
  return { sizes, counts: full, lines, linesOf, isTotal }
}

/** Where an entry stands in the cube; 'all' for the total over a dimension. */
export function placeIn(sizes: readonly number[], levels: readonly (number | 'all')[]): number {
  if (levels.length !== sizes.length)
    throw new WrongShape(`A place in this table needs ${sizes.length} levels, not ${levels.length}.`)
  const strides = stridesOf(sizes)
  return levels.reduce((place: number, level, d) => {
    const at = level === 'all' ? sizes[d]! : level
    if (!Number.isInteger(at) || at < 0 || at > sizes[d]!)
      throw new WrongShape(`Dimension ${d + 1} has no level ${level}.`)
    return place + at * strides[d]!
  }, 0)
}

function stridesOf(sizes: readonly number[]): number[] {
  const strides = sizes.map(() => 1)
  for (let d = sizes.length - 2; d >= 0; d--) strides[d] = strides[d + 1]! * (sizes[d + 1]! + 1)
  return strides
}

const levelOf = (at: number, stride: number, size: number) => Math.floor(at / stride) % (size + 1)
