import { createHash } from 'node:crypto'

export type LineSum = (text: string) => string

/**
 * Sums for one file's lines, eight hex digits each. A line's sum rests on every line before it as well, so the first
 * line that was changed, added, taken out or moved is the first whose sum is wrong.
 */
export function startSums(): LineSum {
  let last: Buffer = Buffer.alloc(32)
  return (text) => {
    last = createHash('sha256').update(last).update(text).digest()
    return last.toString('hex', 0, 4)
  }
}
