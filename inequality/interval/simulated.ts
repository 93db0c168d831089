import { quantileOf } from '../numeric/quantile.ts'
import { rStream } from '../numeric/rStream.ts'
import type { Table } from '../table.ts'

/** How often values are drawn anew, and from which seed; 100 times from 123456 unless said, as healthequal does. */
export type Drawing = { draws?: number; seed?: number }

/** So many tries at one value, then the groups are given up: their estimates lie outside what can be. */
const TRIES = 10_000

/** Draws of each table, so that every measure of the same groups is worked out on the same ones. */
const drawn = new WeakMap<Table, { draws: number; seed: number; rows: Float64Array[] | null }>()

/**
 * The limits between which the middle share (`level`) of a measure falls when the groups' values are drawn anew about
 * their estimates, never below zero and, of a percentage, never above 100. Null where standard errors or the scale are
 * not known, or no such value can be drawn.
 */
export function simulatedLimits(
  table: Table,
  level: number,
  measure: (values: Float64Array) => number,
  drawing: Drawing = {},
): { lower: number; upper: number } | null {
  const rows = drawsOf(table, drawing)
  if (!rows) return null
  const values = new Float64Array(rows.length)
  for (let at = 0; at < rows.length; at++) values[at] = measure(rows[at]!)
  values.sort()
  return { lower: quantileOf(values, (1 - level) / 2), upper: quantileOf(values, (1 + level) / 2) }
}

function drawsOf(table: Table, { draws = 100, seed = 123456 }: Drawing): Float64Array[] | null {
  const kept = drawn.get(table)
  if (kept && kept.draws === draws && kept.seed === seed) return kept.rows
  const rows = table.hasErrors && table.groups.scale !== undefined ? draw(table, draws, seed) : null
  drawn.set(table, { draws, seed, rows })
  return rows
}

function draw({ y, se, groups }: Table, draws: number, seed: number): Float64Array[] | null {
  const stream = rStream(seed)
  const most = groups.scale === 100 ? 100 : Number.POSITIVE_INFINITY
  const rows: Float64Array[] = []
  for (let row = 0; row < draws; row++) {
    const values = new Float64Array(y.length)
    for (let at = 0; at < y.length; at++) {
      let value = stream.normal(y[at]!, se[at]!)
      for (let tries = 1; value < 0 || value > most; tries++) {
        if (tries === TRIES || se[at] === 0) return null
        value = stream.normal(y[at]!, se[at]!)
      }
      values[at] = value
    }
    rows.push(values)
  }
  return rows
}
