import { narrow } from '../disclosure/bounds.ts'
import { cubeOf } from '../disclosure/cube.ts'
import { entriesOf, knownOf } from '../disclosure/entries.ts'
import { protect } from '../disclosure/protect.ts'
import { protectRate } from '../disclosure/protectRate.ts'
import { ohidRate, onsDeathRate, type Reliability, usVitalRate } from '../disclosure/reliability.ts'
import { isSmall, nhsEngland, none, threshold } from '../disclosure/rule.ts'
import type { Ask, Case } from './case.ts'

/** The published rules for small numbers, each asked of one number or one table. */
export const ask: Ask = (one) => {
  const measure = one.measure ?? ''
  if (/secondary/.test(measure)) return { got: secondary(one) }
  if (/reliability/.test(measure)) return { got: reliability(Number(one.inputs?.events)) }
  if (/percentage/.test(measure)) return { got: percentage(one) as number }
  return { got: count(one) as number }
}

const levelRule = (one: Case) => (one.inputs?.level === 'national' ? none : nhsEngland)

function count(one: Case): number | string {
  const k = one.inputs?.threshold
  const rule =
    k === undefined ? levelRule(one) : threshold(Number(k), { zeroIsShown: one.inputs?.suppress_zero === false })
  return protect({ sizes: [1], counts: [Number(one.inputs?.count)] }, rule, 'none').cells[0]!.shown ?? '*'
}

function percentage(one: Case): number | string | null {
  const rate = protectRate(Number(one.inputs?.num), Number(one.inputs?.den), levelRule(one))
  if (rate.shown !== null) return 100 * rate.shown
  return rate.hidden === 'nobody' ? null : '*'
}

const SAID: Record<Reliability, string> = {
  shown: 'ok',
  unreliable: 'unreliable',
  notShown: 'not calculated',
  review: 'review',
}

function reliability(events: number): Record<string, string> {
  const wonder = usVitalRate(events)
  return {
    dsr_ohid: SAID[ohidRate(events)],
    cdc_wonder: wonder === 'notShown' ? 'suppressed' : SAID[wonder],
    ons_deaths: SAID[onsDeathRate(events)],
  }
}

// The case states a property in words: which cells are hidden at first, and what must hold of the table in the end.
function secondary(one: Case): Record<string, unknown> {
  const table = one.inputs?.table as number[][]
  const below = Number(/1\.\.(\d+)/.exec(String(one.inputs?.rule))?.[1] ?? 7) + 1
  const rule = threshold(below, { zeroIsShown: true })
  const sizes = [table.length, table[0]!.length]
  const counts = { sizes, counts: table.flat() }
  const found = protect(counts, rule, 'asTheyAre')
  const property = String((one.expected as { property: string }).property)
  const isHidden = (row: number, column: number) => found.at(row, column).hidden !== null
  const rows = table.map((row, at) => row.filter((_, column) => isHidden(at, column)).length)
  const columns = table[0]!.map((_, column) => table.filter((_, row) => isHidden(row, column)).length)
  const cube = cubeOf(counts)
  const entries = found.all.map(({ hidden }, at) => (cube.isTotal[at] ? 'kept' : (hidden ?? 'shown')))
  const { low, high } = narrow(cube, knownOf(cube, entries, rule, false))
  const start = entriesOf(cube, rule, 'asTheyAre')
  const isKept =
    [...rows, ...columns].every((hidden) => hidden !== 1) &&
    start.every((entry, at) => entry !== 'small' || (entries[at] !== 'shown' && high[at]! > low[at]!))
  return {
    primary: table.map((row) => row.map((value) => (isSmall(value, rule) ? 1 : 0))),
    property: isKept ? property : `not kept: ${JSON.stringify(found.cells)}`,
  }
}
