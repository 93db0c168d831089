import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import type { Options, Result } from '../result.ts'
import type { Table } from '../table.ts'
import { finished, withoutInterval } from './around.ts'
import { type Drawing, simulatedLimits } from './simulated.ts'

/**
 * `draws` asks for an interval by simulation, of so many draws, where one by the delta method would be given. `compat`
 * always simulates: as the package does, 100 draws unless said, and 95 % whatever level is asked for.
 */
export type SimulatedOptions = Options & Drawing

type Simulated = {
  estimate: number
  method: string
  flags: Flag[]
  measure: (values: Float64Array) => number
}

/** A result with an interval by simulation. */
export function simulatedResult(ask: Asked, table: Table, given: Simulated, options: SimulatedOptions): Result {
  const { estimate, method, flags } = given
  const level = ask.isCompat ? 0.95 : ask.level
  const limits = options.draws === 0 ? null : simulatedLimits(table, level, given.measure, options)
  if (!limits) return withoutInterval(ask, estimate, method, flags)
  const draws = options.draws ?? 100
  return finished(ask, {
    estimate,
    se: null,
    seScale: 'natural',
    ...limits,
    level,
    method: `${method}; interval from ${draws} draws about the groups' values`,
    flags: [...flags, { flag: 'simulated', draws }],
  })
}

/** Whether an interval by simulation was asked for. */
export const isSimulated = (ask: Asked, options: SimulatedOptions): boolean =>
  ask.isCompat || options.draws !== undefined

/**
 * The options with which the package's answer is held against ours. A simulated interval cannot be the same as one by
 * the delta method, so nothing is drawn for it, but where groups have no errors and both are as narrow as can be.
 */
export function comparing(table: Table, options: SimulatedOptions): SimulatedOptions {
  const isDrawn = options.draws !== undefined || table.variance.every((variance) => variance === 0)
  return isDrawn ? options : { ...options, draws: 0 }
}
