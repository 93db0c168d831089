import { chiSquareQuantile } from '../numeric/chiSquare.ts'
import { reachOf } from '../numeric/normal.ts'
import { tailOf } from './level.ts'

/** Below this many events the exact limits are used; from it on Byar's, which then agree to three digits. */
export const EXACT_BELOW = 10

export type Limits = { lower: number; upper: number }

/**
 * The limits between which the true count lies, for a count of independent rare events: exact from the chi-square
 * distribution below ten events, Byar's from ten on, as public health uses them in England.
 */
export function countLimits(events: number, level: number): Limits {
  return events < EXACT_BELOW ? exactLimits(events, level) : byarLimits(events, reachOf(level))
}

/** Exact limits of a count (Garwood 1936 Biometrika). */
export function exactLimits(events: number, level: number): Limits {
  const tail = tailOf(level)
  return {
    lower: events === 0 ? 0 : chiSquareQuantile(tail, 2 * events) / 2,
    upper: chiSquareQuantile(1 - tail, 2 * events + 2) / 2,
  }
}

/** Byar's limits of a count (Breslow and Day 1987), `z` standard errors to each side. */
export function byarLimits(events: number, z: number): Limits {
  if (z === Number.POSITIVE_INFINITY) return { lower: 0, upper: z }
  const next = events + 1
  const low = 1 - 1 / (9 * events) - z / (3 * Math.sqrt(events))
  const high = 1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))
  return { lower: Math.max(0, events * low * low * low), upper: next * high * high * high }
}
