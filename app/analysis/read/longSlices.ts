import type { Role } from '../dataset.ts'
import { apart } from './apart.ts'
import { answerFor, type Mapping } from './mapping.ts'
import { type GroupRow, type NewSlice, sliceOf } from './newSlice.ts'
import { decimalOf, readNumber } from './number.ts'
import { orderOfGroups } from './orderOfGroups.ts'
import type { Fault, Table } from './table.ts'

const NUMBERS = ['value', 'se', 'lower', 'upper', 'numerator', 'population', 'average', 'rank'] as const
type NumberRole = (typeof NUMBERS)[number]

type LongRow = GroupRow & {
  indicator: string
  dimension: string
  setting: string
  time: string
  average: number | null
}

/**
 * A plain table with a group to a row, by the mapping that a person confirmed. A value that no column gives is worked
 * out from numerator and population. All failures at once; no slices where there is one.
 */
export function longSlices(table: Table, mapping: Mapping): { slices: NewSlice[]; faults: Fault[] } {
  const { rows, faults } = readLong(table, mapping)
  const lists = apart(rows, ({ indicator, dimension, setting, time }) =>
    JSON.stringify([indicator, dimension, setting, time]),
  )
  const all = [...faults, ...lists.flatMap(faultsInList)]
  return all.length
    ? { slices: [], faults: all }
    : { slices: lists.map((list) => sliceOfList(list, mapping)), faults: [] }
}

function readLong(table: Table, mapping: Mapping): { rows: LongRow[]; faults: Fault[] } {
  const at = new Map<Role, number>()
  for (const { name, role } of mapping.columns) if (role !== 'ignored') at.set(role, table.header.indexOf(name))
  const faults: Fault[] = []
  if (!at.has('group')) faults.push({ row: null, column: null, because: 'no-group-column' })
  if (!at.has('value') && !(at.has('numerator') && at.has('population')))
    faults.push({ row: null, column: null, because: 'no-value-column' })
  if (faults.length) return { rows: [], faults }
  const cell = (cells: readonly string[], role: Role) => (cells[at.get(role) ?? -1] ?? '').trim()
  const nameOf = (role: Role) => table.header[at.get(role) ?? -1] ?? null
  const { decimal } = decimalOf(table.rows.flatMap((cells) => NUMBERS.map((role) => cell(cells, role))))
  const rows = table.rows.flatMap((cells, index): LongRow[] => {
    const row = table.firstRow + index
    if (cells.every((each) => each.trim() === '')) return []
    const number = (role: NumberRole): number | null => {
      const read = readNumber(cell(cells, role), decimal)
      if (read.is === 'text') faults.push({ row, column: nameOf(role), because: 'not-a-number', found: read.text })
      if (read.is === 'number' && read.value < 0 && ['se', 'numerator', 'population'].includes(role))
        faults.push({ row, column: nameOf(role), because: 'below-zero', found: cell(cells, role) })
      return read.is === 'number' ? read.value : null
    }
    if (cell(cells, 'group') === '') faults.push({ row, column: nameOf('group'), because: 'empty' })
    const indicator = cell(cells, 'indicator') || mapping.indicator
    const [value, numerator, population] = [number('value'), number('numerator'), number('population')]
    if (numerator !== null && population !== null && numerator > population && isShare(mapping, indicator))
      faults.push({
        row,
        column: nameOf('numerator'),
        because: 'more-than-population',
        found: cell(cells, 'numerator'),
        with: cell(cells, 'population'),
      })
    return [
      {
        row,
        label: cell(cells, 'group'),
        estimate: value ?? shareOf(numerator, population, answerFor(mapping.scale, indicator) ?? 100),
        se: number('se'),
        lower: number('lower'),
        upper: number('upper'),
        numerator,
        population,
        rank: number('rank'),
        isReference: /^(?:1|yes|true)$/i.test(cell(cells, 'reference')),
        indicator,
        dimension: cell(cells, 'dimension') || mapping.dimension || (nameOf('group') ?? ''),
        setting: cell(cells, 'setting'),
        time: cell(cells, 'time'),
        average: number('average'),
      },
    ]
  })
  if (rows.length < 2) faults.push({ row: null, column: null, because: 'too-few-rows' })
  return { rows, faults }
}

// A share of people: its numerator is among its population. A rate per 100,000 counts events, of which one person may have many.
const isShare = (mapping: Mapping, indicator: string): boolean => answerFor(mapping.scale, indicator) === 100

const shareOf = (numerator: number | null, population: number | null, scale: number): number | null =>
  numerator === null || !population ? null : (numerator / population) * scale

function faultsInList(rows: readonly LongRow[]): Fault[] {
  const first = new Map<string, number>()
  const faults = rows.flatMap(({ row, label }): Fault[] => {
    const before = first.get(label)
    if (before === undefined) first.set(label, row)
    return before === undefined ? [] : [{ row, column: null, because: 'group-twice', found: label, with: before }]
  })
  if (rows.length < 2)
    faults.push({ row: rows[0]?.row ?? null, column: null, because: 'one-group', found: rows[0]?.label })
  return faults
}

function sliceOfList(rows: LongRow[], mapping: Mapping): NewSlice {
  const first = rows[0] as LongRow
  const order = answerFor(mapping.order, first.dimension) ?? 'none'
  const reading = readingOf(rows)
  const worstFirst = order === 'last-worse-off' ? reading.toReversed() : reading
  const rank = new Map(worstFirst.map((index, place) => [index, place + 1]))
  const scale = answerFor(mapping.scale, first.indicator) ?? null
  return sliceOf(
    {
      measured: {
        key: first.indicator,
        name: first.indicator,
        favourable: answerFor(mapping.favourable, first.indicator) ?? false,
        scale,
        unit: scale === 100 ? '%' : '',
      },
      dimension: first.dimension,
      setting: first.setting,
      time: first.time,
      average: first.average,
    },
    rows.map((row, index) => ({ ...row, rank: order === 'none' ? null : (rank.get(index) ?? null) })),
  )
}

// By the file's own numbers where every row has one and no two are the same; else as a person would read the labels.
function readingOf(rows: readonly LongRow[]): number[] {
  const ranks = rows.map(({ rank }) => rank)
  const isOwn = ranks.every((rank) => rank !== null) && new Set(ranks).size === ranks.length
  if (!isOwn) return orderOfGroups(rows.map(({ label }) => label))
  return rows.map((_, index) => index).toSorted((a, b) => (ranks[a] as number) - (ranks[b] as number))
}
