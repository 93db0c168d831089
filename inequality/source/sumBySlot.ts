import { WrongShape } from '../result.ts'
import { centreOf, type Sums } from '../sums.ts'
import type { Levels } from './levels.ts'
import type { Rows } from './rows.ts'

// Each slot keeps, side by side, n, and w and wy with what rounding lost of each.
const KEPT = 5
const SQUARES = 6

/** One pass over the rows, each sum compensated, so that no order of the rows can move a result. */
export function sumBySlot(rows: Rows, { codes, values }: Levels): Sums {
  const { slot, least, greatest, missing } = slotsOf(rows, codes, values.length)
  const centre = centreOf(least, greatest)
  const { outcome, weight } = rows
  const slots = (rows.unit?.count ?? 1) * values.length
  const kept = new Float64Array(slots * KEPT)
  for (let row = 0; row < outcome.length; row++) {
    const at = slot[row]! * KEPT
    if (at < 0) continue
    const w = weight ? weight[row]! : 1
    const wy = w * (outcome[row]! - centre)
    kept[at] = kept[at]! + 1
    const w0 = kept[at + 1]!
    const w1 = w0 + w
    const wTaken = w1 - w0
    kept[at + 1] = w1
    kept[at + 2] = kept[at + 2]! + (w0 - (w1 - wTaken)) + (w - wTaken)
    const y0 = kept[at + 3]!
    const y1 = y0 + wy
    const yTaken = y1 - y0
    kept[at + 3] = y1
    kept[at + 4] = kept[at + 4]! + (y0 - (y1 - yTaken)) + (wy - yTaken)
  }
  const squares = rows.isClustered ? undefined : squaresOf(rows, slot, slots, centre)
  const entries = entriesOf(kept, slots, rows.stratumOf, values, rows.isClustered, squares)
  return { ...entries, centre, least, greatest, isWeighted: weight !== undefined, missing }
}

type Slots = { slot: Int32Array; least: number; greatest: number; missing: number }

function slotsOf({ outcome, weight, unit }: Rows, codes: Int32Array, levels: number): Slots {
  // The codes are not needed after this: the slots take their place.
  const slot = codes
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  let missing = 0
  for (let row = 0; row < outcome.length; row++) {
    const y = outcome[row]!
    const mine = unit ? unit.codes[row]! : 0
    if ((mine | codes[row]!) < 0 || Number.isNaN(y) || (weight && Number.isNaN(weight[row]!))) {
      slot[row] = -1
      missing++
      continue
    }
    slot[row] = mine * levels + codes[row]!
    if (y < least) least = y
    if (y > greatest) greatest = y
  }
  if (missing === outcome.length) throw new WrongShape('There is nobody to measure: in every row something is missing.')
  return { slot, least, greatest, missing }
}

function squaresOf({ outcome, weight }: Rows, slot: Int32Array, slots: number, centre: number): Float64Array {
  const squares = new Float64Array(slots * SQUARES)
  for (let row = 0; row < outcome.length; row++) {
    const at = slot[row]! * SQUARES
    if (at < 0) continue
    const w = weight ? weight[row]! : 1
    const wy = w * (outcome[row]! - centre)
    add(squares, at, w * w)
    add(squares, at + 2, w * wy)
    add(squares, at + 4, wy * wy)
  }
  return squares
}

function add(sums: Float64Array, at: number, value: number): void {
  const before = sums[at]!
  const after = before + value
  const taken = after - before
  sums[at] = after
  sums[at + 1] = sums[at + 1]! + (before - (after - taken)) + (value - taken)
}

type Entries = Omit<Sums, 'centre' | 'least' | 'greatest' | 'isWeighted' | 'missing'>

function entriesOf(
  kept: Float64Array,
  slots: number,
  stratumOf: Int32Array,
  values: Float64Array,
  isClustered: boolean,
  squares: Float64Array | undefined,
): Entries {
  const used: number[] = []
  for (let slot = 0; slot < slots; slot++) if (kept[slot * KEPT]! > 0) used.push(slot)
  const sumAt = (from: Float64Array, width: number, at: number) =>
    Float64Array.from(used, (slot) => from[slot * width + at]! + from[slot * width + at + 1]!)
  const units = Int32Array.from(used, (slot) => Math.floor(slot / values.length))
  const entries: Entries = {
    stratum: units.map((unit) => stratumOf[unit]!),
    level: Float64Array.from(used, (slot) => values[slot % values.length]!),
    n: Float64Array.from(used, (slot) => kept[slot * KEPT]!),
    w: sumAt(kept, KEPT, 1),
    wy: sumAt(kept, KEPT, 3),
  }
  if (isClustered) return { ...entries, cluster: units }
  if (!squares) return entries
  return {
    ...entries,
    ww: sumAt(squares, SQUARES, 0),
    wwy: sumAt(squares, SQUARES, 2),
    wwyy: sumAt(squares, SQUARES, 4),
  }
}
