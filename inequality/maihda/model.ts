/** A model as it was fitted: `variance` between strata, `residual` within them (1 person from another; linear only). */
export type Fitted = {
  variance: number
  residual: number | null
  /** What the variance may be: no size outside is as likely as chance allows. */
  between: { lower: number; upper: number | null }
  names: string[]
  coefficients: Float64Array
  errors: Float64Array
  /** How far each stratum lies from what the identities add up to, drawn towards it where there are few people. */
  effects: Float64Array
  effectErrors: Float64Array
  /** What the identities alone say of each stratum; on the logit for a logistic model. */
  additive: Float64Array
  logLikelihood: number
  isSeparated: boolean
}
