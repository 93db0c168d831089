import { expect, test } from 'vitest'
import { absoluteConcentrationOfPeople } from '../measure/absoluteConcentrationOfPeople.ts'
import { achievement } from '../measure/achievement.ts'
import { atkinson } from '../measure/atkinson.ts'
import { erreygersIndexOfPeople } from '../measure/erreygersIndexOfPeople.ts'
import { extendedConcentration } from '../measure/extendedConcentration.ts'
import { generalisedEntropy } from '../measure/generalisedEntropy.ts'
import { gini } from '../measure/gini.ts'
import { hoover } from '../measure/hoover.ts'
import { relativeConcentrationOfPeople } from '../measure/relativeConcentrationOfPeople.ts'
import { relativeIndexOfPeople } from '../measure/relativeIndexOfPeople.ts'
import { slopeIndexOfPeople } from '../measure/slopeIndexOfPeople.ts'
import { variationOfPeople } from '../measure/variationOfPeople.ts'
import { wagstaffIndexOfPeople } from '../measure/wagstaffIndexOfPeople.ts'
import type { Result } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import { rankByOutcome } from './ownRank.ts'
import { type Ranked, rankPeople } from './ranked.ts'

const COUNT = 40
const list = (of: (at: number) => number) => Float64Array.from({ length: COUNT }, (_, at) => of(at))
const outcome = list((at) => 1 + ((at * 37) % 23) / 2)
const weight = list((at) => 0.5 + ((at * 13) % 7) / 3)
const fifth = list((at) => 1 + ((at * 3) % 5))
const income = list((at) => ((at * 11) % COUNT) + outcome[at]! / 9)

type Of = (weight: Float64Array) => Ranked
const byFifth: Of = (weights) => rankPeople(sumsOf({ outcome, rank: fifth, weight: weights }))
const byIncome: Of = (weights) => rankPeople(sumsOf({ outcome, rank: income, weight: weights }))
const byOutcome: Of = (weights) => rankByOutcome({ outcome, weight: weights })
const bounds = [0, 20] as const

const measures: [string, Of[], (ranked: Ranked) => Result][] = [
  ['slope index on the odds', [byFifth, byIncome], (all) => slopeIndexOfPeople(all, { scale: 20 })],
  ['slope index on a straight line', [byFifth, byIncome], (all) => slopeIndexOfPeople(all, { model: 'linear' })],
  ['relative index on the odds', [byFifth, byIncome], (all) => relativeIndexOfPeople(all, { scale: 20 })],
  ['relative index on a straight line', [byFifth, byIncome], (all) => relativeIndexOfPeople(all, { model: 'linear' })],
  ['absolute concentration', [byFifth, byIncome], absoluteConcentrationOfPeople],
  ['relative concentration', [byFifth, byIncome], relativeConcentrationOfPeople],
  ["Wagstaff's index", [byFifth, byIncome], (all) => wagstaffIndexOfPeople(all, { bounds })],
  ["Erreygers's index", [byFifth, byIncome], (all) => erreygersIndexOfPeople(all, { bounds })],
  ['extended concentration', [byFifth, byIncome], (all) => extendedConcentration(all, { aversion: 3.5 })],
  ['achievement', [byFifth, byIncome], (all) => achievement(all, { aversion: 1.5 })],
  ['Gini', [byOutcome], gini],
  ['Theil', [byOutcome], generalisedEntropy],
  ['mean log deviation', [byOutcome], (all) => generalisedEntropy(all, { alpha: 0 })],
  ['generalised entropy', [byOutcome], (all) => generalisedEntropy(all, { alpha: 2.5 })],
  ['Atkinson with an aversion of 1', [byOutcome], atkinson],
  ['Atkinson with an aversion of 2', [byOutcome], (all) => atkinson(all, { aversion: 2 })],
  ['coefficient of variation', [byOutcome], variationOfPeople],
  ['Hoover', [byOutcome], hoover],
]

for (const [name, ways, measure] of measures)
  test(`how sure it is follows from what each person does to it: ${name}`, () => {
    for (const of of ways) {
      const said = measure(of(weight))
      const ln = said.seScale === 'log' ? Math.log : (x: number) => x
      // What a person does is told by counting them a little more and a little less.
      const pulls = weight.map((mine, at) => {
        const step = 1e-4 * mine
        const [more, less] = [1, -1].map((side) =>
          ln(measure(of(weight.map((one, other) => (other === at ? one + side * step : one)))).estimate!),
        )
        return (mine * (more! - less!)) / (2 * step)
      })
      const mean = pulls.reduce((all, one) => all + one, 0) / COUNT
      const squares = pulls.reduce((all, one) => all + (one - mean) ** 2, 0)
      expect(said.se! / Math.sqrt((COUNT / (COUNT - 1)) * squares)).toBeCloseTo(1, 6)
      expect(mean).toBeCloseTo(0, 7)
    }
  })
