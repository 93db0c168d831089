import type { Flag } from './flag.ts'

/** `compat` prints what the field's own packages print, warts included; `corrected` is right where they are wrong. */
export type Mode = 'corrected' | 'compat'

/** What may be said when a measure is asked for. `level` is the confidence level as a share, 0.95 unless said. */
export type Options = { mode?: Mode; level?: number }

/**
 * One measured inequality. `estimate`, `lower` and `upper` are in the indicator's units (a ratio or an index has none);
 * `se` is on the scale that `seScale` names: `natural` as the estimate, `log` of its natural logarithm, `unit` on a
 * scale from 0 to 1. `null` says not known; in `corrected` mode no number is ever NaN or infinite, while `compat` hands
 * on what the package it follows would print. `method` names model, weights and interval in one line of text.
 */
export type Result = {
  estimate: number | null
  se: number | null
  seScale: 'natural' | 'log' | 'unit'
  lower: number | null
  upper: number | null
  level: number
  method: string
  flags: Flag[]
}

/** A shape no measure could be worked out from: our caller's mistake, or a file's. The message is one plain sentence. */
export class WrongShape extends Error {
  override name = 'WrongShape'
}

/** A result that says it could not be worked out, and why: thin data answers, it does not throw. */
export function notKnown(method: string, flags: Flag[], level = 0.95): Result {
  return { estimate: null, se: null, seScale: 'natural', lower: null, upper: null, level, method, flags }
}

/** The result with every number that is none (NaN, infinite) said as not known, and flagged so. */
export function onlyNumbers(result: Result): Result {
  const numbers = [result.estimate, result.se, result.lower, result.upper]
  if (numbers.every((number) => number === null || Number.isFinite(number))) return result
  const finite = (number: number | null) => (number !== null && Number.isFinite(number) ? number : null)
  return {
    ...result,
    estimate: finite(result.estimate),
    se: finite(result.se),
    lower: finite(result.lower),
    upper: finite(result.upper),
    flags: [...result.flags, { flag: 'notANumber' }],
  }
}
