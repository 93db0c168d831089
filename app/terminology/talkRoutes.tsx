import { z } from 'zod'
import { ANSWER_WORDS, SENT_BY_HAND } from '../action/action.ts'
import { listAdvisers } from '../involvement/actions.ts'
import { isAdvising } from '../involvement/involvement.ts'
import { may } from '../organisation/caller.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { typedDay, typedMoney } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import * as door from './actions.ts'
import { viewConcept } from './conceptView.ts'
import { ConsultPage, SpokenPage } from './pages/consult.tsx'
import { ConceptPage } from './pages/show.tsx'
import { type Choice, letterOfChoice } from './preferences.ts'
import { words } from './words.ts'

type Refused = { errors: FieldError[]; typed: Record<string, string>; ticked: (name: string) => string[] }

async function drawConsult({ caller, frame, params }: Visit, refused?: Refused) {
  const view = await viewConcept(caller, params.id!)
  const { concept, versions, inForce, draftIs } = view
  const pack = await door.loadTerminology(caller)
  const earlier = versions.filter(({ no }) => no !== draftIs && no > (inForce?.versionNo ?? 0))
  const there = new Set([concept.draft.packChoice, ...versions.map(({ wording }) => wording.packChoice)])
  const candidates =
    pack.concepts
      .find((one) => one.concept === concept.key)
      ?.definitions.filter(({ definition }) => !there.has(definition)) ?? []
  return <ConsultPage frame={frame} concept={concept} earlier={earlier} candidates={candidates} {...refused} />
}

const consultSchema = () =>
  z.object({
    what: z.string().trim().min(1, words.faults['no-question']),
    minutes: z
      .string()
      .regex(/^\s*[1-9]\d{0,3}\s*$/, words.faults['no-minutes'])
      .transform(Number),
    pay: z.union([z.literal('').transform(() => null), typedMoney(words.faults['no-pay'])], words.faults['no-pay']),
    closesOn: typedDay(words.faults['no-day']),
  })

const CONSULT_FIELD: Record<string, string> = {
  'no-question': 'what',
  'no-minutes': 'minutes',
  'closes-in-the-past': 'closesOn',
  'closes-before-it-opens': 'closesOn',
}

async function takeConsult(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const again = async (errors: FieldError[]) =>
    refuse(await drawConsult(visit, { errors, typed: form.typed, ticked: (name) => form.all(name) }))
  const read = form.read(consultSchema())
  if (!read.ok) return again(read.errors)
  const { what, minutes, pay, closesOn } = read.values
  const also = form.all('also')
  const numbers = also.flatMap((one) => (/^version-\d+$/.test(one) ? [Number(one.slice('version-'.length))] : []))
  const opened = await door.openConsultation(caller, params.id!, {
    id: key,
    what,
    minutes,
    closesOn,
    payPence: pay,
    plain: form.get('plain').trim() || null,
    audience: form.all('audience'),
    alsoVersions: numbers,
    alsoDefinitions: also.filter((one) => !one.startsWith('version-')),
  })
  if (opened.ok) return go(`/concepts/${params.id}`, 'concept.consulted')
  return again([{ field: CONSULT_FIELD[opened.because] ?? 'what', text: words.faults[opened.because] }])
}

async function againOnPage({ caller, frame, params, form }: Post, errors: FieldError[]): Promise<Answer> {
  return refuse(
    <ConceptPage frame={frame} view={await viewConcept(caller, params.id!)} errors={errors} typed={form.typed} />,
  )
}

async function takeExtend(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = form.read(z.object({ closesOn: typedDay(words.faults['no-day']) }))
  if (!read.ok) return againOnPage(visit, read.errors)
  const done = await door.extendConsultation(caller, params.id!, form.get('askId'), read.values.closesOn)
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.extended')
  return againOnPage(visit, [{ field: 'closesOn', text: words.faults[done.because] }])
}

async function takeClose({ caller, form, params }: Post): Promise<Answer> {
  // Two people closing it at once both see that it is closed.
  await door.closeConsultation(caller, params.id!, form.get('askId'))
  return go(`/concepts/${params.id}`, 'concept.closed')
}

const SEVERITIES = ['query', 'minor', 'major', 'praise'] as const

const sayingOf = ({ form }: Post): door.Saying => ({
  askId: form.get('askId') || undefined,
  prefers: form.get('prefers') || undefined,
  words: form.get('words'),
  severity: SEVERITIES.find((one) => one === form.get('severity')) ?? 'query',
})

/** How a choice is kept, for people who give it without words of their own: by the letter that stood on the page. */
async function sayerFor({ caller, params }: Post): Promise<(choice: Choice) => string> {
  const { onTable } = await viewConcept(caller, params.id!)
  return (choice) => words.conversation.stored(choice, letterOfChoice(choice, onTable))
}

const SAY_FIELD: Record<string, string> = {
  'unknown-choice': 'prefers',
  'ask-closed': 'prefers',
  'not-read-back': 'readBack',
  'future-day': 'saidOn',
}

async function takeComment(visit: Post): Promise<Answer> {
  const said = await door.sayOnConcept(visit.caller, visit.params.id!, sayingOf(visit), await sayerFor(visit))
  if (said.ok) return go(`/concepts/${visit.params.id}`, 'concept.heard')
  return againOnPage(visit, [{ field: SAY_FIELD[said.because] ?? 'words', text: words.faults[said.because] }])
}

async function drawSpoken({ caller, frame, params }: Visit, refused?: Omit<Refused, 'ticked'>) {
  const advisers = (await listAdvisers(caller)).filter((one) => isAdvising(one, caller.today))
  return (
    <SpokenPage
      frame={frame}
      view={await viewConcept(caller, params.id!)}
      advisers={advisers}
      mayAdd={may(caller, 'adviser.edit')}
      {...refused}
    />
  )
}

const spokenSchema = () =>
  z.object({
    adviser: z.string().min(1, words.faults['no-adviser']),
    channel: z.enum(['phone', 'paper'], words.faults['no-channel']),
    saidOn: typedDay(words.faults['no-day']),
  })

async function takeSpoken(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = form.read(spokenSchema())
  const unread: FieldError[] =
    form.get('readBack') === 'yes' ? [] : [{ field: 'readBack', text: words.faults['not-read-back'] }]
  const unsaid: FieldError[] =
    form.get('words').trim() || form.get('prefers') ? [] : [{ field: 'words', text: words.faults['nothing-said'] }]
  const again = async (errors: FieldError[]) => refuse(await drawSpoken(visit, { errors, typed: form.typed }))
  if (!read.ok || unread.length || unsaid.length) return again([...(read.ok ? [] : read.errors), ...unsaid, ...unread])
  const { adviser, channel, saidOn } = read.values
  const said = await door.sayOnConcept(caller, params.id!, { ...sayingOf(visit), saidOn }, await sayerFor(visit), {
    adviserId: adviser,
    channel,
    readBack: true,
  })
  if (said.ok) return go(`/concepts/${params.id}`, 'concept.spoken')
  return again([{ field: SAY_FIELD[said.because] ?? 'words', text: words.faults[said.because] }])
}

const ANSWER_FIELD: Record<string, string> = {
  'no-reason': 'reason',
  'no-words': 'text',
  'future-day': 'sentOn',
  'sent-before-answered': 'sentOn',
}
const answerFault = (because: keyof typeof words.faults | 'no-words' | 'no-reason'): string =>
  because === 'no-words'
    ? words.faults['no-answer-words']
    : because === 'no-reason'
      ? words.faults['no-answer-reason']
      : String(words.faults[because])

async function takeAnswer(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const id = form.get('action')
  const answer = ANSWER_WORDS.find((one) => one === form.get('answer'))
  const errors: FieldError[] = []
  if (!form.get('text').trim()) errors.push({ field: `text-${id}`, text: words.faults['no-answer-words'] })
  if (!answer) errors.push({ field: `answer-${id}`, text: words.faults['no-answer'] })
  if (answer === 'declined' && !form.get('reason').trim())
    errors.push({ field: `reason-${id}`, text: words.faults['no-answer-reason'] })
  if (!answer || errors.length) return againOnPage(visit, errors)
  const channel = SENT_BY_HAND.find((one) => one === form.get('channel'))
  const done = await door.answerComment(caller, params.id!, id, {
    answer,
    text: form.get('text'),
    reason: form.get('reason'),
    ...(channel && { sent: { onDay: caller.today, channel } }),
  })
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.answered')
  return againOnPage(visit, [
    { field: `${ANSWER_FIELD[done.because] ?? 'text'}-${id}`, text: answerFault(done.because) },
  ])
}

async function takeTold(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const id = form.get('action')
  const read = form.read(
    z.object({ channel: z.enum(SENT_BY_HAND, words.faults['no-channel']), sentOn: typedDay(words.faults['no-day']) }),
  )
  if (!read.ok)
    return againOnPage(
      visit,
      read.errors.map(({ field, text }) => ({ field: `${field}-${id}`, text })),
    )
  const done = await door.tellAnswer(caller, params.id!, id, {
    channel: read.values.channel,
    onDay: read.values.sentOn,
  })
  if (done.ok) return go(`/concepts/${params.id}`, 'concept.told')
  return againOnPage(visit, [{ field: `sentOn-${id}`, text: words.faults[done.because] }])
}

export const talkRoutes: Route[] = [
  get('/concepts/:id/consultation', 'ask.open', async (visit) => page(await drawConsult(visit))),
  post('/concepts/:id/consultation', 'ask.open', takeConsult),
  post('/concepts/:id/consultation/close', 'ask.open', takeClose),
  post('/concepts/:id/consultation/extend', 'ask.open', takeExtend),
  post('/concepts/:id/comments', 'contribution.add', takeComment),
  get('/concepts/:id/spoken', 'contribution.enter', async (visit) => page(await drawSpoken(visit))),
  post('/concepts/:id/spoken', 'contribution.enter', takeSpoken),
  post('/concepts/:id/answers', 'action.answer', takeAnswer),
  post('/concepts/:id/told', 'action.answer', takeTold),
]
