import type { Codes } from './codes.ts'

/** The columns, checked and coded. A unit is a cluster, else a stratum; without either all are one unit. */
export type Rows = {
  outcome: Float64Array
  rank: Float64Array
  weight: Float64Array | undefined
  unit: Codes | undefined
  stratumOf: Int32Array
  isClustered: boolean
}
