import { apart } from './apart.ts'
import { type HeatRow, readHeat, stratumOf } from './heat.ts'
import { type NewSlice, sliceOf } from './newSlice.ts'
import type { Fault, Table } from './table.ts'

/** The slices of a HEAT Plus template; none where anything in it is wrong. */
export function heatSlices(table: Table): { slices: NewSlice[]; faults: Fault[] } {
  const { rows, faults } = readHeat(table)
  if (faults.length) return { slices: [], faults }
  return { slices: apart(rows, stratumOf).map(sliceOfStratum), faults }
}

function sliceOfStratum(rows: HeatRow[]): NewSlice {
  const first = rows[0] as HeatRow
  const sources = first.source
  return sliceOf(
    {
      measured: {
        key: first.indicator,
        name: first.name,
        favourable: first.favourable,
        scale: first.scale,
        unit: first.scale === 100 ? '%' : '',
      },
      dimension: first.dimension,
      setting: sources ? `${first.setting} (${sources})` : first.setting,
      time: first.date,
      average: first.average,
    },
    rows.map((row) => ({
      row: row.row,
      label: row.subgroup,
      estimate: row.estimate,
      se: row.se,
      lower: row.lower,
      upper: row.upper,
      numerator: null,
      population: row.population,
      rank: row.isOrdered ? row.order : null,
      isReference: row.isReference,
    })),
  )
}
