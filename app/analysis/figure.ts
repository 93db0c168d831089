import type { Flag } from '../../inequality/index.ts'
import type { MeasuredThing, Preset } from './dataset.ts'

export const CHARTS = ['dots', 'bars', 'slope', 'concentration', 'trend', 'strata', 'funnel'] as const
export type Chart = (typeof CHARTS)[number]

/** What is asked of a dataset: which chart of which thing measured, by which dimension, where and when. */
export type Asked = {
  datasetId: string
  chart: Chart
  measured: string
  dimension: string
  /** One setting for most charts; several for a funnel or a comparison. */
  settings: string[]
  /** One time for most charts; several for a trend. */
  times: string[]
}

/** Why a number is not shown: too few people, or it would give one away that is hidden; or nobody knows it. */
export type Hidden = 'small' | 'would give away' | 'thin base' | 'not known'

/** One group as it may leave the room. Numbers are rounded by the rule; a hidden one is null and says why. */
export type ShownGroup = {
  label: string
  rank: number | null
  isReference: boolean
  value: number | null
  lower: number | null
  upper: number | null
  numerator: number | null
  population: number | null
  hidden: Hidden | null
}

export type ShownResult = {
  measure: string
  kind: 'absolute' | 'relative'
  estimate: number | null
  lower: number | null
  upper: number | null
  level: number
  method: string
  flags: Flag[]
  hidden: Hidden | null
}

/** One slice as it may leave the room: what every chart, table, sentence, file and answer is made from, and nothing else. */
export type ShownSlice = {
  setting: string
  time: string
  groups: ShownGroup[]
  results: ShownResult[]
  /** The setting's own average, where it may be shown. */
  average: number | null
}

/** Where a figure's numbers come from, down to the bytes. */
export type Provenance = {
  datasetId: string
  title: string
  source: string
  fileName: string
  sha256: string
  rows: number
  rule: Preset
  engine: string
  madeOn: string
}

/** Everything that is shown of a question asked of a dataset. `brand` keeps true numbers from passing for shown ones. */
export type Shown = {
  readonly brand: 'shown'
  asked: Asked
  measured: MeasuredThing
  dimension: { name: string; isOrdered: boolean; deprivationIndex: string | null; geography: string | null }
  slices: ShownSlice[]
  hiddenGroups: number
  provenance: Provenance
}
