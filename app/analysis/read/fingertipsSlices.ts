import { apart } from './apart.ts'
import { type FingertipsRow, readFingertips } from './fingertips.ts'
import { answerFor, type Mapping } from './mapping.ts'
import { type NewSlice, sliceOf } from './newSlice.ts'
import { orderOfGroups } from './orderOfGroups.ts'
import type { Fault, Table } from './table.ts'

/** Category types of a Fingertips file with the groups in each: what a person says an order of. */
export const dimensionsOf = (rows: readonly FingertipsRow[]): string[] => [
  ...new Set(rows.map(({ categoryType }) => categoryType).filter(Boolean)),
]

/** One slice for each indicator, area, period, sex and age by each category type; an area's total is its average. */
export function fingertipsSlices(table: Table, mapping: Mapping): { slices: NewSlice[]; faults: Fault[] } {
  const { rows, faults } = readFingertips(table)
  if (faults.length) return { slices: [], faults }
  const totals = new Map(rows.filter(({ categoryType }) => categoryType === '').map((row) => [placeOf(row), row.value]))
  const lists = apart(
    rows.filter(({ categoryType }) => categoryType !== ''),
    (row) => JSON.stringify([placeOf(row), row.categoryType]),
  )
  return { slices: lists.map((list) => sliceOfList(list, totals, mapping)), faults }
}

const placeOf = (row: FingertipsRow): string =>
  JSON.stringify([row.indicatorId || row.indicator, row.areaCode || row.area, row.period, row.sex, row.age])

function sliceOfList(rows: FingertipsRow[], totals: Map<string, number | null>, mapping: Mapping): NewSlice {
  const first = rows[0] as FingertipsRow
  const order = answerFor(mapping.order, first.categoryType) ?? 'none'
  const reading = orderOfGroups(rows.map(({ category }) => category))
  const worstFirst = order === 'last-worse-off' ? reading.toReversed() : reading
  const rank = new Map(worstFirst.map((index, place) => [index, place + 1]))
  const people = [first.sex, first.age].filter((each) => each && !/^(?:persons|all ages|not applicable)$/i.test(each))
  return sliceOf(
    {
      measured: {
        key: first.indicatorId || first.indicator,
        name: first.indicator,
        favourable: answerFor(mapping.favourable, first.indicator) ?? false,
        scale: answerFor(mapping.scale, first.indicator) ?? null,
        unit: '',
      },
      dimension: first.categoryType,
      setting: [first.area, ...people].join(', '),
      time: first.period,
      average: totals.get(placeOf(first)) ?? null,
    },
    rows.map((row, index) => ({
      row: row.row,
      label: row.category,
      estimate: row.value,
      se: null,
      lower: row.lower,
      upper: row.upper,
      numerator: row.count,
      population: row.denominator,
      rank: order === 'none' ? null : (rank.get(index) ?? null),
      isReference: false,
    })),
  )
}
