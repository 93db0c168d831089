import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Flag } from '../flag.ts'
import type { Groups } from '../groups.ts'
import { around } from '../interval/around.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { type Table, tableOf } from '../table.ts'
import { type Bounds, type Concentration, concentrationOf } from './concentration.ts'

/** `bounds` puts values on a scale from 0 (lowest possible) to 1 (highest) before anything else. */
export type ConcentrationOptions = Options & { bounds?: Bounds }

/** An index made of the absolute concentration and the mean, and how far it moves with each. */
export type OfConcentration = (
  absolute: number,
  mean: number,
) => { estimate: number; byAbsolute: number; byMean: number }

type Index = {
  groups: Groups | Table
  options: ConcentrationOptions
  name: string
  of: OfConcentration
  /** Whether the index is divided by the mean, so that it needs one above zero. */
  isRelative: boolean
}

/** The result of one of the concentration indices of groups. */
export function concentrationResult({ groups, options, ...index }: Index): Result {
  const table = tableOf(groups)
  const ask = asked(options)
  const resultIn = (mode: Asked) => answer(table, mode, index, options.bounds)
  return compared(ask, resultIn(ask), () => resultIn(inCompat(ask)))
}

type Asking = Pick<Index, 'name' | 'of' | 'isRelative'>

function answer(table: Table, ask: Asked, { name, of, isRelative }: Asking, bounds?: Bounds): Result {
  const found = concentrationOf(table, ask, `The ${name}`, bounds)
  if ('not' in found) return notKnown(name, [found.not], ask.level)
  const { absolute, mean, variance } = found
  const flags: Flag[] = [...found.flags]
  if (isRelative && table.lowest < (bounds?.[0] ?? 0)) flags.push({ flag: 'negativeValues' })
  const index = of(absolute, mean)
  const method = `exact covariance with the tie-averaged rank; ${intervalOf(found, ask)}`
  if (isRelative && !ask.isCompat && !(mean > 0 && Number.isFinite(index.estimate)))
    return notKnown(method, [...flags, { flag: 'meanNotPositive' }], ask.level)
  const se = Math.sqrt(variance ? byErrors(found, variance, index) : byScatter(found, ask, index))
  return around(ask, { estimate: index.estimate, se, method, flags, reach: found.reach })
}

type Moves = { byAbsolute: number; byMean: number }

function byErrors({ gradient, share }: Concentration, variance: Float64Array, { byAbsolute, byMean }: Moves): number {
  let total = 0
  for (let at = 0; at < share.length; at++)
    total += (byAbsolute * gradient[at]! + byMean * share[at]!) ** 2 * variance[at]!
  return total
}

/** The package takes the mean for fixed. */
function byScatter({ scatter }: Concentration, { isCompat }: Asked, { byAbsolute, byMean }: Moves): number {
  return byAbsolute ** 2 * scatter.absolute + (isCompat ? 0 : byMean ** 2 * scatter.mean)
}

function intervalOf({ variance }: Concentration, { isCompat }: Asked): string {
  if (variance) return "interval by the delta method from the groups' standard errors"
  return `interval from how far the groups lie off a straight line (${isCompat ? 'normal' : "Student's t"})`
}
