import type { Cell } from '../../files/cell.ts'
import { explainRefusal } from '../../files/explainRefusal.ts'
import { admitFile } from '../../files/gate.ts'
import { readSheet } from '../../files/readSheet.ts'
import { sheetWords } from '../../files/sheetWords.ts'
import { type SheetToWrite, writeXlsx } from '../../files/writeSheet.ts'
import { localDay } from '../../store/today.ts'
import { type Answer, download, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { words as importWords } from '../import/words.ts'
import { postsOf } from '../post/actions.ts'
import { readStructure } from '../structure/actions.ts'
import { MOST_ROWS, packSheet, unpackSheet } from './carriedSheet.ts'
import {
  type GoodReading,
  mayChange,
  mayTake,
  readBatch,
  readProjectSheet,
  sheetToMend,
  takeProjects,
} from './import.ts'
import { BatchPage, ImportPage, ReadingPage } from './pages/import.tsx'
import { words } from './words.ts'

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Brought = { ok: true; rows: Cell[][]; fileName: string; otherSheets: string[] } | { ok: false; text: string }

async function readUpload({ form }: Post): Promise<Brought> {
  const file = form.file('file')
  if (!file?.name && !file?.bytes.length) return { ok: false, text: words.import.noFile }
  const admitted = await admitFile(file.bytes, file.name, ['csv', 'xlsx'])
  if (!admitted.ok) return { ok: false, text: explainRefusal(admitted) }
  const read = await readSheet(file.bytes)
  if (!read.ok) return { ok: false, text: sheetWords.refusal(read) }
  const [first, ...others] = read.sheets
  return {
    ok: true,
    rows: first?.rows ?? [],
    fileName: file.name.slice(0, 200),
    otherSheets: others.map(({ name }) => name),
  }
}

async function takeReading(visit: Post): Promise<Answer> {
  const refused = (text: string) => refuse(<ImportPage frame={visit.frame} errors={[{ field: 'file', text }]} />)
  const brought = await readUpload(visit)
  if (!brought.ok) return refused(brought.text)
  const sheet = packSheet(brought.rows)
  if (sheet === undefined) return refused(words.import.tooMany(MOST_ROWS))
  const reading = await readProjectSheet(visit.caller, brought.rows)
  if (!reading.ok) return refused(importWords.refusal(reading))
  return page(await drawReading(visit, reading, { ...brought, sheet }))
}

type Carried = { sheet: string; fileName: string; otherSheets: string[] }

async function drawReading({ caller, frame }: Visit, reading: GoodReading, carried: Carried, errors?: FieldError[]) {
  const { units } = await readStructure(caller)
  const names = new Map([
    ...units.map(({ id, name }): [string, string] => [id, name]),
    ...(await postsOf(caller)).map(({ id, title }): [string, string] => [id, title]),
  ])
  const good = reading.good.filter((row) => mayTake(caller, row))
  const changes = reading.changes.filter((change) => mayChange(caller, change))
  const all = reading.good.length + reading.changes.length
  return (
    <ReadingPage
      frame={frame}
      reading={reading}
      good={good}
      changes={changes}
      notMine={all - good.length - changes.length}
      names={names}
      errors={errors}
      {...carried}
    />
  )
}

const carriedIn = ({ form }: Post) => ({
  sheet: form.get('sheet'),
  fileName: form.get('fileName').slice(0, 200),
  otherSheets: [],
})

async function takeRows(visit: Post): Promise<Answer> {
  const { caller, frame, form, key } = visit
  const carried = carriedIn(visit)
  const rows = unpackSheet(carried.sheet)
  if (!rows) return refuse(<ImportPage frame={frame} errors={[{ field: 'file', text: words.import.noFile }]} />)
  const taken = await takeProjects(caller, key, {
    rows,
    fileName: carried.fileName,
    expected: Number(form.get('expected')),
  })
  if (taken.ok) return go(`/projects/imports/${taken.id}`, 'project.imported')
  if (taken.because === 'nothing')
    return refuse(<ImportPage frame={frame} errors={[{ field: 'file', text: words.import.noneTaken }]} />)
  const errors = [
    { field: 'take', text: words.import.changed(taken.reading.good.length + taken.reading.changes.length) },
  ]
  return refuse(await drawReading(visit, taken.reading, carried, errors))
}

/** The wrong rows of a sheet that nothing has been taken from yet. Writes nothing, so it may be asked for again. */
async function takeMending(visit: Post): Promise<Answer> {
  const { caller, frame } = visit
  const rows = unpackSheet(carriedIn(visit).sheet)
  const reading = rows && (await readProjectSheet(caller, rows))
  if (!reading?.ok) return refuse(<ImportPage frame={frame} errors={[{ field: 'file', text: words.import.noFile }]} />)
  return fileOf(sheetToMend(reading), caller.now)
}

const fileOf = async (sheet: SheetToWrite, at: Date): Promise<Answer> =>
  download(await writeXlsx([sheet], at), XLSX, `${words.import.fileName}.xlsx`)

export const routes: Route[] = [
  get('/projects/imports/new', 'project.edit', async ({ frame }) => page(<ImportPage frame={frame} />)),
  post('/projects/imports/reading', 'project.edit', takeReading, { upload: true }),
  get('/projects/imports/reading', 'project.edit', async () => go('/projects/imports/new')),
  post('/projects/imports', 'project.edit', takeRows),
  post('/projects/imports/mending', 'project.edit', takeMending),
  get('/projects/imports/:id', 'project.edit', async ({ caller, frame, params }) => {
    const batch = await readBatch(caller, params.id!)
    return page(<BatchPage frame={frame} batch={batch} onDay={localDay(batch.madeAt, caller.organisation.timeZone)} />)
  }),
  get('/projects/imports/:id/mending', 'project.edit', async ({ caller, params }) =>
    fileOf((await readBatch(caller, params.id!)).notes.waiting, caller.now),
  ),
]
