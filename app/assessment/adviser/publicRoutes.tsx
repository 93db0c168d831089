import { readContactBy } from '../../involvement/actions.ts'
import { isToken, readCode, tokenOfCode } from '../../involvement/link/code.ts'
import { isOver, lastDayOf } from '../../involvement/link/link.ts'
import { type ByLink, byLink } from '../../involvement/link/open.ts'
import { amendByLink } from '../../involvement/link/speak.ts'
import { countAttempt } from '../../organisation/signin/attemptStore.ts'
import { isId } from '../../store/newId.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { getOpenly, type OpenPost, type OpenVisit, postOpenly, type Route } from '../../web/route.ts'
import { readComments } from './adviserForm.ts'
import { type AdviserView, viewFor } from './adviserView.ts'
import { type AdviserFrame, addressAt } from './pages/frame.tsx'
import { MinePage } from './pages/mine.tsx'
import { CodePage, OverPage } from './pages/over.tsx'
import { PaperPage } from './pages/paper.tsx'
import { AnswerPage, QuestionsPage } from './pages/questions.tsx'
import { TablePage } from './pages/table.tsx'
import { ThanksPage } from './pages/thanks.tsx'
import { WelcomePage } from './pages/welcome.tsx'
import { askForCall, checkAnswer, sayAll, sayOfWhole } from './speak.ts'
import { words } from './words.ts'

type At = { frame: AdviserFrame; view: AdviserView }

/** Opens the page of a link, to look or to write. Whatever has no use any more says so, and nothing else. */
function atLink(mode: 'reading' | 'writing', show: (at: At, visit: OpenPost) => Promise<Answer>) {
  return async (visit: OpenVisit): Promise<Answer> => {
    const { database, params, now, query } = visit
    const token = params.token ?? ''
    const answer = await byLink(
      database,
      { token, now, mode },
      async (by) => {
        if (isOver(by.state)) return overPage(by)
        const frame: AdviserFrame = {
          token,
          organisation: by.organisation,
          isLarge: query.get('large') === '1',
          notice: words.notes[query.get('said') ?? ''],
        }
        return show({ frame, view: await viewFor(by) }, visit as OpenPost)
      },
      (done) => done.kind === 'page' && done.status >= 400,
    )
    return answer ?? page(<OverPage over={{ why: 'unknown' }} />, 404)
  }
}

function overPage({ ask, organisation, state }: ByLink): Answer {
  const why = state === 'ended' ? 'ended' : 'expired'
  return page(
    <OverPage over={{ why, organisation: organisation.name, ring: ask.ring, lastDay: lastDayOf(ask) }} />,
    410,
  )
}

const numberIn = (typed: string | undefined, { questions }: AdviserView): number | undefined =>
  questions.find(({ no }) => String(no) === typed)?.no

const showQuestions = (at: At, only?: number): Answer =>
  at.view.state === 'open' && at.view.questions.length
    ? page(<QuestionsPage {...at} only={only} />)
    : page(<WelcomePage {...at} />)

async function takeStart({ frame, view }: At, { form }: OpenPost): Promise<Answer> {
  if (view.state !== 'open' || !view.assessment) return go(addressAt(frame))
  return go(addressAt(frame, form.get('way') === 'all' ? '/questions' : '/questions/1'))
}

async function takeComments({ frame, view }: At, { form }: OpenPost): Promise<Answer> {
  if (view.state !== 'open') return refuse(<WelcomePage frame={frame} view={view} />)
  if (!view.assessment) return takeWhole({ frame, view }, form)
  const only = numberIn(form.get('only'), view)
  const again = (errors: FieldError[]) =>
    refuse(<QuestionsPage frame={frame} view={view} only={only} typed={form.typed} errors={errors} />)
  const asked = view.questions.filter(({ no }) => only === undefined || no === only)
  const read = readComments(
    form,
    asked.map(({ question, no }) => ({ question, no, hasScale: view.scores.length > 0 })),
  )
  if (!read.ok) return again(read.errors)
  const first = asked[0]?.no ?? 1
  if (!read.said.length && !only) return again([{ field: `words-${first}`, text: words.faults.nothing }])
  const done = await sayAll(view.by, view.assessment, read.said)
  if (!done.ok) return again([{ field: `words-${first}`, text: words.faults[done.because] }])
  const isLast = !only || only >= view.questions.length
  return go(addressAt(frame, isLast ? '/thanks' : `/questions/${only + 1}`))
}

async function takeWhole({ frame, view }: At, form: OpenPost['form']): Promise<Answer> {
  const again = (errors: FieldError[]) =>
    refuse(<WelcomePage frame={frame} view={view} typed={form.typed} errors={errors} />)
  const read = readComments(form, [{ question: '', no: 1, hasScale: false }])
  if (!read.ok) return again(read.errors)
  const [said] = read.said
  const prefers = form.get('prefers')
  if (!said && !prefers) return again([{ field: 'words-1', text: words.faults.nothing }])
  const done = await sayOfWhole(view, { prefers, said })
  return done.ok ? go(addressAt(frame, '/thanks')) : again([{ field: 'words-1', text: words.faults[done.because] }])
}

async function takeAmendment({ frame, view }: At, { form }: OpenPost): Promise<Answer> {
  const id = form.get('id')
  const again = (text: string) =>
    refuse(<MinePage frame={frame} view={view} typed={form.typed} errors={[{ field: `words-${id}`, text }]} />)
  if (!isId(id) || !view.mine.some((one) => one.id === id)) return goneHere()
  if (form.get('words').length > 50_000) return again(words.faults['too-long'])
  const done = await amendByLink(view.by, id, form.get('words'))
  return done.ok ? go(noted(frame, '/said', 'amended')) : again(words.faults[done.because])
}

async function takeCheck({ frame, view }: At, { form }: OpenPost): Promise<Answer> {
  const id = form.get('id')
  if (!view.mine.some(({ action }) => action?.id === id && action.answeredOn)) return goneHere()
  const isDone = form.get('is') === 'done'
  const done = await checkAnswer(view, { id, isDone, why: form.get('words') })
  if (done.ok) return go(noted(frame, '/said', isDone ? 'done' : 'not'))
  const errors = [{ field: `why-${id}`, text: words.faults[done.because] }]
  return refuse(<MinePage frame={frame} view={view} typed={form.typed} errors={errors} />)
}

async function takeCall({ frame, view }: At): Promise<Answer> {
  await askForCall(view)
  return go(noted(frame, '', 'call'))
}

const goneHere = (): Answer => page(<OverPage over={{ why: 'unknown' }} />, 404)

function noted(frame: AdviserFrame, path: string, note: string): string {
  const to = addressAt(frame, path)
  return `${to}${to.includes('?') ? '&' : '?'}said=${note}`
}

/** A code from paper. Tries are counted as tries to sign in are: waiting always helps. */
async function takeCode({ database, form, visitorHash, now }: OpenPost): Promise<Answer> {
  const typed = form.get('code').trim().slice(0, 100)
  const again = (text: string) => refuse(<CodePage typed={typed} errors={[{ field: 'code', text }]} />)
  if (!typed) return again(words.code.none)
  const wait = await database.inInstance((db) => countAttempt(db, 'adviser code visitor', visitorHash, now))
  if (wait) return again(words.code.wait(wait))
  const token = readCode(typed) ? await tokenOfCode(typed) : typed
  const found = isToken(token) && (await byLink(database, { token, now, mode: 'reading' }, async () => true))
  return found ? go(`/a/${token}`) : again(words.code.wrong)
}

export const publicRoutes: Route[] = [
  getOpenly('/a', 'anyone', async () => page(<CodePage />)),
  postOpenly('/a', 'anyone', takeCode),
  getOpenly(
    '/a/:token',
    'anyone',
    atLink('reading', async (at) => page(<WelcomePage {...at} />)),
  ),
  postOpenly('/a/:token/start', 'anyone', atLink('writing', takeStart)),
  getOpenly(
    '/a/:token/questions',
    'anyone',
    atLink('reading', async (at) => showQuestions(at)),
  ),
  getOpenly(
    '/a/:token/questions/:no',
    'anyone',
    atLink('reading', async (at, { params }) => {
      const only = numberIn(params.no, at.view)
      return only || at.view.state !== 'open' ? showQuestions(at, only) : goneHere()
    }),
  ),
  getOpenly(
    '/a/:token/questions/:no/answer',
    'anyone',
    atLink('reading', async ({ frame, view }, { params }) => {
      const asked = view.questions.find(({ no }) => String(no) === params.no)
      if (asked) return page(<AnswerPage frame={frame} view={view} asked={asked} />)
      return view.state === 'open' ? goneHere() : page(<WelcomePage frame={frame} view={view} />)
    }),
  ),
  getOpenly(
    '/a/:token/words',
    'anyone',
    atLink('reading', async ({ frame, view }) =>
      view.table && view.state === 'open'
        ? page(<TablePage frame={frame} table={view.table} />)
        : page(<WelcomePage frame={frame} view={view} />),
    ),
  ),
  postOpenly('/a/:token/comments', 'anyone', atLink('writing', takeComments)),
  getOpenly(
    '/a/:token/thanks',
    'anyone',
    atLink('reading', async (at) =>
      page(<ThanksPage {...at} contactBy={await readContactBy(at.view.by.work, at.view.by.link.adviserId)} />),
    ),
  ),
  getOpenly(
    '/a/:token/said',
    'anyone',
    atLink('reading', async (at) => page(<MinePage {...at} />)),
  ),
  postOpenly('/a/:token/amendments', 'anyone', atLink('writing', takeAmendment)),
  postOpenly('/a/:token/checks', 'anyone', atLink('writing', takeCheck)),
  postOpenly('/a/:token/call', 'anyone', atLink('writing', takeCall)),
  getOpenly(
    '/a/:token/print',
    'anyone',
    atLink('reading', async (at) => page(<PaperPage {...at} />)),
  ),
]
