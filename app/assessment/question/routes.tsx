import { NotAllowed, NotFound } from '../../errors.ts'
import { go, type Answer as Page, page, refuse, text } from '../../web/answer.ts'
import { newKey } from '../../web/key.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Keep, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { openAssessment } from '../actions.ts'
import { saveAnswer, textsBefore } from '../answer/actions.ts'
import { deleteDraft, writeDraft } from '../answer/draftStore.ts'
import { mergeValues } from '../answer/mergeValues.ts'
import { nameOf, readAnswer, typedAnswer } from '../answer/readAnswer.ts'
import { changeRows, type RowButton } from '../answer/shownRows.ts'
import type { Answer, Value } from '../answer/value.ts'
import { isWriter, mayWrite } from '../permissions.ts'
import { withMinutes } from './exercise.ts'
import { askSpecialist, followAnswer } from './follows.ts'
import { layoutHere } from './layoutHere.ts'
import { ExercisePage } from './pages/exercise.tsx'
import { MergePage } from './pages/merge.tsx'
import { NotOpenPage } from './pages/notOpen.tsx'
import { addressOf, editOf, QuestionPage } from './pages/question.tsx'
import { TextsPage } from './pages/texts.tsx'
import { type QuestionView, questionOf, readQuestion } from './readQuestion.ts'
import { words } from './words.ts'

const AT = '/assessments/:id/questions/:key'

const isPlain = ({ query }: Pick<Visit, 'query'>): boolean => query.get('plain') === '1'

const viewOf = ({ caller, params }: Pick<Visit, 'caller' | 'params'>) => readQuestion(caller, params.id!, params.key!)

async function showQuestion(visit: Visit): Promise<Page> {
  const { caller, frame } = visit
  return page(<QuestionPage frame={frame} caller={caller} view={await viewOf(visit)} plain={isPlain(visit)} />)
}

async function takeAnswer(given: Post): Promise<Page> {
  const { caller, form } = given
  const view = await viewOf(given)
  if (!isWriter(caller, view.opened)) throw new NotAllowed('assessment.write')
  const typed = typedAnswer(form, view.layout)
  if (!view.isWritable) return notOpen(given, view, typed)
  if (['rows', 'another', 'remove'].some((button) => form.get(button))) return redrawRows(given, view, typed)
  const read = readAnswer(form, view.layout, view.answer?.value)
  if (!read.ok) return again(given, view, typed, read.errors)
  return save(given, view, read.value)
}

function again({ caller, frame, form }: Post, view: QuestionView, value: Value, errors: FieldError[]): Page {
  const typed = { value, base: form.base }
  const plain = form.get('plain') === '1'
  return refuse(<QuestionPage frame={frame} caller={caller} view={view} plain={plain} typed={typed} errors={errors} />)
}

const notOpen = ({ frame, form }: Post, view: QuestionView, typed: Value): Page =>
  refuse(<NotOpenPage frame={frame} view={view} typed={typed} plain={form.get('plain') === '1'} />)

async function save(given: Post, view: QuestionView, value: Value): Promise<Page> {
  const { caller, form, params } = given
  const { id, key } = params as { id: string; key: string }
  const saved = await saveAnswer(caller, { assessmentId: id, question: key, value, base: form.base })
  if (!saved.ok && saved.because === 'edited') return merge(given, view, value, saved.theirs)
  if (!saved.ok) return notOpen(given, view, value)
  const errors = await followAnswer(caller, view, value)
  if (errors.length) return again(given, view, value, errors)
  await deleteDraft(caller, id, key)
  const plain = form.get('plain') === '1'
  if (form.get('then') === 'here') return go(addressOf(id, key, plain), 'question.savedHere')
  const { next } = view.place
  return next
    ? go(addressOf(id, next.question, plain), 'question.saved')
    : go(`/assessments/${id}`, 'question.savedLast')
}

async function merge(given: Post, view: QuestionView, mine: Value, theirs: Answer | undefined): Promise<Page> {
  const { caller, form, frame, params } = given
  const before = (await textsBefore(caller, params.id!, params.key!)).find(({ edit }) => edit === form.base)
  // A form that was opened on a text that never was: nothing stands there to merge with.
  if (!theirs) return again(given, view, mine, [{ field: 'answer', text: words.merge.title }])
  const merged = mergeValues(view.layout, before?.value, mine, theirs.value)
  const plain = form.get('plain') === '1'
  return refuse(<MergePage frame={frame} caller={caller} view={view} plain={plain} merged={merged} theirs={theirs} />)
}

// Without script a row is added by the server: what was typed is kept as a draft, and drawn again with the row.
async function redrawRows({ caller, form, params }: Post, view: QuestionView, typed: Value): Promise<Page> {
  const { id, key } = params as { id: string; key: string }
  const value = changeRows(view.layout, typed, pressed(form, view))
  await writeDraft(caller, { assessmentId: id, question: key, value, base: form.base })
  const last = value.rows?.at(-1)?.id
  const field = view.layout.fields[0]?.field
  const place = !form.get('remove') && last && field ? nameOf(field, last) : 'answer'
  return go(`${addressOf(id, key, form.get('plain') === '1')}#${place}`)
}

function pressed(form: Post['form'], { library }: QuestionView): RowButton {
  if (form.get('remove')) return { remove: form.get('remove') }
  if (form.get('another')) return { another: form.get('another') }
  if (form.get('rows') !== 'take') return { add: true }
  return { take: library.find(({ key }) => key === form.get('library'))?.cells }
}

async function takeFromAbove(given: Post): Promise<Page> {
  const { caller, form, params } = given
  const view = await viewOf(given)
  if (!view.parent) throw new NotFound('answer above')
  const value = { same: view.parent.at }
  const saved = await saveAnswer(caller, { assessmentId: params.id!, question: params.key!, value, base: form.base })
  const here = addressOf(params.id!, params.key!)
  if (!saved.ok) return saved.because === 'edited' ? go(here) : notOpen(given, view, value)
  return go(here, 'question.taken')
}

/** What was typed as its author's draft: a person whose session had run out finds it after signing in. */
const keepTyped: Keep = async ({ caller, params, form }) => {
  const opened = await openAssessment(caller, params.id!)
  if (!isWriter(caller, opened)) return undefined
  const question = questionOf(opened, params.key!)
  const value = typedAnswer(form, await layoutHere(caller, opened, question))
  await writeDraft(caller, { assessmentId: params.id!, question: params.key!, value, base: Math.max(0, form.base) })
  return addressOf(params.id!, params.key!, form.get('plain') === '1')
}

async function takeDraft(given: Post): Promise<Page> {
  const { caller, form, params } = given
  if (form.get('drop')) {
    await deleteDraft(caller, params.id!, params.key!)
    return go(addressOf(params.id!, params.key!), 'question.dropped')
  }
  const opened = await openAssessment(caller, params.id!)
  if (!mayWrite(caller, opened)) throw new NotAllowed('assessment.write')
  await keepTyped({ ...given, from: '' })
  const at = words.moment(caller.now, caller.now, caller.organisation.timeZone)
  return text(JSON.stringify({ at, key: newKey() }), 200, 'application/json')
}

async function takeHelp(given: Post): Promise<Page> {
  const { caller, form, frame, params } = given
  const view = await viewOf(given)
  if (!isWriter(caller, view.opened)) throw new NotAllowed('assessment.write')
  if (await askSpecialist(caller, view, form.get('help')))
    return go(addressOf(params.id!, params.key!), 'question.helpAsked')
  const errors = [{ field: 'help', text: words.help.noWords }]
  return refuse(<QuestionPage frame={frame} caller={caller} view={view} plain={false} errors={errors} />)
}

async function takeMinutes(given: Post): Promise<Page> {
  const { caller, form, frame, params } = given
  const { id, key } = params as { id: string; key: string }
  const view = await viewOf(given)
  if (!view.isWritable) throw new NotAllowed('assessment.write')
  const typed = { who: form.all('who'), said: form.get('said') }
  const kinds = words.exercise.kinds
  const who = typed.who.flatMap((kind) => (Object.hasOwn(kinds, kind) ? [kinds[kind]!] : [])).join(', ')
  const errors = [
    ...(who ? [] : [{ field: 'who', text: words.exercise.noWho }]),
    ...(typed.said.trim() ? [] : [{ field: 'said', text: words.exercise.noWords }]),
  ]
  if (errors.length) return refuse(<ExercisePage frame={frame} view={view} typed={typed} errors={errors} />)
  const begun = view.draft ?? { value: view.answer?.value, base: editOf(view.opened.answers, key) }
  const value = withMinutes(view.layout, begun.value, words.exercise.minutes(who, typed.said.trim()), who)
  await writeDraft(caller, { assessmentId: id, question: key, value, base: begun.base })
  return go(addressOf(id, key), 'question.minutes')
}

async function showTexts(visit: Visit): Promise<Page> {
  const { caller, frame, params, query } = visit
  const view = await viewOf(visit)
  const before = await textsBefore(caller, params.id!, params.key!)
  const shown = before.find(({ edit }) => String(edit) === query.get('edit')) ?? before[0]
  return page(<TextsPage frame={frame} caller={caller} view={view} before={before} shown={shown} />)
}

export const routes: Route[] = [
  get(AT, 'assessment.read', showQuestion),
  post(AT, 'assessment.write', takeAnswer, { keep: keepTyped }),
  post(`${AT}/draft`, 'assessment.write', takeDraft, { keep: keepTyped }),
  post(`${AT}/same`, 'assessment.write', takeFromAbove),
  post(`${AT}/help`, 'assessment.write', takeHelp),
  get(`${AT}/texts`, 'assessment.read', showTexts),
  get(`${AT}/exercise`, 'assessment.read', async (visit) =>
    page(<ExercisePage frame={visit.frame} view={await viewOf(visit)} />),
  ),
  post(`${AT}/minutes`, 'assessment.write', takeMinutes),
]
