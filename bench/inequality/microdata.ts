import { readFileSync } from 'node:fs'
import type { MicroPeople } from '../../inequality/oracle/microStream.ts'
import { measurePeople, type PeopleMeasured } from '../../inequality/people/measurePeople.ts'
import { rankPeople } from '../../inequality/people/ranked.ts'
import { sumsOf } from '../../inequality/source/memory.ts'
import { measureInEngine } from '../../inequality/source/scale/measureInEngine.ts'
import type { Question } from '../../inequality/source/source.ts'
import { type Run, sqlSource } from '../../inequality/source/sqlSource.ts'
import type { Sums } from '../../inequality/sums.ts'
import { type Row, rowOf } from '../row.ts'
import { type SurveyFile, withSurvey } from './surveyFile.ts'

const RUNS = 5
const MILLION = 1_000_000

const design = { outcome: 'y', weight: 'w', stratum: 'strata', cluster: 'psu' }
const inFile = (rank: string): Question => ({ table: 'survey', rank, ...design })
const inParquet = (rank: string, file: string): Question => ({
  table: { query: `select * from read_parquet('${file}')` },
  rank,
  ...design,
})

/** Slope, relative, absolute and relative concentration index of people, with intervals by the survey's design. */
export async function measureMicrodata(): Promise<Row[]> {
  return [...(await ofPeople(1, 0.5)), ...(await ofPeople(10, 3))]
}

/** The same of a hundred million people, who do not fit in memory: takes minutes to write. */
export function measureMicrodataLarge(): Promise<Row[]> {
  return withSurvey(
    10 * MILLION,
    async ({ run, parquet }) => {
      const rows = [
        await timed('100 million people in ordered groups, from a DuckDB file', 3, () => bySums(run, inFile('q')), 30),
        await timed('the same from a Parquet file', 3, () => bySums(run, inParquet('q', parquet)), 30),
        await timed('of which only reading the columns', 3, () => run(readingOf(inParquet('q', parquet)))),
      ]
      const peak = memoryPeak()
      return peak === undefined
        ? rows
        : [...rows, rowOf({ what: 'most memory at any time', runs: [peak], unit: 'GB', atMost: 4 })]
    },
    10,
  )
}

function ofPeople(millions: number, atMost: number): Promise<Row[]> {
  return withSurvey(millions * MILLION, async ({ run, people, parquet }) => {
    if (millions === 1) mustAgree(await bySums(run, inFile('q')))
    const who = `${millions} million people`
    return [
      await timed(`${who} in ordered groups, in memory`, RUNS, () => inMemory(people, people.q), atMost),
      await timed(`${who} in ordered groups, from a DuckDB file`, RUNS, () => bySums(run, inFile('q')), atMost),
      await timed(
        `${who} in ordered groups, from a Parquet file`,
        RUNS,
        () => bySums(run, inParquet('q', parquet)),
        atMost,
      ),
      await timed(`${who}: only reading the five columns of the Parquet file`, RUNS, () =>
        run(readingOf(inParquet('q', parquet))),
      ),
      ...(await byIncome(who, millions, { run, people, parquet })),
    ]
  })
}

async function byIncome(who: string, millions: number, { run, people, parquet }: SurveyFile): Promise<Row[]> {
  const runs = millions > 1 ? 1 : RUNS
  return [
    await timed(`${who} ranked by income, in memory`, runs, () => inMemory(people, people.income)),
    await timed(`${who} ranked by income, in DuckDB`, runs, () => measureInEngine(run, inParquet('income', parquet))),
  ]
}

const fourOf = (sums: Sums): PeopleMeasured => measurePeople(rankPeople(sums))

const bySums = async (run: Run, question: Question) => fourOf(await sqlSource(run).sums(question))

const inMemory = async ({ y, w, strata, psu }: MicroPeople, rank: ArrayLike<number>) =>
  fourOf(sumsOf({ outcome: y, rank, weight: w, stratum: strata, cluster: psu }))

/** The least that any answer takes: each column read once and added up. */
function readingOf({ table, outcome, rank, weight, stratum, cluster }: Question): string {
  const from = typeof table === 'string' ? table : `(${table.query})`
  return `select ${[outcome, rank, weight, stratum, cluster].map((column) => `sum(${column})`).join(', ')} from ${from}`
}

async function timed(what: string, runs: number, work: () => Promise<unknown>, atMost?: number): Promise<Row> {
  if (runs > 1) await work()
  const seconds: number[] = []
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    await work()
    seconds.push((performance.now() - begun) / 1000)
  }
  return rowOf({ what, runs: seconds, unit: 's', atMost })
}

// healthequal 1.0.1 on the same million people, from the oracle scale_pm_micro1.
const PEERS = { slope: 0.3738416156900745, concentration: 0.26123487686218866 }

/** A time counts only where the numbers are right. */
function mustAgree(found: PeopleMeasured): void {
  for (const [name, peer] of Object.entries(PEERS)) {
    const ours = found[name as keyof typeof PEERS].estimate ?? Number.NaN
    if (!(Math.abs(ours / peer - 1) < 1e-7)) throw new Error(`${name} is ${ours}, but the package says ${peer}`)
  }
}

/** The most memory that this process has held, in GB, where the system tells. */
function memoryPeak(): number | undefined {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / MILLION
  } catch {
    return undefined
  }
}
