import { type Asked, asked, inCompat } from '../asked.ts'
import { compared } from '../compared.ts'
import type { Flag } from '../flag.ts'
import { apartResult } from '../interval/apart.ts'
import { around, withoutInterval } from '../interval/around.ts'
import { type Bend, secondOrder } from '../interval/secondOrder.ts'
import { dot } from '../numeric/adder.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import type { Table } from '../table.ts'
import { notesOf, whyNot } from '../whyNot.ts'

/** Shares of people, and the groups' values over their mean. */
type Relative = { share: Float64Array; value: Float64Array; mean: number }

/** One of the measures that come from information theory; they are shown times 1000. */
export type Entropy = {
  name: string
  method: string
  /** What it is, before it is multiplied. */
  of: (relative: Relative) => number
  /** How far it moves with each group's value, without the mean: over people and mean. */
  moves: (value: Float64Array, estimate: number) => Float64Array
  bend: (relative: Relative, estimate: number) => Pick<Bend, 'diagonal' | 'lean' | 'level'>
  /** Whether it can be worked out with a group at zero. */
  takesZero: boolean
}

/** The result of such a measure of these groups. */
export function entropyResult(table: Table, options: Options, entropy: Entropy): Result {
  const ask = asked(options)
  const resultIn = (mode: Asked) => answer(table, mode, entropy)
  return compared(ask, resultIn(ask), () => resultIn(inCompat(ask)), { estimate: 'zero', interval: 'thousandth' })
}

function answer(table: Table, ask: Asked, entropy: Entropy): Result {
  const { name, method } = entropy
  const not = whyNot(table, { name, people: true, isDropping: true })
  if (not) return notKnown(method, [not], ask.level)
  const flags = notesOf(table)
  if (ask.isCompat) return asPackage(table, ask, entropy, flags)
  const zeros = table.y.filter((y, at) => y === 0 && table.share[at]! > 0).length
  const why: Flag | null =
    table.lowest < 0
      ? { flag: 'negativeValues' }
      : !(table.mean > 0)
        ? { flag: 'meanNotPositive' }
        : zeros > 0 && !entropy.takesZero
          ? { flag: 'zeroValues', groups: zeros }
          : null
  if (why) return notKnown(method, [...flags, why], ask.level)
  const relative = relativeOf(table.y, table)
  const estimate = entropy.of(relative)
  if (table.lowest === 0) {
    const zero: Flag[] = zeros > 0 ? [{ flag: 'zeroValues', groups: zeros }] : []
    return withoutInterval(ask, 1000 * estimate, method, [...flags, ...zero])
  }
  return apartResult(
    ask,
    table,
    { estimate: 1000 * estimate, chance: chanceOf(table, relative, entropy, estimate) },
    {
      method,
      flags,
    },
  )
}

function chanceOf(
  table: Table,
  relative: Relative,
  entropy: Entropy,
  estimate: number,
): { bias: number; variance: number } | null {
  if (!table.hasErrors) return null
  const { share, value, mean } = relative
  const gradient = entropy.moves(value, estimate).map((move, at) => (move * share[at]!) / mean)
  const { bias, variance } = secondOrder({ share, gradient, ...entropy.bend(relative, estimate) }, table.variance)
  return { bias: 1000 * bias, variance: 1e6 * variance }
}

/** The package puts a millionth in place of zero, and forgets to multiply the standard error by 1000. */
function asPackage(table: Table, ask: Asked, { method, of, moves }: Entropy, flags: Flag[]): Result {
  const { share, value, mean } = relativeOf(
    table.y.map((y) => (y === 0 ? 1e-6 : y)),
    table,
  )
  const estimate = of({ share, value, mean })
  if (table.se.every(Number.isNaN)) return withoutInterval(ask, 1000 * estimate, method, flags)
  const parts = moves(value, estimate).map((move, at) => (share[at]! * table.se[at]! * move) / mean)
  return around(ask, { estimate: 1000 * estimate, se: Math.sqrt(dot(parts, parts)), method, flags })
}

function relativeOf(values: Float64Array, { share, isAllEqual }: Table): Relative {
  const mean = isAllEqual ? values[0]! : dot(share, values)
  return { share, value: values.map((value) => value / mean), mean }
}
