import type { Bounds } from './bounds.ts'
import type { Cube } from './cube.ts'

const TINY = 1e-9
const MOST_STEPS = 500

/**
 * All the tables that fit what a reader knows. It starts at the true one and walks to others, from corner to corner
 * (Dantzig's simplex method with bounds), and notes for each entry the least and the most that it has seen. What it has
 * seen in a table that fits can never be ruled out by any reader, however clever.
 */
export class Region {
  readonly low: Float64Array
  readonly high: Float64Array
  readonly #bounds: Bounds
  readonly #value: Float64Array
  /** The entry that each row works out, and the entries it works it out from, with how much of each. */
  readonly #basic: number[]
  readonly #free: number[]
  readonly #table: Float64Array[]

  constructor(cube: Cube, bounds: Bounds) {
    this.#bounds = bounds
    this.#value = Float64Array.from(cube.counts)
    this.low = Float64Array.from(cube.counts)
    this.high = Float64Array.from(cube.counts)
    const cells = [...cube.counts.keys()].filter((at) => !cube.isTotal[at])
    const column = new Map(cells.map((cell, at) => [cell, at]))
    const made = new Map<number, Float64Array>()
    for (const { total, parts } of cube.lines) {
      // A total of totals over a later dimension comes again with that dimension, when its parts are there.
      if (made.has(total) || parts.some((part) => !column.has(part) && !made.has(part))) continue
      const row = new Float64Array(cells.length)
      for (const part of parts) {
        const known = made.get(part)
        if (known) for (let at = 0; at < row.length; at++) row[at]! += known[at]!
        else row[column.get(part)!] = 1
      }
      made.set(total, row)
    }
    this.#free = cells
    this.#basic = [...made.keys()]
    this.#table = [...made.values()]
  }

  /** How far apart two whole numbers are that an entry is seen to be able to take. */
  rangeOf(entry: number): number {
    return Math.floor(this.high[entry]! + TINY) - Math.ceil(this.low[entry]! - TINY)
  }

  /** Walks up and down from one entry until its values lie `range` apart; false where they cannot. */
  canVary(entry: number, range: number): boolean {
    for (const way of [1, -1]) {
      for (let step = 0; this.rangeOf(entry) < range; step++)
        if (step === MOST_STEPS || !this.#step(entry, way, step)) break
      if (this.rangeOf(entry) >= range) return true
    }
    return false
  }

  // One step along an edge that moves the entry this way; false at its end.
  #step(entry: number, way: number, count: number): boolean {
    const row = this.#basic.indexOf(entry)
    const slope = row >= 0 ? this.#table[row]! : Float64Array.from(this.#free, (free) => (free === entry ? 1 : 0))
    // The steepest edge at first; where steps lead nowhere, the first that rises, which cannot go round in a circle.
    const isPatient = count > 60
    let chosen = -1
    for (let at = 0; at < slope.length; at++) {
      const rise = slope[at]! * way
      if (Math.abs(rise) <= TINY || this.#room(this.#free[at]!, Math.sign(rise)) <= TINY) continue
      if (chosen < 0 || (!isPatient && Math.abs(rise) > Math.abs(slope[chosen]!))) chosen = at
      else if (isPatient && this.#free[at]! < this.#free[chosen]!) chosen = at
    }
    if (chosen < 0) return false
    const direction = Math.sign(slope[chosen]! * way)
    let far = this.#room(this.#free[chosen]!, direction)
    let leaving = -1
    for (let at = 0; at < this.#basic.length; at++) {
      const rate = this.#table[at]![chosen]! * direction
      if (Math.abs(rate) <= TINY) continue
      const room = this.#room(this.#basic[at]!, Math.sign(rate)) / Math.abs(rate)
      if (room < far) {
        far = room
        leaving = at
      }
    }
    // Nothing holds it: as far as anybody could want.
    this.#move(chosen, direction * Math.min(far, 1e6))
    if (leaving >= 0) this.#pivot(leaving, chosen)
    return far < 1e6
  }

  #room(entry: number, direction: number): number {
    const { low, high } = this.#bounds
    return direction > 0 ? high[entry]! - this.#value[entry]! : this.#value[entry]! - low[entry]!
  }

  #move(chosen: number, step: number): void {
    const note = (entry: number, by: number) => {
      const value = this.#value[entry]! + by
      this.#value[entry] = value
      if (value < this.low[entry]!) this.low[entry] = value
      if (value > this.high[entry]!) this.high[entry] = value
    }
    note(this.#free[chosen]!, step)
    for (let at = 0; at < this.#basic.length; at++) {
      const by = this.#table[at]![chosen]! * step
      if (by !== 0) note(this.#basic[at]!, by)
    }
  }

  // The entry of a row and a free one change places.
  #pivot(row: number, column: number): void {
    const pivotRow = this.#table[row]!
    const pivot = pivotRow[column]!
    for (let at = 0; at < pivotRow.length; at++) pivotRow[at] = at === column ? 1 / pivot : -pivotRow[at]! / pivot
    for (let other = 0; other < this.#table.length; other++) {
      if (other === row) continue
      const line = this.#table[other]!
      const factor = line[column]!
      if (Math.abs(factor) <= TINY) {
        line[column] = 0
        continue
      }
      line[column] = 0
      for (let at = 0; at < line.length; at++) line[at]! += factor * pivotRow[at]!
    }
    const leaving = this.#basic[row]!
    this.#basic[row] = this.#free[column]!
    this.#free[column] = leaving
  }
}
