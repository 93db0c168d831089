// npm run bench: everything that is timed or weighed, held against its limit or against a peer in the same run.
// `npm run bench -- papers weights` runs only those. Ends by itself within ten minutes, and takes away what it made.
import { loadavg } from 'node:os'
import { measureAssessments } from './assessments.ts'
import { measureBoardAndGrid } from './boardAndGrid.ts'
import { measureFirstByte } from './firstByte.ts'
import { measureLanguage } from './language.ts'
import { machineFacts } from './machine.ts'
import { measureManyPeople } from './manyPeople.ts'
import { measurePapers } from './papers.ts'
import { type Row, tableOf } from './row.ts'
import { tidyAll } from './tidy.ts'
import { measureWeights } from './weights.ts'

const MOST_MINUTES = 10
const BENCHES: Record<string, () => Promise<Row[]>> = {
  firstByte: measureFirstByte,
  boardAndGrid: measureBoardAndGrid,
  assessments: measureAssessments,
  language: measureLanguage,
  papers: measurePapers,
  weights: measureWeights,
  manyPeople: measureManyPeople,
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !BENCHES[name])
if (unknown.length) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}.`)
  process.exit(2)
}

const rows: Row[] = []
async function stop(why: string): Promise<never> {
  console.log(tableOf(rows))
  console.error(why)
  await tidyAll()
  process.exit(1)
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop(`Stopped by ${signal}.`))
setTimeout(() => void stop(`Not done in ${MOST_MINUTES} minutes.`), MOST_MINUTES * 60_000).unref()

console.log(machineFacts())
const begun = performance.now()
for (const [name, measure] of Object.entries(BENCHES)) {
  if (asked.length && !asked.includes(name)) continue
  rows.push(...(await measure().catch((error: Error) => stop(`${name}: ${error.stack}`))))
  console.log(
    `${name} done after ${Math.round((performance.now() - begun) / 1000)} s, load ${loadavg()[0]!.toFixed(1)}`,
  )
}
console.log(tableOf(rows))
const missed = rows.filter(({ ok }) => ok === false)
console.log(
  missed.length
    ? `${missed.length} of ${rows.length} missed: ${missed.map(({ what }) => what).join('; ')}`
    : 'Every limit is kept.',
)
process.exit(missed.length ? 1 : 0)
