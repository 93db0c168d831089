import { NotFound } from '../../errors.ts'
import type { Caller } from '../../organisation/caller.ts'
import { differences } from '../../store/differences.ts'
import { versionsOf } from '../../store/version.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { openAssessment, readAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { keysNow } from '../carry/keysNow.ts'
import { isWriter, mayWrite } from '../permissions.ts'
import { designChangesOf } from './changes.ts'
import { type Frozen, textOf } from './frozen.ts'
import { isHeldBack, saidAbout } from './heard.ts'
import { ChangesPage } from './pages/changes.tsx'
import { FeedbackPage, type Names } from './pages/feedback.tsx'
import { HistoryPage } from './pages/history.tsx'
import { VersionPage } from './pages/version.tsx'
import { reviewsOf } from './review/reviewStore.ts'
import { stepsOf } from './stepStore.ts'
import { words } from './words.ts'

async function showHistory({ caller, frame, params }: Visit): Promise<Answer> {
  const { assessment } = await readAssessment(caller, params.id!)
  return page(<HistoryPage frame={frame} about={assessment} steps={await stepsOf(caller, assessment.id)} />)
}

async function showVersion({ caller, frame, params, query }: Visit): Promise<Answer> {
  const { assessment } = await readAssessment(caller, params.id!)
  const versions = await versionsOf<Frozen>(caller, assessment.id)
  const find = (no: string | null) => versions.find((version) => String(version.no) === no)
  const version = find(params.no!)
  if (!version) throw new NotFound(`version ${params.no} of ${assessment.id}`)
  const other = find(query.get('with'))
  return page(
    <VersionPage
      frame={frame}
      about={assessment}
      frozen={version.body}
      compared={other && { round: other.body.round, differences: differencesBetween(other.body, version.body) }}
      others={versions.filter(({ no }) => no !== version.no).map(({ no, body }) => ({ no, round: body.round }))}
      no={version.no}
    />,
  )
}

/** What is different in one round from another, by question, in words. Answers that are the same are left out. Pure. */
export function differencesBetween(before: Frozen, after: Frozen) {
  return new Map(
    after.answers.flatMap((answer) => {
      const old = before.answers.find(({ question }) => question === answer.question)
      const [was, is] = [old ? textOf(old) : '', textOf(answer)]
      return was === is ? [] : [[answer.question, differences(was, is)] as const]
    }),
  )
}

/** What questions, themes and severities are called, for pages that show points. */
export async function namesIn(caller: Caller, id: string): Promise<Names> {
  const { pack } = await openAssessment(caller, id)
  const keyNow = await keysNow(caller, id)
  return {
    question: (key) => {
      const found = key === null ? undefined : pack.questions.find(({ question }) => question === keyNow(key))
      return found ? words.feedback.about(found.number, found.ask) : words.feedback.whole
    },
    theme: (key) => pack.themes.find(({ theme }) => theme === key)?.name,
    severity: (key) => pack.severities.find(({ severity }) => severity === key)?.name,
  }
}

async function showFeedback({ caller, frame, params }: Visit): Promise<Answer> {
  const about = await readAssessment(caller, params.id!)
  const { id, state } = about.assessment
  return page(
    <FeedbackPage
      frame={frame}
      caller={caller}
      about={about.assessment}
      said={await saidAbout(caller, id)}
      isHeldBack={isHeldBack(caller, await reviewsOf(caller, id))}
      names={await namesIn(caller, id)}
      mayRevise={state === 'returned' && isWriter(caller, about)}
    />,
  )
}

async function drawChanges(
  { caller, frame, params }: Visit,
  drawn: { typed?: Record<string, string>; errors?: FieldError[] } = {},
) {
  const opened = await openAssessment(caller, params.id!)
  const { assessment, pack } = opened
  const log = pack.questions.find(({ answer }) => answer.kind === 'change-log')
  const writes = mayWrite(caller, opened)
  return (
    <ChangesPage
      frame={frame}
      caller={caller}
      about={assessment}
      {...(await designChangesOf(caller, opened))}
      logHref={log && isWriter(caller, opened) ? `/assessments/${assessment.id}/questions/${log.question}` : undefined}
      mayGiveReason={Boolean(log && writes)}
      {...drawn}
    />
  )
}

/** The reason why nothing changed stands in the answer that logs changes, where its pack has that question. */
async function takeNoChange(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const { assessment, pack, answers } = await openAssessment(caller, params.id!)
  const again = async (text: string) =>
    refuse(await drawChanges(visit, { typed: form.typed, errors: [{ field: 'why', text }] }))
  const why = form.get('why').trim()
  if (!why) return again(words.faults['no-change-reason'])
  const log = pack.questions.find(({ answer }) => answer.kind === 'change-log')
  if (!log) throw new NotFound(`a question that logs changes in ${assessment.pack}`)
  const old = answers.find(({ question }) => question === log.question)
  const done = await saveAnswer(caller, {
    assessmentId: assessment.id,
    question: log.question,
    value: { fields: { ...old?.value.fields, 'reason-none': why }, rows: old?.value.rows ?? [] },
    base: old?.edit ?? 0,
  })
  if (!done.ok) return again(words.faults['not-open'])
  return go(`/assessments/${assessment.id}/changes`, 'loop.no-change')
}

export const readingRoutes: Route[] = [
  get('/assessments/:id/history', 'assessment.read', showHistory),
  get('/assessments/:id/versions/:no', 'assessment.read', showVersion),
  get('/assessments/:id/feedback', 'assessment.read', showFeedback),
  get('/assessments/:id/changes', 'assessment.read', async (visit) => page(await drawChanges(visit))),
  post('/assessments/:id/no-change', 'assessment.write', takeNoChange),
]
