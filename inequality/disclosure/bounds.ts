import type { Cube } from './cube.ts'

/** For each entry of a cube the least and the most that it can be. */
export type Bounds = { low: Float64Array; high: Float64Array }

/**
 * What can be worked out from what is known: every total is the sum of its parts, so each entry lies between what the
 * others of its line leave for it. Goes round until nothing moves. Narrows the bounds it is given.
 */
export function narrow({ lines, linesOf }: Cube, bounds: Bounds): Bounds {
  const { low, high } = bounds
  const waiting = Uint8Array.from(lines, () => 1)
  const queue = lines.map((_, at) => at)
  const put = (entry: number) => {
    for (const line of linesOf[entry]!)
      if (!waiting[line]) {
        waiting[line] = 1
        queue.push(line)
      }
  }
  const set = (entry: number, least: number, most: number) => {
    if (least <= low[entry]! && most >= high[entry]!) return
    low[entry] = Math.max(low[entry]!, least)
    high[entry] = Math.min(high[entry]!, most)
    put(entry)
  }
  // Whole numbers within bounds can only be narrowed so often; the end of the queue is the end.
  for (let next = 0; next < queue.length; next++) {
    const at = queue[next]!
    waiting[at] = 0
    const { total, parts } = lines[at]!
    let least = 0
    let most = 0
    let endless = 0
    for (const part of parts) {
      least += low[part]!
      if (high[part] === Number.POSITIVE_INFINITY) endless++
      else most += high[part]!
    }
    set(total, least, endless > 0 ? Number.POSITIVE_INFINITY : most)
    for (const part of parts) {
      const others = least - low[part]!
      const isOnlyEndless = endless === 1 && high[part] === Number.POSITIVE_INFINITY
      const othersMost = endless === 0 ? most - high[part]! : isOnlyEndless ? most : Number.POSITIVE_INFINITY
      set(part, low[total]! - othersMost, high[total]! - others)
    }
  }
  return bounds
}
