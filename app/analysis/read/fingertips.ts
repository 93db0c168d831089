import { apart } from './apart.ts'
import { decimalOf, readNumber } from './number.ts'
import type { Fault, Table } from './table.ts'

/** One row of a Fingertips file as read. Blank category type is the area's own total. `value` null: not published, see `note`. */
export type FingertipsRow = {
  row: number
  indicatorId: string
  indicator: string
  area: string
  areaCode: string
  sex: string
  age: string
  categoryType: string
  category: string
  period: string
  periodOrder: string
  value: number | null
  lower: number | null
  upper: number | null
  count: number | null
  denominator: number | null
  note: string
}

const COLUMNS = {
  indicatorId: 'indicator id',
  indicator: 'indicator name',
  area: 'area name',
  areaCode: 'area code',
  sex: 'sex',
  age: 'age',
  categoryType: 'category type',
  category: 'category',
  period: 'time period',
  periodOrder: 'time period sortable',
  value: 'value',
  lower: 'lower ci 95.0 limit',
  upper: 'upper ci 95.0 limit',
  count: 'count',
  denominator: 'denominator',
  note: 'value note',
} as const
const NEEDED = ['indicator', 'area', 'categoryType', 'category', 'period', 'value'] as const
const NUMBERS = ['value', 'lower', 'upper', 'count', 'denominator'] as const

/** Reads a Fingertips file by the names of its columns, in any order; all failures at once. */
export function readFingertips(table: Table): { rows: FingertipsRow[]; faults: Fault[] } {
  const at = new Map(table.header.map((name, index) => [name.trim().toLowerCase(), index]))
  const absent = NEEDED.filter((key) => !at.has(COLUMNS[key]))
  if (absent.length)
    return { rows: [], faults: absent.map((key) => ({ row: null, column: COLUMNS[key], because: 'no-column' })) }
  const cell = (row: readonly string[], key: keyof typeof COLUMNS) => (row[at.get(COLUMNS[key]) ?? -1] ?? '').trim()
  const { decimal } = decimalOf(table.rows.flatMap((row) => NUMBERS.map((key) => cell(row, key))))
  const faults: Fault[] = []
  const rows = table.rows.flatMap((cells, index): FingertipsRow[] => {
    const row = table.firstRow + index
    if (cells.every((each) => each.trim() === '')) return []
    const number = (key: (typeof NUMBERS)[number]) => {
      const read = readNumber(cell(cells, key), decimal)
      if (read.is === 'text') faults.push({ row, column: COLUMNS[key], because: 'not-a-number', found: read.text })
      return read.is === 'number' ? read.value : null
    }
    for (const key of ['indicator', 'area', 'period'] as const)
      if (cell(cells, key) === '') faults.push({ row, column: COLUMNS[key], because: 'empty' })
    const words = Object.fromEntries(
      (Object.keys(COLUMNS) as (keyof typeof COLUMNS)[]).map((key) => [key, cell(cells, key)]),
    ) as Record<keyof typeof COLUMNS, string>
    return [
      {
        ...words,
        row,
        value: number('value'),
        lower: number('lower'),
        upper: number('upper'),
        count: number('count'),
        denominator: number('denominator'),
      },
    ]
  })
  return { rows, faults: [...faults, ...twice(rows)] }
}

// The same area, time, sex, age and category twice would be two values of one group.
const twice = (rows: readonly FingertipsRow[]): Fault[] =>
  apart(rows, (row) =>
    JSON.stringify([
      row.indicatorId || row.indicator,
      row.areaCode || row.area,
      row.sex,
      row.age,
      row.categoryType,
      row.category,
      row.period,
    ]),
  ).flatMap(([first, ...more]) =>
    more.map(({ row, category }) => ({
      row,
      column: 'Category',
      because: 'group-twice',
      found: category,
      with: first?.row,
    })),
  )
