const BITS = 11
const BUCKETS = 1 << BITS

/**
 * The places of the values, lowest value first, equal values in the order in which they came. A radix sort on the bits
 * of the doubles: six passes over the values, fewer where a digit is the same in all. NaN comes last.
 */
export function sortOrder(values: Float64Array): Uint32Array {
  const count = values.length
  let keys = sortableBits(values)
  let order = new Uint32Array(count)
  for (let at = 0; at < count; at++) order[at] = at
  let otherKeys = new Uint32Array(2 * count)
  let otherOrder = new Uint32Array(count)
  const starts = new Uint32Array(BUCKETS)
  for (let pass = 0; pass < 6; pass++) {
    const half = pass < 3 ? 0 : 1
    const shift = (pass % 3) * BITS
    starts.fill(0)
    for (let at = 0; at < count; at++) {
      const digit = (keys[2 * at + half]! >>> shift) & (BUCKETS - 1)
      starts[digit] = starts[digit]! + 1
    }
    if (isOneBucket(starts, count)) continue
    for (let digit = 0, start = 0; digit < BUCKETS; digit++) {
      const held = starts[digit]!
      starts[digit] = start
      start += held
    }
    for (let at = 0; at < count; at++) {
      const digit = (keys[2 * at + half]! >>> shift) & (BUCKETS - 1)
      const to = starts[digit]!
      starts[digit] = to + 1
      otherKeys[2 * to] = keys[2 * at]!
      otherKeys[2 * to + 1] = keys[2 * at + 1]!
      otherOrder[to] = order[at]!
    }
    ;[keys, otherKeys] = [otherKeys, keys]
    ;[order, otherOrder] = [otherOrder, order]
  }
  return order
}

/** Doubles as pairs of words that sort as the numbers do: the sign turned, and all bits of what is below zero. */
function sortableBits(values: Float64Array): Uint32Array<ArrayBuffer> {
  const doubles = new Float64Array(values.length)
  // Adding zero makes minus zero zero, which it equals.
  for (let at = 0; at < values.length; at++) doubles[at] = values[at]! + 0
  const words = new Uint32Array(doubles.buffer)
  for (let at = 0; at < words.length; at += 2) {
    const high = words[at + 1]!
    const mask = high >>> 31 ? 0xffffffff : 0
    words[at] = words[at]! ^ mask
    words[at + 1] = high ^ (mask | 0x80000000)
  }
  return words
}

function isOneBucket(counts: Uint32Array, count: number): boolean {
  for (let digit = 0; digit < BUCKETS; digit++) if (counts[digit]! > 0) return counts[digit] === count
  return true
}
