export {
  CATALOGUE,
  MEASURE_IDS,
  type Measure,
  type MeasureId,
  type MeasureOptions,
  measureCalled,
} from './catalogue.ts'
export { type Choice, choose, type WhyNot } from './choose.ts'
export { type CauseOfChange, type ConcentrationChange, decomposeChange } from './decomposition/change.ts'
export {
  type Cause,
  type Decomposition,
  type DrawOptions,
  decomposeConcentration,
} from './decomposition/concentration.ts'
export type { Explained } from './decomposition/explained.ts'
export * from './disclosure/index.ts'
export type { Flag } from './flag.ts'
export { checkGroups, type Groups } from './groups.ts'
export { type Maihda, type MaihdaOptions, maihda } from './maihda/maihda.ts'
export { type PeoplesRows, type Strata, strataFromSums, strataOf } from './maihda/strata.ts'
export type { QuantileGroups, ValueKind } from './measure/ukSlope/quantileGroups.ts'
export { steadinessOf, type UkSlope, type UkSlopeOptions, ukSlopeIndex } from './measure/ukSlopeIndex.ts'
export { type Lack, lackOf, measureAll } from './measureAll.ts'
export * from './people/index.ts'
export { crudeRate } from './rate/crudeRate.ts'
export { type DirectStrata, directRate } from './rate/directRate.ts'
export * from './rate/funnel.ts'
export { type IndirectStrata, indirectRate, indirectRatio } from './rate/indirectRate.ts'
export { AGES, type Deaths, lifeExpectancy } from './rate/lifeExpectancy.ts'
export { mean } from './rate/mean.ts'
export { proportion } from './rate/proportion.ts'
export { quantiles } from './rate/quantiles.ts'
export { type Mode, notKnown, type Options, onlyNumbers, type Result, WrongShape } from './result.ts'
export { type About, say } from './say.ts'
export * from './source/index.ts'
export type { Sums } from './sums.ts'
export { type Table, tableOf } from './table.ts'
export { type Change, changeBetween, ratioBetween } from './trend/changeBetween.ts'
export { type LineOfValues, lineOfValues } from './trend/lineOfValues.ts'
export { type RankTrend, rankTrend } from './trend/rankTrend.ts'
export type { Series } from './trend/series.ts'
export { type YearlyChange, yearlyChange, yearlyPercent } from './trend/yearlyChange.ts'
export { en, sayFlag } from './words.en.ts'
