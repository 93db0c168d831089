import { afterAll, beforeAll, expect, test } from 'vitest'
import { microStream } from '../../inequality/oracle/microStream.ts'
import { measurePeople } from '../../inequality/people/measurePeople.ts'
import { rankPeople } from '../../inequality/people/ranked.ts'
import { memorySource } from '../../inequality/source/memorySource.ts'
import { measureInEngine } from '../../inequality/source/scale/measureInEngine.ts'
import type { Question } from '../../inequality/source/source.ts'
import { type Engine, openDuckDb, openPostgres, type Table } from './engines.ts'

const people = microStream(6000, 99)
const survey: Table = {
  said: Array.from(people.y),
  score: Array.from(people.z, (z) => 5000 + 10 * z),
  // Some people share an income, and some give none.
  income: Array.from(people.income, (income, row) => (row % 97 === 0 ? null : Math.round(income * 4) / 4)),
  weight: Array.from(people.w),
  region: Array.from(people.strata, (one) => `region ${one}`),
  street: Array.from(people.psu, (one) => `street ${one % 9}`),
  streets: Array.from(people.strata, () => 60),
}

const engines: Engine[] = []
beforeAll(async () => {
  engines.push(await openDuckDb(), await openPostgres())
  for (const engine of engines) await engine.fill('incomes', survey)
})
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

const whole: Question = {
  table: 'incomes',
  outcome: 'said',
  rank: 'income',
  weight: 'weight',
  stratum: 'region',
  cluster: 'street',
}
const questions: [string, Question, object][] = [
  ['yes or no, weights, strata and clusters', whole, {}],
  [
    'a score far from zero, strata without clusters',
    { ...whole, outcome: 'score', cluster: undefined },
    { model: 'linear' },
  ],
  ['yes or no, nobody weighted', { table: 'incomes', outcome: 'said', rank: 'income' }, {}],
  ['clusters out of a known number', { ...whole, finite: 'streets' }, { model: 'linear', level: 0.9 }],
  ['a score between bounds', { ...whole, outcome: 'score' }, { scale: 10_000, bounds: [4000, 6000] }],
]

for (const [name, question, options] of questions)
  test(`people ranked by income in the engine give the numbers that memory gives: ${name}`, async () => {
    const ours = measurePeople(rankPeople(await memorySource(survey).sums(question)), options)
    for (const engine of engines) {
      const theirs = await measureInEngine(engine.run, question, options)
      for (const measure of ['slope', 'relative', 'absolute', 'concentration'] as const)
        for (const number of ['estimate', 'se', 'lower', 'upper'] as const) {
          const [one, other] = [ours[measure][number]!, theirs[measure][number]!]
          expect(Math.abs(other / one - 1), `${engine.name} ${measure} ${number}`).toBeLessThan(1e-11)
        }
      expect(theirs.slope.flags).toContainEqual({ flag: 'missingRecords', missing: 62, of: 6000 })
    }
  })
