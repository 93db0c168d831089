import type { Names } from './people.ts'

/** A column as small whole numbers from 0 (-1 where missing), and how many different ones there are. */
export type Codes = { codes: Int32Array; count: number }

const WIDEST_TABLE = 1 << 22

/**
 * Numbers the different values of a column. Whole numbers that lie close together are numbered upwards by a table,
 * which costs two passes; anything else in order of appearance, by a hash.
 */
export function codesOf(column: Names): Codes {
  const whole = wholeNumbers(column)
  if (whole) return byTable(whole)
  const places = new Map<number | string, number>()
  const codes = new Int32Array(column.length)
  for (let row = 0; row < codes.length; row++) {
    const value = column[row]
    if (value === null || value === undefined || Number.isNaN(value)) {
      codes[row] = -1
      continue
    }
    let code = places.get(value)
    if (code === undefined) {
      code = places.size
      places.set(value, code)
    }
    codes[row] = code
  }
  return { codes, count: places.size }
}

/** Whole numbers with their range; nothing where a value is none, is missing, or they lie too far apart. */
export type Whole = { values: ArrayLike<number>; least: number; greatest: number }

export function wholeNumbers(column: Names): Whole | undefined {
  if (!ArrayBuffer.isView(column)) return undefined
  const values = column as unknown as ArrayLike<number>
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!
    if ((value | 0) !== value) return undefined
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return greatest - least < Math.min(WIDEST_TABLE, 65_536 + 4 * values.length) ? { values, least, greatest } : undefined
}

function byTable({ values, least, greatest }: Whole): Codes {
  const table = new Int32Array(greatest - least + 1)
  for (let row = 0; row < values.length; row++) table[values[row]! - least] = 1
  let count = 0
  for (let at = 0; at < table.length; at++) if (table[at]) table[at] = count++
  const codes = new Int32Array(values.length)
  for (let row = 0; row < codes.length; row++) codes[row] = table[values[row]! - least]!
  return { codes, count }
}

/** Two columns of codes as one: a code for each pair that occurs, -1 where either is missing. */
export function pairsOf(outer: Codes, inner: Codes): Codes {
  const width = outer.count * inner.count
  return width <= Math.min(1 << 25, 65_536 + 4 * inner.codes.length)
    ? pairsByTable(outer, inner)
    : pairsByHash(outer, inner)
}

function pairsByTable(outer: Codes, inner: Codes): Codes {
  const table = new Int32Array(outer.count * inner.count)
  const codes = new Int32Array(inner.codes.length)
  let count = 0
  for (let row = 0; row < codes.length; row++) {
    const a = outer.codes[row]!
    const b = inner.codes[row]!
    if ((a | b) < 0) codes[row] = -1
    else {
      const key = a * inner.count + b
      // 0 is not seen yet, so codes are kept one higher.
      if (table[key] === 0) table[key] = ++count
      codes[row] = table[key]! - 1
    }
  }
  return { codes, count }
}

function pairsByHash(outer: Codes, inner: Codes): Codes {
  const codes = new Int32Array(inner.codes.length)
  const places = new Map<number, number>()
  for (let row = 0; row < codes.length; row++) {
    const a = outer.codes[row]!
    const b = inner.codes[row]!
    if ((a | b) < 0) {
      codes[row] = -1
      continue
    }
    const key = a * inner.count + b
    let code = places.get(key)
    if (code === undefined) {
      code = places.size
      places.set(key, code)
    }
    codes[row] = code
  }
  return { codes, count: places.size }
}
