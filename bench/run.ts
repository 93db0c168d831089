// npm run bench: everything that is timed or weighed, held against its limit. `npm run bench -- papers weights` runs only those.
import { run as measureBoardAndGrid } from './boardAndGrid.ts'
import { measureFirstByte } from './firstByte.ts'
import { measureLanguage } from './language.ts'
import { machineFacts } from './machine.ts'
import { measureManyPeople } from './manyPeople.ts'
import { measurePapers } from './papers.ts'
import type { Row } from './row.ts'
import { measureWeights } from './weights.ts'

const BENCHES: Record<string, () => Promise<Row[]>> = {
  firstByte: measureFirstByte,
  boardAndGrid: async () => {
    const isMet = await measureBoardAndGrid()
    return [
      {
        what: 'board and grid of 1,000 units and 5,000 promises',
        measured: 'in the table above',
        limit: 'at most 50 ms',
        ratio: '',
        ok: isMet,
      },
    ]
  },
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

console.log(machineFacts())
const rows: Row[] = []
for (const [name, measure] of Object.entries(BENCHES)) {
  if (asked.length && !asked.includes(name)) continue
  rows.push(...(await measure()))
}
console.table(rows.map(({ ok, ...row }) => ({ ...row, 'ok?': ok === undefined ? '' : ok ? 'yes' : 'NO' })))
const missed = rows.filter(({ ok }) => ok === false)
console.log(
  missed.length
    ? `${missed.length} of ${rows.length} missed: ${missed.map(({ what }) => what).join('; ')}`
    : 'Every limit is kept.',
)
process.exit(missed.length ? 1 : 0)
