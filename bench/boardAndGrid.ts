import type { Database } from '../app/store/database.ts'
import { openInstance } from '../app/store/openInstance.ts'
import { forgetAll } from '../app/store/remembering.ts'
import { own } from './engine.ts'
import { makeLargeOrganisation, type Size } from './largeOrganisation.ts'
import { openFor, type Seen } from './opener.ts'
import { noRow, type Row, rowOf } from './row.ts'
import { inFolder } from './started.ts'
import { tidying } from './tidy.ts'

const LARGE: Size = { units: 1000, promises: 5000, evidence: 20_000 }
const SMALL: Size = { units: 100, promises: 500, evidence: 2000 }
const TODAY = '2026-10-30'
const PAGES = ['/board', '/grid', '/requirements/S2.1', '/lip-service']
/** The two that are promised to be quick however large the organisation. */
const PROMISED = ['/board', '/grid']

/**
 * The board, the grid and what opens from them in a very large organisation, in milliseconds of server time from request
 * to whole answer: from what is remembered, and counted from the records. With the number of questions to the
 * database, which has to be the same in an organisation a tenth of the size.
 */
export const measureBoardAndGrid = (): Promise<Row[]> =>
  inFolder(async (folder) => {
    const instance = await openInstance({ INGRAIN_DATA: folder })
    return tidying(instance.close, async () => {
      const small = await measureAt(instance.database, SMALL, folder)
      const large = await measureAt(instance.database, LARGE, folder)
      return [
        noRow(
          'the large organisation',
          `${LARGE.units} units × 10 activities, ${LARGE.promises} promises, ${LARGE.evidence} pieces of evidence`,
        ),
        ...large.flatMap((page, n) => rowsOf(page, small[n]!)),
      ]
    })
  })

type Measured = { path: string; kept: number[]; counted: number[]; asksKept: number; asksCounted: number; kB: number }

function rowsOf({ path, kept, counted, asksKept, asksCounted, kB }: Measured, small: Measured): Row[] {
  const isPromised = PROMISED.includes(path)
  const asks = { runs: [asksCounted], unit: 'questions to the database' }
  return [
    rowOf({
      what: `${path} with rungs remembered (${kB} kB, ${asksKept} questions to the database)`,
      runs: kept,
      unit: 'ms',
      ...(isPromised && { atMost: 50 }),
    }),
    rowOf({ what: `${path} counted from the records`, runs: counted, unit: 'ms', ...(isPromised && { atMost: 2000 }) }),
    rowOf({
      what: `${path} counted, a tenth of the records asking ${small.asksCounted}`,
      ...asks,
      atMost: small.asksCounted,
    }),
  ]
}

async function measureAt(database: Database, size: Size, folder: string): Promise<Measured[]> {
  const org = await makeLargeOrganisation(database, size, TODAY)
  await own.settle(folder)
  const { open, takeQueries } = await openFor(database, { org: org.org, memberId: org.founderId, folder, today: TODAY })
  const measured: Measured[] = []
  for (const path of PAGES) measured.push(await measurePage(path, open, takeQueries))
  return measured
}

async function measurePage(
  path: string,
  open: (path: string) => Promise<Seen>,
  takeQueries: () => number,
): Promise<Measured> {
  const counted: number[] = []
  for (let n = 0; n < 5; n++) {
    forgetAll()
    takeQueries()
    counted.push((await open(path)).ms)
  }
  const asksCounted = takeQueries()
  const kept: number[] = []
  let bytes = 0
  for (let n = 0; n < 30; n++) {
    takeQueries()
    const seen = await open(path)
    bytes = seen.bytes
    kept.push(seen.ms)
  }
  return { path, kept, counted, asksKept: takeQueries(), asksCounted, kB: Math.round(bytes / 1000) }
}
