/** The shapes of file that are known by their columns. `long`: a group to a row; `wide`: a group to a column; `people`: a person to a row. */
export type Shape = 'heat' | 'fingertips' | 'long' | 'wide' | 'people'

/** The columns of WHO's HEAT Plus template, in its order. */
export const HEAT_COLUMNS = [
  'setting',
  'date',
  'source',
  'indicator_abbr',
  'indicator_name',
  'dimension',
  'subgroup',
  'estimate',
  'se',
  'ci_lb',
  'ci_ub',
  'population',
  'note',
  'setting_average',
  'iso3',
  'favourable_indicator',
  'indicator_scale',
  'ordered_dimension',
  'subgroup_order',
  'reference_subgroup',
] as const
export type HeatColumn = (typeof HEAT_COLUMNS)[number]

// Names that older templates used for the same column.
const OLDER: Record<string, HeatColumn> = { year: 'date', flag: 'note' }

export const heatName = (header: string): string => OLDER[header.trim().toLowerCase()] ?? header.trim().toLowerCase()

const FINGERTIPS = ['indicator id', 'area code', 'category type', 'category', 'time period', 'value', 'denominator']

/** Which shape a header has. A template filled in wrongly is still a template: most of its own columns are enough. */
export function shapeOf(header: readonly string[], rows: readonly (readonly string[])[]): Shape {
  const heat = new Set(header.map(heatName))
  const missing = HEAT_COLUMNS.filter((column) => !heat.has(column))
  if (missing.length <= 5 && heat.has('subgroup') && heat.has('estimate')) return 'heat'
  const plain = new Set(header.map((name) => name.trim().toLowerCase()))
  if (FINGERTIPS.every((name) => plain.has(name))) return 'fingertips'
  if (looksLikePeople(header, rows)) return 'people'
  return looksWide(header, rows) ? 'wide' : 'long'
}

// A person to a row: many rows, hardly any number column that is not a code, a weight or an age; nothing that says "population".
function looksLikePeople(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  if (
    header.some((name) =>
      /^(population|pop|denominator|estimate|value|rate|count|n|se|lower|upper)\b/i.test(name.trim()),
    )
  )
    return false
  if (header.some((name) => /\b(weight|wt|psu|cluster|strata|stratum|person|respondent|participant)\b/i.test(name)))
    return true
  return rows.length > 300
}

// A group to a column: the first column names a setting or a time, and the others are numbers under names of groups.
function looksWide(header: readonly string[], rows: readonly (readonly string[])[]): boolean {
  const isNumber = (column: number) => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter(Boolean)
    return cells.length > 0 && cells.every((cell) => /^[-+]?[\d.,%\s]+$/.test(cell))
  }
  const numbers = header.map((_, column) => isNumber(column))
  const names = header.filter((_, column) => numbers[column])
  if (names.length < 3) return false
  if (
    names.some((name) =>
      /^(estimate|value|rate|se|lower|upper|population|denominator|numerator|count)\b/i.test(name.trim()),
    )
  )
    return false
  return numbers.filter(Boolean).length >= header.length - 3
}
