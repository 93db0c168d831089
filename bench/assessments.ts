import { copiesAmong, copiesOf } from '../app/assessment/copied/actions.ts'
import { precheckOf } from '../app/assessment/precheck/actions.ts'
import type { Caller } from '../app/organisation/caller.ts'
import { findCaller } from '../app/organisation/callerStore.ts'
import type { Database } from '../app/store/database.ts'
import { openInstance } from '../app/store/openInstance.ts'
import { own } from './engine.ts'
import { makeLargeRegister, type RegisterSize } from './largeRegister.ts'
import { openFor } from './opener.ts'
import { noRow, type Row, rowOf, spreadOf } from './row.ts'
import { inFolder } from './started.ts'
import { tidying } from './tidy.ts'

const LARGE: RegisterSize = { projects: 10_000, assessments: 2000, answers: 45 }
const HALF: RegisterSize = { projects: 5000, assessments: 1000, answers: 45 }
const SMALL: RegisterSize = { projects: 1000, assessments: 200, answers: 45 }
const TODAY = '2026-10-30'

/** One of each way in which questions are answered: words, rows, one row for each cause, steps, and a figure. */
const QUESTIONS = [
  'causes.problem',
  'causes.pattern',
  'causes.combined',
  'causes.drivers',
  'design.cause-response',
  'design.who-gains',
  'knowing.who-is-missing',
  'learning.design-changes',
]

/**
 * Assessments in a large register, in milliseconds of server time: any question of one that is answered in full, the
 * mechanical look at it, its report, copies among all answers, and the register itself. With the same in a tenth and in
 * a half of it, so that what grows is seen to grow.
 */
export const measureAssessments = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const instance = await openInstance({ INGRAIN_DATA: folder })
    return tidying(instance.close, async () => {
      const [small, half, large] = [
        await measureAt(instance.database, SMALL, folder),
        await measureAt(instance.database, HALF, folder),
        await measureAt(instance.database, LARGE, folder),
      ]
      return rowsOf(small, half, large)
    })
  })

type Times = number[]
type Measured = {
  questions: { path: string; ms: Times; asks: number }[]
  precheck: Times
  oneCopy: Times
  allCopies: Times
  register: Times
  report: Times
}

function rowsOf(small: Measured, half: Measured, large: Measured): Row[] {
  const slowest = [...large.questions].sort((a, b) => spreadOf(b.ms).median - spreadOf(a.ms).median)[0]!
  const most = (measured: Measured) => Math.max(...measured.questions.map(({ asks }) => asks))
  const growing = (what: string, of: (measured: Measured) => Times, atMost: number): Row[] => [
    rowOf({ what, runs: of(large), unit: 'ms', atMost }),
    rowOf({ what: `${what}, at half of it`, runs: of(half), unit: 'ms' }),
  ]
  return [
    noRow('the register', `${LARGE.projects} projects, ${LARGE.assessments} assessments × ${LARGE.answers} answers`),
    rowOf({
      what: `any question of an assessment (${large.questions.length} kinds)`,
      runs: large.questions.flatMap(({ ms }) => ms),
      unit: 'ms',
      atMost: 20,
    }),
    rowOf({ what: `the slowest of them, ${slowest.path}`, runs: slowest.ms, unit: 'ms', atMost: 20 }),
    rowOf({
      what: `any question, with ${SMALL.assessments} assessments`,
      runs: small.questions.flatMap(({ ms }) => ms),
      unit: 'ms',
    }),
    rowOf({
      what: `a question asks the database, ${SMALL.assessments} assessments asking ${most(small)}`,
      runs: [most(large)],
      unit: 'questions',
      atMost: most(small),
    }),
    rowOf({ what: 'the mechanical look at one assessment', runs: large.precheck, unit: 'ms', atMost: 20 }),
    rowOf({ what: 'the same with a tenth of the register', runs: small.precheck, unit: 'ms' }),
    ...growing('copies of one answer', ({ oneCopy }) => oneCopy, 30),
    ...growing('copies among all answers', ({ allCopies }) => allCopies, 2000),
    ...growing('the first page of the register', ({ register }) => register, 30),
    rowOf({ what: 'the report of an assessment as .docx', runs: large.report, unit: 'ms', atMost: 300 }),
  ]
}

async function measureAt(database: Database, size: RegisterSize, folder: string): Promise<Measured> {
  const { org, founderId, assessments } = await makeLargeRegister(database, size, TODAY)
  await own.settle(folder)
  const { open, takeQueries } = await openFor(database, { org, memberId: founderId, folder, today: TODAY })
  const now = new Date(`${TODAY}T12:00:00Z`)
  const ask = <T>(of: (caller: Caller) => Promise<T>): Promise<number> =>
    database.inOrganisation(org, 'reading', async (db) => {
      const caller = await findCaller(db, { org, memberId: founderId, now, freshAt: now })
      if (!caller) throw new Error('no founder')
      const begun = performance.now()
      await of(caller)
      return performance.now() - begun
    })
  // Not the first, not the last, and each time another.
  const nth = (n: number) => assessments[(n * 37 + 11) % assessments.length]!
  const opening = (path: (id: string) => string) => async (n: number) => (await open(path(nth(n)))).ms
  const questions: Measured['questions'] = []
  for (const path of QUESTIONS) {
    const ms = await times(
      12,
      opening((id) => `/assessments/${id}/questions/${path}`),
    )
    takeQueries()
    await open(`/assessments/${nth(0)}/questions/${path}`)
    questions.push({ path, ms, asks: takeQueries() })
  }
  return {
    questions,
    precheck: await times(20, (n) => ask((caller) => precheckOf(caller, nth(n)))),
    oneCopy: await times(20, (n) => ask((caller) => copiesOf(caller, nth(n), QUESTIONS[0]!))),
    allCopies: await times(5, () => ask(copiesAmong)),
    register: await times(
      20,
      opening(() => '/projects'),
    ),
    report: await times(
      8,
      opening((id) => `/assessments/${id}/report.docx`),
    ),
  }
}

/** So many runs, after two that nobody counts. */
async function times(runs: number, measure: (n: number) => Promise<number>): Promise<Times> {
  const measured: Times = []
  for (let n = -2; n < runs; n++) {
    const ms = await measure(n + 2)
    if (n >= 0) measured.push(ms)
  }
  return measured
}
