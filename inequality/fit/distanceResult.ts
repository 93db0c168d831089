import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Flag } from '../flag.ts'
import { apartResult } from '../interval/apart.ts'
import { comparing, isSimulated, type SimulatedOptions, simulatedResult } from '../interval/simulatedResult.ts'
import { notKnown, type Result } from '../result.ts'
import type { Table } from '../table.ts'
import { notesOf, whyNot } from '../whyNot.ts'
import { type Centre, distanceFrom } from './distances.ts'

/** `isWeighted` counts each group by its people (so unless said); otherwise each group counts the same. */
export type DistanceOptions = SimulatedOptions & { isWeighted?: boolean }

/** One of the measures that average the distance of groups from something. */
export type DistanceMeasure = {
  method: string
  centre: Centre
  /** What the distance is divided by, and how far that moves with each group's value. */
  per: Centre
  /** The centre of a draw, and what it is divided by. */
  drawnCentre: (values: Float64Array) => number
  drawnPer: (values: Float64Array) => number
  flags: Flag[]
}

/** The measure of these groups; `measureIn` says what it is, once the groups are known to be fit for it. */
export function distanceResult(
  table: Table,
  options: DistanceOptions,
  needs: { name: string; people: boolean },
  measureIn: (ask: Asked) => DistanceMeasure,
): Result {
  const ask = asked(options)
  const not = whyNot(table, { ...needs, isDropping: true })
  if (not) return notKnown(needs.name, [not], ask.level)
  const theirs = inCompat(ask)
  return compared(ask, answer(table, ask, options, measureIn(ask)), () =>
    answer(table, theirs, { ...options, ...comparing(table, options) }, measureIn(theirs)),
  )
}

function answer(table: Table, ask: Asked, options: DistanceOptions, measure: DistanceMeasure): Result {
  const { isWeighted = true } = options
  const weight = isWeighted ? table.share : new Float64Array(table.size).fill(1 / table.size)
  const { estimate, gradient, bias, unsure } = distanceFrom(measure.centre, weight, table, ask.reach)
  const { per, method } = measure
  const flags = [...notesOf(table), ...measure.flags]
  if (!ask.isCompat && !(per.value > 0)) return notKnown(method, [...flags, { flag: 'meanNotPositive' }], ask.level)
  if (isSimulated(ask, options)) {
    const drawn = (values: Float64Array) =>
      distanceOf(values, weight, measure.drawnCentre(values)) / measure.drawnPer(values)
    return simulatedResult(ask, table, { estimate: estimate / per.value, method, flags, measure: drawn }, options)
  }
  if (unsure > 0) flags.push({ flag: 'withinNoise', groups: unsure })
  const chance = table.hasErrors
    ? {
        bias: bias / per.value,
        variance: varianceOf(gradient, estimate, per, table),
        isCommon: typeof measure.centre.follows === 'number',
      }
    : null
  return apartResult(ask, table, { estimate: estimate / per.value, chance }, { method, flags })
}

/** The variance of the distance over what it is divided by, groups being independent. */
function varianceOf(gradient: Float64Array, estimate: number, { value, follows }: Centre, { variance }: Table): number {
  let total = 0
  for (let at = 0; at < gradient.length; at++) {
    const moved = follows instanceof Float64Array ? (estimate / value) * follows[at]! : 0
    total += ((gradient[at]! - moved) / value) ** 2 * variance[at]!
  }
  return total
}

function distanceOf(values: Float64Array, weight: Float64Array, centre: number): number {
  let total = 0
  for (let at = 0; at < values.length; at++) total += weight[at]! * Math.abs(values[at]! - centre)
  return total
}
