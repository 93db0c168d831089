/** What a column of a file means, as a person confirmed it. The first list is for rows of groups, the second for rows of people. */
export const GROUP_ROLES = [
  'setting',
  'time',
  'indicator',
  'dimension',
  'group',
  'rank',
  'value',
  'se',
  'lower',
  'upper',
  'numerator',
  'population',
  'average',
  'favourable',
  'scale',
  'reference',
] as const
export const PEOPLE_ROLES = ['outcome', 'by', 'weight', 'stratum', 'cluster', 'stratumSize', 'time', 'setting'] as const
export type Role = (typeof GROUP_ROLES)[number] | (typeof PEOPLE_ROLES)[number] | 'ignored'

/** One column as mapped. `isGuess` until a person has confirmed it. For `by`: does it have an order, and which end is worse off. */
export type Column = { name: string; role: Role; isGuess: boolean; isOrdered?: boolean; worseOff?: 'first' | 'last' }

export type Preset = 'ons-10-5' | 'nhs-england' | 'threshold' | 'none'

export type Dataset = {
  id: string
  title: string
  source: string
  licence: string
  kind: 'groups' | 'people'
  fileName: string
  sha256: string
  rows: number
  columns: Column[]
  /** Of a deprivation scale: is its first group (decile 1) the deprived end? Asked, never assumed. Null where it has none. */
  deprivedEnd: 'first' | 'last' | null
  /** Which index and year, and which areas it was cut for: "IMD 2025", "LSOA 2021". */
  deprivationIndex: string | null
  geography: string | null
  preset: Preset
  presetBecause: string
  state: 'loading' | 'loaded' | 'frozen' | 'failed'
  loadedOn: string
  frozenOn: string | null
}

/** What is measured in a dataset, and which way is better. `scale`: 100 for per cent; null where it is no share. */
export type MeasuredThing = { key: string; name: string; favourable: boolean; scale: number | null; unit: string }

/**
 * One thing measured in one setting, at one time, by one dimension. Lists have one entry for each group; `rank` runs from
 * 1, the most disadvantaged, and is null where groups have no order of their own. These are true numbers: nothing of a
 * slice reaches a page, a file or an answer but through small/show.ts.
 */
export type Slice = {
  id: string
  datasetId: string
  measured: MeasuredThing
  dimension: string
  setting: string
  time: string
  label: string[]
  estimate: (number | null)[]
  se: (number | null)[]
  lower: (number | null)[]
  upper: (number | null)[]
  numerator: (number | null)[]
  population: (number | null)[]
  rank: number[] | null
  reference: number | null
  average: number | null
}
