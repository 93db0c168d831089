import { writeDocx } from '../../../document/docx.ts'
import { writePdf } from '../../../document/pdf.ts'
import { NotFound } from '../../../errors.ts'
import { mimeOf } from '../../../files/keepFile.ts'
import type { Caller } from '../../../organisation/caller.ts'
import { isId } from '../../../store/newId.ts'
import { type Answer, download, downloadStream, go, page, refuse, text } from '../../../web/answer.ts'
import type { Form } from '../../../web/form.ts'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../../web/route.ts'
import { openAssessment } from '../../actions.ts'
import { MOST_CHARACTERS } from '../../answer/readAnswer.ts'
import { isOpenForWriting } from '../../assessment.ts'
import { isWriter } from '../../permissions.ts'
import { CheckPage } from '../pages/checkPage.tsx'
import { FormsPage } from '../pages/formsPage.tsx'
import { putName } from '../pages/looseTexts.tsx'
import { takeName } from '../pages/proposals.tsx'
import { words } from '../words.ts'
import { makePaperForm, makeWordForm } from './formActions.ts'
import {
  bringForm,
  type Checked,
  checkKeptForm,
  moveForm,
  placeToMove,
  readKeptForm,
  removeForm,
} from './keptActions.ts'
import { keptLike } from './keptLike.ts'
import { keptForms } from './keptStore.ts'
import { type Chosen, type TakenIn, takeIn } from './takeIn.ts'

type Seen = Pick<Visit, 'caller' | 'frame' | 'params'>

async function hub({ caller, frame, params }: Seen, { q = '', errors }: { q?: string; errors?: FieldError[] } = {}) {
  const opened = await openAssessment(caller, params.id!)
  const writes = isWriter(caller, opened)
  const all = writes ? await keptForms(caller, params.id!) : []
  const kept = { q, total: all.length, found: keptLike(all, q) }
  const isOpen = isOpenForWriting(opened.assessment.state) && !opened.assessment.isArchived
  return <FormsPage frame={frame} opened={opened} kept={kept} isWriter={writes} isOpen={isOpen} errors={errors} />
}

async function takeBrought(visit: Post): Promise<Answer> {
  const { caller, shelf, form, params } = visit
  const file = form.file('file')
  const again = async (said: string) => refuse(await hub(visit, { errors: [{ field: 'file', text: said }] }))
  if (!file) return again(words.hub.faults.none)
  const brought = await bringForm(caller, shelf, params.id!, file)
  if (brought.ok) return go(`/assessments/${params.id}/forms/${brought.fileId}`, 'form.brought')
  return again(brought.because === 'refused' ? brought.says : words.hub.faults.notAForm)
}

async function showCheck(visit: Visit): Promise<Answer> {
  const { caller, shelf, frame, params } = visit
  const checked = await checkKeptForm(caller, shelf, params.id!, params.fileId!)
  return page(<CheckPage frame={frame} {...checked} moveTo={await placeToMove(caller, checked.check)} />)
}

async function takeConfirmation({ caller, shelf, frame, form, params }: Post): Promise<Answer> {
  const checked = await checkKeptForm(caller, shelf, params.id!, params.fileId!)
  const moveTo = await placeToMove(caller, checked.check)
  const taken = await takeIn(caller, checked, chosenIn(form, checked))
  if (taken.ok) return go(`/assessments/${params.id}`, taken.saved ? 'form.taken' : 'form.nothing')
  const errors = faultsOf(taken, checked)
  const contested = new Set(taken.because === 'to-mend' ? taken.edited.map(takeName) : [])
  const typed = Object.fromEntries(Object.entries(form.typed).filter(([name]) => !contested.has(name)))
  return refuse(<CheckPage frame={frame} {...checked} moveTo={moveTo} typed={typed} errors={errors} />)
}

function chosenIn(form: Form, { check }: Checked): Chosen {
  const take = new Map<string, 'form' | 'saved'>()
  const bases = new Map<string, number>()
  const put = new Map<number, string>()
  for (const { question } of check.proposals) {
    const said = form.get(takeName(question))
    if (said === 'form' || said === 'saved') take.set(question, said)
    const base = form.get(`base.${question}`)
    // An answer that was not contested when the page was made was saved by somebody since.
    bases.set(question, /^\d{1,9}$/.test(base) ? Number(base) : -1)
  }
  for (const at of check.loose.keys()) {
    const to = form.get(putName(at))
    if (to) put.set(at, to)
  }
  return { take, bases, put }
}

function faultsOf(taken: Extract<TakenIn, { ok: false }>, { check: { form } }: Checked): FieldError[] {
  const said = words.check.faults
  if (taken.because === 'not-open') return [{ field: 'main', text: said.notOpen }]
  const numberOf = (key: string) =>
    form.questions.find(({ question }) => question.question === key)?.question.number ?? ''
  return [
    ...taken.choose.map((key) => ({ field: takeName(key), text: said.choose(numberOf(key)) })),
    ...taken.edited.map((key) => ({ field: takeName(key), text: said.edited(numberOf(key)) })),
    ...taken.tooLong.map((key) => ({ field: takeName(key), text: said.tooLong(numberOf(key), MOST_CHARACTERS) })),
    ...taken.noPlace.map((at) => ({ field: putName(at), text: said.noPlace })),
  ]
}

async function sendOriginal({ caller, shelf, params }: Visit): Promise<Answer> {
  const { file } = await readKeptForm(caller, params.id!, params.fileId!)
  const bytes = shelf.read(file.sha256)
  if (!bytes) throw new NotFound(`the bytes of file ${file.id}`)
  return downloadStream(() => bytes, mimeOf('docx'), file.name)
}

async function paper(caller: Caller, id: string, isPlain: boolean): Promise<Answer> {
  const pdf = await writePdf(await makePaperForm(caller, id, isPlain ? 'plain' : 'both'))
  return pdf.ok ? download(pdf.bytes, 'application/pdf', `${words.form.file}.pdf`) : text(words.report.tooSlow, 503)
}

export const routes: Route[] = [
  get('/assessments/:id/form.docx', 'assessment.write', async ({ caller, params }) =>
    download(await writeDocx(await makeWordForm(caller, params.id!)), mimeOf('docx'), `${words.form.file}.docx`),
  ),
  get('/assessments/:id/paper', 'assessment.read', ({ caller, params, query }) =>
    paper(caller, params.id!, query.get('words') === 'plain'),
  ),
  get('/assessments/:id/forms', 'assessment.read', async (visit) =>
    page(await hub(visit, { q: visit.query.get('q')?.trim() ?? '' })),
  ),
  post('/assessments/:id/forms', 'assessment.write', takeBrought, { upload: true }),
  get('/assessments/:id/forms/:fileId', 'assessment.write', showCheck),
  get('/assessments/:id/forms/:fileId/original', 'assessment.write', sendOriginal),
  post('/assessments/:id/forms/:fileId/confirmation', 'assessment.write', takeConfirmation),
  post('/assessments/:id/forms/:fileId/move', 'assessment.write', async ({ caller, form, params }) => {
    const to = form.get('to')
    if (!isId(to)) throw new NotFound(`assessment ${to}`)
    await moveForm(caller, params.id!, params.fileId!, to)
    return go(`/assessments/${to}/forms/${params.fileId}`, 'form.moved')
  }),
  post('/assessments/:id/forms/:fileId/removal', 'assessment.write', async ({ caller, params }) => {
    await removeForm(caller, params.id!, params.fileId!)
    return go(`/assessments/${params.id}/forms`, 'form.removed')
  }),
]
