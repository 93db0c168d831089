import { z } from 'zod'
import { listAdvisers, readAsk } from '../../involvement/actions.ts'
import { linkFault } from '../../involvement/link/linkFault.ts'
import { showLetters } from '../../involvement/link/showLetters.tsx'
import { waysToAdvisers } from '../../involvement/link/ways.ts'
import type { Caller } from '../../organisation/caller.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../../web/fieldSchemas.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { readMoney } from '../../web/parts/money.tsx'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { packFor } from '../actions.ts'
import { SEVERITIES } from './adviserForm.ts'
import { askAdvisers, requestAdvisers } from './askAdvisers.ts'
import {
  listForAsking,
  mayReadIt,
  promptsForAdvisers,
  questionsForAsking,
  readAsking,
  readForAsking,
} from './asking.ts'
import { enterForAdviser } from './enterForAdviser.ts'
import { AskForm, type AskTyped } from './pages/askForm.tsx'
import { AskingList, AskingPage } from './pages/askingPage.tsx'
import { EntryPage } from './pages/entryPage.tsx'
import { SaidAndDonePage } from './pages/saidAndDonePage.tsx'
import { TeamPage } from './pages/teamPage.tsx'
import { saidAndDone } from './saidAndDone.ts'
import { teamView } from './teamView.ts'
import { words } from './teamWords.ts'

async function drawTeam({ caller, frame, params }: Visit, typed?: Record<string, string>, errors?: FieldError[]) {
  return (
    <TeamPage frame={frame} caller={caller} view={await teamView(caller, params.id!)} typed={typed} errors={errors} />
  )
}

/** Where whoever asks goes on: whoever may not read the assessment comes back to whom it was put to. */
async function pageFor(caller: Caller, id: string): Promise<string> {
  return `/assessments/${id}/${mayReadIt(caller, await readForAsking(caller, id)) ? 'advisers' : 'asking'}`
}

async function showAskingList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = await listForAsking(caller)
  const q = query.get('q')?.trim() ?? ''
  const found = all.filter(({ title }) => title.toLowerCase().includes(q.toLowerCase()))
  return page(<AskingList frame={frame} all={all} found={found} q={q} />)
}

const showAsking = async ({ caller, frame, params }: Visit): Promise<Answer> =>
  page(<AskingPage frame={frame} caller={caller} asking={await readAsking(caller, params.id!)} />)

async function drawAsk({ caller, frame, params }: Visit, typed?: AskTyped, errors?: FieldError[]) {
  const assessment = await readForAsking(caller, params.id!)
  const { title } = assessment
  const fields = { what: words.ask.startWhat(title), plain: words.ask.startPlain(title), minutes: '10' }
  return (
    <AskForm
      frame={frame}
      assessment={assessment}
      mayReadIt={mayReadIt(caller, assessment)}
      advisers={await waysToAdvisers(caller)}
      questions={await questionsForAsking(caller, assessment)}
      today={caller.today}
      typed={typed ?? { fields, advisers: [], questions: [] }}
      errors={errors}
    />
  )
}

const short = (message: string) => typedWords(message, 200, words.faults['too-long'])
const long = (message: string) => typedWords(message, 2000, words.faults['too-long'])

// About five minutes each; more would be no light page on a phone either.
const MOST_QUESTIONS = 6

const askSchema = () =>
  z.object({
    advisers: z.array(z.string()).min(1, words.faults['no-advisers']),
    what: short(words.faults['no-what']),
    plain: long(words.faults['no-plain']),
    questions: z
      .array(z.string())
      .min(1, words.faults['no-questions'])
      .max(MOST_QUESTIONS, words.faults['many-questions'](MOST_QUESTIONS)),
    minutes: z
      .string()
      .trim()
      .regex(/^[1-9]\d{0,2}$/, words.faults['no-minutes'])
      .transform(Number),
    pay: z.string().refine((typed) => !typed.trim() || readMoney(typed) !== undefined, words.faults['no-pay']),
    payBecause: z.string().trim().max(500, words.faults['too-long']),
    closesOn: typedDay(words.faults['no-day']),
    ring: long(words.faults['no-ring']),
  })

// Nothing paid needs its reason at once, beside whatever else is wrong.
const payErrors = (form: Form): FieldError[] =>
  !readMoney(form.get('pay')) && !form.get('payBecause').trim()
    ? [{ field: 'payBecause', text: words.faults['no-pay-because'] }]
    : []

async function takeAsk(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const typed = { fields: form.typed, advisers: form.all('advisers'), questions: form.all('questions') }
  const again = async (errors: FieldError[]) => refuse(await drawAsk(visit, typed, errors))
  const asked = await questionsForAsking(caller, await readForAsking(caller, params.id!))
  const read = form.read(askSchema())
  const errors = [...(read.ok ? [] : read.errors), ...payErrors(form)]
  if (!read.ok || errors.length) return again(errors)
  const { advisers, pay, ...asking } = read.values
  const all = await waysToAdvisers(caller)
  const people = all.flatMap(({ adviser: { id, knownAs }, way }) =>
    advisers.includes(id) ? [{ adviserId: id, name: knownAs, sentBy: way }] : [],
  )
  const known = asked.filter(({ question }) => asking.questions.includes(question))
  if (!people.length) return again([{ field: 'advisers', text: words.faults['no-advisers'] }])
  if (!known.length) return again([{ field: 'questions', text: words.faults['no-questions'] }])
  const questions = known.map(({ question }) => question)
  const done = await askAdvisers(caller, key, params.id!, {
    ...asking,
    questions,
    payPence: readMoney(pay) || null,
    people,
  })
  if (done.ok)
    return showLetters(visit, await readAsk(caller, done.askId), done.made, await pageFor(caller, params.id!))
  if (done.because === 'not-asked')
    return again(done.who.map(({ name, because }) => ({ field: 'advisers', text: linkFault(name, because) })))
  return again([{ field: done.because === 'no-minutes' ? 'minutes' : 'closesOn', text: words.faults[done.because] }])
}

async function takeRequest(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const read = form.read(z.object({ what: long(words.faults['no-request']) }))
  if (!read.ok) return refuse(await drawTeam(visit, form.typed, read.errors))
  await requestAdvisers(caller, params.id!, read.values.what)
  return go(`/assessments/${params.id}/advisers`, 'adviser.requested')
}

async function drawEntry({ caller, frame, params }: Visit, typed: Record<string, string>, errors?: FieldError[]) {
  const assessment = await readForAsking(caller, params.id!)
  return (
    <EntryPage
      frame={frame}
      assessment={assessment}
      mayReadIt={mayReadIt(caller, assessment)}
      advisers={await listAdvisers(caller)}
      questions={[...(await questionsForAsking(caller, assessment)), ...(await promptsForAdvisers(caller, assessment))]}
      typed={typed}
      errors={errors}
    />
  )
}

const entrySchema = () =>
  z.object({
    adviser: z.uuid(words.faults['no-adviser']),
    question: z.string(),
    channel: oneOf(['phone', 'paper'], words.faults['no-channel']),
    saidOn: typedDay(words.faults['no-day']),
    words: typedWords(words.faults['no-words'], 50_000, words.faults['too-long']),
    severity: z.enum([...SEVERITIES, '']).catch(''),
    keep: z.string(),
    readBack: z.literal('yes', words.faults['not-read-back']),
    alone: z.string(),
  })

const fieldOf = {
  'no-words': 'words',
  'ask-closed': 'saidOn',
  'not-read-back': 'readBack',
  'future-day': 'saidOn',
  'not-to-lead-alone': 'alone',
} as const

async function takeEntry(visit: Post): Promise<Answer> {
  const { caller, form, params, key } = visit
  const again = async (errors: FieldError[]) => refuse(await drawEntry(visit, form.typed, errors))
  const read = form.read(entrySchema())
  if (!read.ok) return again(read.errors)
  const { adviser, question, keep, readBack, alone, severity, ...said } = read.values
  const assessment = await readForAsking(caller, params.id!)
  const known = [...(await packFor(assessment)).questions, ...(await promptsForAdvisers(caller, assessment))]
  const part = known.some((one) => one.question === question) ? question : null
  const done = await enterForAdviser(caller, key, params.id!, {
    ...said,
    adviserId: adviser,
    part,
    severity: severity || null,
    isKept: keep !== '',
    isReadBack: readBack === 'yes',
    forLeadAlone: alone !== '',
  })
  if (!done.ok) return again([{ field: fieldOf[done.because], text: words.faults[done.because] }])
  return go(await pageFor(caller, params.id!), done.isOwed ? 'adviser.entered' : 'adviser.enteredPraise')
}

export const teamRoutes: Route[] = [
  get('/assessments/asking', 'adviser.link', showAskingList),
  get('/assessments/:id/asking', 'adviser.link', showAsking),
  get('/assessments/:id/advisers', 'assessment.read', async (visit) => page(await drawTeam(visit))),
  get('/assessments/:id/advisers/new', 'adviser.link', async (visit) => page(await drawAsk(visit))),
  post('/assessments/:id/asks', 'adviser.link', takeAsk),
  // A post that is sent twice, or a page that is loaded again, comes here: codes are shown once.
  get('/assessments/:id/asks', 'adviser.link', async ({ caller, params }) =>
    go(await pageFor(caller, params.id!), 'adviser.shown'),
  ),
  post('/assessments/:id/adviser-requests', 'assessment.submit', takeRequest),
  get('/assessments/:id/adviser-words/new', 'contribution.enter', async (visit) =>
    page(
      await drawEntry(visit, {
        question: visit.query.get('question') ?? '',
        adviser: visit.query.get('adviser') ?? '',
      }),
    ),
  ),
  post('/assessments/:id/adviser-words', 'contribution.enter', takeEntry),
  get('/assessments/:id/said-and-done', 'assessment.read', async ({ caller, frame, params }) => {
    const { assessment, all } = await saidAndDone(caller, params.id!)
    return page(<SaidAndDonePage frame={frame} assessment={assessment} all={all} />)
  }),
]
