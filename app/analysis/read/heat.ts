import { apart } from './apart.ts'
import { type Cell, decimalOf, readNumber } from './number.ts'
import { HEAT_COLUMNS, type HeatColumn, heatName } from './shape.ts'
import type { Fault, Table } from './table.ts'

/** One row of the template as read; numbers are null where the cell is empty. `row` is its row in the file. */
export type HeatRow = {
  row: number
  setting: string
  date: string
  source: string
  indicator: string
  name: string
  dimension: string
  subgroup: string
  estimate: number | null
  se: number | null
  lower: number | null
  upper: number | null
  population: number | null
  average: number | null
  iso3: string
  favourable: boolean
  scale: number
  isOrdered: boolean
  order: number
  isReference: boolean
}

type NumberColumn = Extract<
  HeatColumn,
  | 'estimate'
  | 'se'
  | 'ci_lb'
  | 'ci_ub'
  | 'population'
  | 'setting_average'
  | 'favourable_indicator'
  | 'indicator_scale'
  | 'ordered_dimension'
  | 'subgroup_order'
  | 'reference_subgroup'
>

const NUMBERS: readonly NumberColumn[] = [
  'estimate',
  'se',
  'ci_lb',
  'ci_ub',
  'population',
  'setting_average',
  'favourable_indicator',
  'indicator_scale',
  'ordered_dimension',
  'subgroup_order',
  'reference_subgroup',
]
const TEXTS = ['setting', 'date', 'source', 'indicator_abbr', 'indicator_name', 'dimension', 'subgroup'] as const
const NEVER_EMPTY = [
  'favourable_indicator',
  'indicator_scale',
  'ordered_dimension',
  'subgroup_order',
  'reference_subgroup',
] as const
const NAMES = ['setting', 'source', 'indicator_abbr', 'indicator_name', 'dimension', 'subgroup'] as const

/** Reads a HEAT Plus template whole: every failure at once, by row and column, and no rows unless there is none. */
export function readHeat(table: Table): { rows: HeatRow[]; faults: Fault[] } {
  const at = new Map(table.header.map((name, index) => [heatName(name), index]))
  const absent = HEAT_COLUMNS.filter((column) => !at.has(column))
  if (absent.length) return { rows: [], faults: absent.map((column) => ({ row: null, column, because: 'no-column' })) }
  const cell = (row: readonly string[], column: HeatColumn) => (row[at.get(column) as number] ?? '').trim()
  const { decimal } = decimalOf(table.rows.flatMap((row) => NUMBERS.map((column) => cell(row, column))))
  const faults: Fault[] = []
  const rows = table.rows.flatMap((cells, index): HeatRow[] => {
    const row = table.firstRow + index
    if (cells.every((each) => each.trim() === '')) return []
    const fault = (column: HeatColumn, because: string, found?: string) => faults.push({ row, column, because, found })
    for (const column of TEXTS) if (cell(cells, column) === '') fault(column, 'empty')
    for (const column of NAMES)
      if (/^[-+]?[\d.,]+$/.test(cell(cells, column))) fault(column, 'only-a-number', cell(cells, column))
    const numbers = Object.fromEntries(
      NUMBERS.map((column) => {
        const read = readNumber(cell(cells, column), decimal)
        return [column, numberOf(read, (because) => fault(column, because, cell(cells, column)))]
      }),
    ) as Record<NumberColumn, number | null>
    for (const column of NEVER_EMPTY) if (numbers[column] === null && cell(cells, column) === '') fault(column, 'empty')
    for (const column of ['favourable_indicator', 'ordered_dimension', 'reference_subgroup'] as const)
      if (numbers[column] !== null && numbers[column] !== 0 && numbers[column] !== 1)
        fault(column, 'not-0-or-1', cell(cells, column))
    if (numbers.indicator_scale === 0) fault('indicator_scale', 'scale-zero')
    if (numbers.subgroup_order !== null && !Number.isInteger(numbers.subgroup_order))
      fault('subgroup_order', 'not-whole', cell(cells, 'subgroup_order'))
    const iso3 = cell(cells, 'iso3')
    if (iso3 !== '' && !/^[A-Za-z]{3}$/.test(iso3)) fault('iso3', 'not-iso3', iso3)
    return [
      {
        row,
        setting: cell(cells, 'setting'),
        date: cell(cells, 'date'),
        source: cell(cells, 'source'),
        indicator: cell(cells, 'indicator_abbr'),
        name: cell(cells, 'indicator_name'),
        dimension: cell(cells, 'dimension'),
        subgroup: cell(cells, 'subgroup'),
        estimate: numbers.estimate,
        se: numbers.se,
        lower: numbers.ci_lb,
        upper: numbers.ci_ub,
        population: numbers.population,
        average: numbers.setting_average,
        iso3,
        favourable: numbers.favourable_indicator === 1,
        scale: numbers.indicator_scale ?? 1,
        isOrdered: numbers.ordered_dimension === 1,
        order: numbers.subgroup_order ?? 0,
        isReference: numbers.reference_subgroup === 1,
      },
    ]
  })
  if (rows.length < 2) faults.push({ row: null, column: null, because: 'too-few-rows' })
  else if (rows.every(({ estimate }) => estimate === null))
    faults.push({ row: null, column: 'estimate', because: 'no-value' })
  return { rows, faults: [...faults, ...faultsAcross(rows)] }
}

function numberOf(read: Cell, fault: (because: string) => void): number | null {
  if (read.is === 'text') fault('not-a-number')
  if (read.is !== 'number') return null
  if (read.value < 0) fault('below-zero')
  return read.value
}

/** What no row can be wrong about alone: orders, references, and words that must mean one thing throughout. */
function faultsAcross(rows: readonly HeatRow[]): Fault[] {
  const constants = [
    constant(
      rows,
      'indicator_name',
      (row) => row.indicator,
      (row) => row.name,
    ),
    constant(
      rows,
      'indicator_abbr',
      (row) => row.name,
      (row) => row.indicator,
    ),
    constant(
      rows,
      'favourable_indicator',
      (row) => row.indicator,
      (row) => String(row.favourable),
    ),
    constant(
      rows,
      'indicator_scale',
      (row) => row.indicator,
      (row) => String(row.scale),
    ),
    constant(
      rows,
      'ordered_dimension',
      (row) => row.dimension,
      (row) => String(row.isOrdered),
    ),
    constant(
      rows,
      'iso3',
      (row) => row.setting,
      (row) => row.iso3,
    ),
    constant(
      rows,
      'setting',
      (row) => row.iso3,
      (row) => row.setting,
    ),
    constant(
      rows,
      'setting_average',
      (row) => JSON.stringify([row.setting, row.date, row.source, row.indicator]),
      (row) => String(row.average),
    ),
  ]
  return [...constants.flat(), ...apart(rows, stratumOf).flatMap(faultsInStratum)]
}

export const stratumOf = (row: HeatRow): string =>
  JSON.stringify([row.setting, row.date, row.source, row.indicator, row.dimension])

// Rows that share `key` must share `value`: each row that differs from the first is told, with the row it differs from.
function constant(
  rows: readonly HeatRow[],
  column: HeatColumn,
  key: (row: HeatRow) => string,
  value: (row: HeatRow) => string,
): Fault[] {
  const first = new Map<string, HeatRow>()
  return rows.flatMap((row) => {
    if (key(row) === '') return []
    const before = first.get(key(row))
    if (!before) first.set(key(row), row)
    return before && value(before) !== value(row)
      ? [{ row: row.row, column, because: 'differs-from-row', found: value(row), with: before.row }]
      : []
  })
}

function faultsInStratum(rows: HeatRow[]): Fault[] {
  const faults: Fault[] = []
  const seen = new Map<string, number>()
  for (const { row, subgroup } of rows) {
    const before = seen.get(subgroup)
    if (before === undefined) seen.set(subgroup, row)
    else faults.push({ row, column: 'subgroup', because: 'group-twice', found: subgroup, with: before })
  }
  if (rows.length < 2)
    faults.push({ row: rows[0]?.row ?? null, column: 'subgroup', because: 'one-group', found: rows[0]?.subgroup })
  const references = rows.filter(({ isReference }) => isReference)
  for (const { row } of references.slice(1))
    faults.push({ row, column: 'reference_subgroup', because: 'second-reference', with: references[0]?.row })
  if (rows[0]?.isOrdered) {
    const orders = rows.map(({ order }) => order).toSorted((a, b) => a - b)
    if (orders.some((order, index) => order !== index + 1))
      faults.push({
        row: rows[0].row,
        column: 'subgroup_order',
        because: 'order-not-1-to-n',
        found: orders.join(', '),
        with: rows.length,
      })
    for (const { row } of references) faults.push({ row, column: 'reference_subgroup', because: 'reference-in-order' })
  } else
    for (const { row, order } of rows)
      if (order !== 0)
        faults.push({ row, column: 'subgroup_order', because: 'order-without-order', found: String(order) })
  return faults
}
