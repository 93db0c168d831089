import { afterAll, beforeAll, expect, test } from 'vitest'
import { microStream } from '../../inequality/oracle/microStream.ts'
import { measurePeople } from '../../inequality/people/measurePeople.ts'
import { rankPeople } from '../../inequality/people/ranked.ts'
import { WrongShape } from '../../inequality/result.ts'
import { memorySource } from '../../inequality/source/memorySource.ts'
import type { Question } from '../../inequality/source/source.ts'
import { sqlSource } from '../../inequality/source/sqlSource.ts'
import type { Sums } from '../../inequality/sums.ts'
import { type Engine, openDuckDb, openPostgres, type Table } from './engines.ts'

const engines: Engine[] = []
beforeAll(async () => {
  engines.push(await openDuckDb(), await openPostgres())
})
afterAll(async () => {
  for (const engine of engines) await engine.close()
})

const people = microStream(4000, 31)
const survey: Table = {
  said: Array.from(people.y),
  score: Array.from(people.z, (z) => 1000 + z),
  fifth: Array.from(people.q),
  weight: Array.from(people.w),
  region: Array.from(people.strata, (one) => `region ${one}`),
  street: Array.from(people.psu, (one) => `street ${one % 7}`),
  streets: Array.from(people.strata, () => 40),
}
const whole: Question = {
  table: 'survey',
  outcome: 'said',
  rank: 'fifth',
  weight: 'weight',
  stratum: 'region',
  cluster: 'street',
}
const questions: [string, Question][] = [
  ['weights, strata and clusters', whole],
  ['strata without clusters', { ...whole, cluster: undefined, outcome: 'score' }],
  ['clusters without strata', { ...whole, stratum: undefined }],
  ['weights alone', { ...whole, stratum: undefined, cluster: undefined }],
  ['nobody weighted', { table: 'survey', outcome: 'score', rank: 'fifth' }],
  ['a whole of known size', { ...whole, finite: 'streets' }],
]

for (const [name, question] of questions)
  test(`each engine gives the sums that memory gives: ${name}`, async () => {
    const ours = await memorySource(survey).sums(question)
    for (const engine of engines) {
      await engine.fill('survey', survey)
      const theirs = await sqlSource(engine.run).sums(question)
      expect(inOrder(theirs), engine.name).toEqual(inOrder(ours))
      const [one, other] = [ours, theirs].map((sums) => measurePeople(rankPeople(sums)))
      for (const measure of ['slope', 'relative', 'absolute', 'concentration'] as const)
        for (const number of ['estimate', 'se', 'lower', 'upper'] as const)
          expect(other![measure][number], `${engine.name} ${measure} ${number}`).toBeCloseTo(one![measure][number]!, 11)
    }
  })

test('people of whom something is missing are left out and counted, on every engine', async () => {
  const holes: Table = {
    said: [1, 0, null, 1, 0, 1, 0],
    fifth: [1, 2, 3, null, 3, 4, 4],
    weight: [1, 2, 1, 1, null, 1, 2],
    whole: [90, null, 90, 90, 90, 90, 90],
  }
  const question: Question = { table: 'holes', outcome: 'said', rank: 'fifth', weight: 'weight', finite: 'whole' }
  const ours = await memorySource(holes).sums(question)
  expect(ours.missing).toBe(4)
  for (const engine of engines) {
    await engine.fill('holes', holes)
    expect(inOrder(await sqlSource(engine.run).sums(question)), engine.name).toEqual(inOrder(ours))
  }
})

test('a column may have any name', async () => {
  const names = ['__proto__', 'a"b', "it's; drop table survey --", 'select', 'Größe', 'tab\there']
  for (const odd of names) {
    const table = Object.defineProperty<Table>({ fifth: [1, 2, 3] }, odd, { value: [0, 1, 1], enumerable: true })
    for (const engine of engines) {
      await engine.fill('odd "table"', table)
      const sums = await sqlSource(engine.run).sums({ table: 'odd "table"', outcome: odd, rank: 'fifth' })
      expect(Array.from(sums.n), `${engine.name} ${odd}`).toEqual([1, 1, 1])
    }
  }
})

test('the order of the rows does not move a single sum beyond its last digit', async () => {
  const many = microStream(20_000, 77)
  const rows = Array.from(many.w.keys())
  const turned = [...rows].reverse()
  const table = (order: number[]): Table => ({
    fifth: order.map((row) => many.q[row]!),
    score: order.map((row) => many.z[row]! * 10 ** (row % 9)),
    weight: order.map((row) => many.w[row]! * 10 ** (row % 5)),
  })
  for (const engine of engines) {
    const sums: Sums[] = []
    for (const order of [rows, turned]) {
      await engine.fill('many', table(order))
      sums.push(await sqlSource(engine.run).sums({ table: 'many', outcome: 'score', rank: 'fifth', weight: 'weight' }))
    }
    const [one, other] = sums.map((each) => inOrder(each)) as [ReturnType<typeof inOrder>, ReturnType<typeof inOrder>]
    for (const [at, entry] of one.entries.entries())
      for (const [place, value] of entry.entries())
        expect(Math.abs(other.entries[at]![place]! - value)).toBeLessThanOrEqual(4 * Number.EPSILON * Math.abs(value))
  }
})

test('what is no number is refused by the name of its column, on every engine', async () => {
  for (const engine of engines) {
    await engine.fill('odd', { said: [0, 1, 1], fifth: [1, 2, 3], weight: [1, -2, 1] })
    const source = sqlSource(engine.run)
    await expect(source.sums({ table: 'odd', outcome: 'said', rank: 'fifth', weight: 'weight' })).rejects.toThrow(
      new WrongShape('Column "weight" holds weights below zero.'),
    )
    const query = `select cast('NaN' as double precision) as said, 1 as fifth`
    await expect(source.sums({ table: { query }, outcome: 'said', rank: 'fifth' })).rejects.toThrow(WrongShape)
  }
})

/** The sums with entries sorted and names of strata and clusters taken away: engines number them as they come. */
function inOrder(sums: Sums) {
  const { stratum, cluster, level, n, w, wy, ww, wwy, wwyy, finite, ...rest } = sums
  const round = (list: Float64Array | undefined, at: number) => Number((list?.[at] ?? 0).toPrecision(13))
  const unit = cluster ?? stratum
  const size = new Map<number, number>()
  for (const [at, one] of unit.entries()) size.set(one, (size.get(one) ?? 0) + w[at]!)
  const entries = Array.from(level, (value, at) => [
    value,
    n[at]!,
    ...[w, wy, ww, wwy, wwyy].map((list) => round(list, at)),
    Number(size.get(unit[at]!)!.toPrecision(12)),
    finite?.[stratum[at]!] ?? 0,
  ]).sort(compare)
  return { ...rest, entries }
}

function compare(a: number[], b: number[]): number {
  const at = a.findIndex((value, place) => value !== b[place])
  return at < 0 ? 0 : a[at]! - b[at]!
}
