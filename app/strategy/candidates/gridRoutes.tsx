import { z } from 'zod'
import type { Cell } from '../../files/cell.ts'
import { writeXlsx } from '../../files/writeSheet.ts'
import type { Caller } from '../../organisation/caller.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { type Answer, download, go, page, refuse } from '../../web/answer.ts'
import { get, type Post, post, type Route } from '../../web/route.ts'
import { readStrategy } from '../actions.ts'
import { words as importWords } from '../import/words.ts'
import { readAbout } from './about.ts'
import { isWhy, sheetToMend, wrongRowsOf } from './gridMending.ts'
import { planRows, readGoodRows, takeRows } from './gridReturn.ts'
import { BringPage } from './pages/bring.tsx'
import { GridReturnPage, GridTakenPage } from './pages/gridReturn.tsx'
import { words } from './words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet in our own columns: what it would do, and what cannot be read. Nothing is saved. */
export async function showRows({ caller, frame }: Pick<Post, 'caller' | 'frame'>, strategyId: string, rows: Cell[][]) {
  const strategy = await readStrategy(caller, strategyId)
  const read = await readOurRows(caller, rows)
  return page(
    <GridReturnPage
      frame={frame}
      strategy={strategy}
      {...read}
      plan={await planRows(caller, strategyId, read.good)}
      sheet={JSON.stringify(rows)}
    />,
  )
}

async function readOurRows(caller: Caller, rows: readonly Cell[][]) {
  const bodies = (await readStructure(caller)).units.filter(({ governs }) => governs)
  const read = readGoodRows(rows, await readAbout(caller), bodies)
  return { ...read, extraColumns: read.extraColumns.filter((heading) => !isWhy(heading, words.grid.whyColumn)) }
}

const sheetShape = z.array(
  z.array(
    z.object({
      text: z.string(),
      is: z.enum(['empty', 'text', 'number', 'day', 'yes-no', 'formula', 'error']),
      formula: z.string().optional(),
      filledFrom: z.string().optional(),
    }),
  ),
)

function readSheetField(field: string): Cell[][] | undefined {
  try {
    const read = sheetShape.safeParse(JSON.parse(field))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}

async function noGrid({ caller, frame, params }: Post): Promise<Answer> {
  const strategy = await readStrategy(caller, params.id!)
  const errors = [{ field: 'file', text: words.bring.faults.noGrid }]
  return refuse(<BringPage frame={frame} strategy={strategy} errors={errors} />)
}

/** Takes the good rows. What was left is shown once more, to be taken away and mended. */
async function takeGood(visit: Post): Promise<Answer> {
  const { caller, frame, form, params } = visit
  const sheet = form.get('sheet')
  const rows = readSheetField(sheet)
  if (!rows) return noGrid(visit)
  const { good, problems } = await readOurRows(caller, rows)
  const plan = await takeRows(caller, params.id!, good)
  if (!problems.length) return go(`/strategies/${params.id}`, 'grid.taken')
  const strategy = await readStrategy(caller, params.id!)
  const wrong = wrongRowsOf(rows, problems).size
  return page(<GridTakenPage frame={frame} strategy={strategy} plan={plan} wrong={wrong} sheet={sheet} />)
}

/** The wrong rows of a sheet. Writes nothing, so it may be asked for again. */
async function takeMending(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  await readStrategy(caller, params.id!)
  const rows = readSheetField(form.get('sheet'))
  if (!rows) return noGrid(visit)
  const { problems } = await readOurRows(caller, rows)
  const sheet = sheetToMend(rows, problems, {
    sheet: importWords.gridSheet,
    why: words.grid.whyColumn,
    say: (problem) => words.grid.sayWhy(importWords.gridColumns[problem.column], importWords.gridProblem(problem)),
  })
  return download(await writeXlsx([sheet], caller.now), XLSX, `${words.grid.fileName}.xlsx`)
}

export const routes: Route[] = [
  post('/strategies/:id/grid-rows', 'strategy.edit', takeGood, { upload: true }),
  // A page that is loaded again comes here: what was to be taken is taken.
  get('/strategies/:id/grid-rows', 'strategy.edit', async ({ params }) => go(`/strategies/${params.id}`)),
  post('/strategies/:id/grid-rows/mending', 'strategy.edit', takeMending, { upload: true }),
]
