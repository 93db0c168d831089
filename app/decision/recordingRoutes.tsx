import { z } from 'zod'
import { NotFound } from '../errors.ts'
import { possibleCauses, recordsTitled } from '../evidence/actions.ts'
import { type Caller, isFresh, may } from '../organisation/caller.ts'
import { SUBJECTS } from '../organisation/recordAddress.ts'
import { readStructure } from '../organisation/structure/actions.ts'
import { isId } from '../store/newId.ts'
import { getRecord, type RecordHead } from '../store/record.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { typedDay } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { decide, meetingsOf } from './actions.ts'
import { type DecisionFault, isYes, type Outcome, outcomesFor } from './decision.ts'
import { DecisionForm, FindSubject } from './pages/decisionForm.tsx'
import { words } from './words.ts'

const DECIDED_ABOUT = [...SUBJECTS, 'evidence']

// Whoever keeps a body's minutes names what it decided about, also where they may not open it themselves.
async function subjectsOf(caller: Caller, ids: readonly string[]): Promise<RecordHead[]> {
  const found: RecordHead[] = []
  for (const id of [...new Set(ids)]) {
    const record = isId(id) ? await getRecord(caller, id) : undefined
    if (!record || !DECIDED_ABOUT.includes(record.kind)) throw new NotFound(`record ${id}`)
    found.push(record)
  }
  return found
}

// Money is approved by whoever may approve money; what else is decided here needs no more than recording it.
function outcomesOf(caller: Caller, about: readonly RecordHead[]): Outcome[] {
  const outcomes = outcomesFor(about.map(({ kind }) => kind))
  const isMoney = about.some(({ kind }) => kind === 'budget line')
  return isMoney && !may(caller, 'budget.approve') ? outcomes.filter((outcome) => !isYes(outcome)) : outcomes
}

async function choicesFor(caller: Caller, about: readonly RecordHead[]) {
  const bodies = (await readStructure(caller)).units.filter(({ governs }) => governs)
  const meetings = (await meetingsOf(caller)).filter(({ onDay }) => onDay <= caller.today)
  const causes = about[0]
    ? (await possibleCauses(caller, about[0].id)).filter(({ kind }) => kind === 'contribution')
    : []
  const outcomes = outcomesOf(caller, about)
  const isMoneyYes = outcomes.some(isYes) && about.some(({ kind }) => kind === 'budget line')
  const confirmAt =
    isMoneyYes && !isFresh(caller, caller.now)
      ? `/decisions/new?${new URLSearchParams(about.map(({ id }) => ['about', id] as [string, string]))}`
      : undefined
  return { about: [...about], outcomes, bodies, meetings, causes, confirmAt }
}

async function showForm({ caller, frame, query }: Visit): Promise<Answer> {
  const ids = query.getAll('about').filter(Boolean)
  const given = Object.fromEntries(
    ['body', 'meeting'].flatMap((name) => (isId(query.get(name)) ? [[name, query.get(name)!]] : [])),
  )
  if (ids.length === 0) {
    const q = query.get('q')?.trim() ?? ''
    const found = q ? await recordsTitled(caller, DECIDED_ABOUT, q) : []
    return page(<FindSubject frame={frame} q={q} found={found} given={given} />)
  }
  const choices = await choicesFor(caller, await subjectsOf(caller, ids))
  const meeting = choices.meetings.find(({ id }) => id === given.meeting)
  const body = meeting?.bodyUnitId ?? given.body ?? (choices.bodies.length === 1 ? choices.bodies[0]?.id : undefined)
  const typed = { body: body ?? '', meeting: meeting?.id ?? '', onDay: meeting?.onDay ?? caller.today }
  return page(<DecisionForm frame={frame} {...choices} typed={typed} becauseIds={[]} />)
}

async function takeDecision({ caller, form, frame, key }: Post): Promise<Answer> {
  const about = await subjectsOf(caller, form.all('about'))
  const [first, ...others] = about
  if (!first) return go('/decisions/new')
  const choices = await choicesFor(caller, about)
  const again = (errors: FieldError[]) =>
    refuse(
      <DecisionForm
        frame={frame}
        {...choices}
        isTyped
        typed={form.typed}
        becauseIds={form.all('because')}
        errors={errors}
      />,
    )
  const read = form.read(
    z.object({
      body: z.string().refine((id) => choices.bodies.some((body) => body.id === id), words.faults['no-body']),
      meeting: z
        .string()
        .refine(
          (id) => !id || choices.meetings.some((meeting) => meeting.id === id),
          words.faults['not-their-meeting'],
        ),
      onDay: typedDay(words.faults['no-day']),
      outcome: z
        .string()
        .refine((outcome) => choices.outcomes.some((one) => one === outcome), words.faults['no-outcome']),
      words: z.string().trim().max(50_000, words.faults['too-long']),
      minuteRef: z.string().trim().max(200, words.faults['too-long']),
      because: z.array(z.string()),
    }),
  )
  if (!read.ok) return again(read.errors)
  const { body, meeting, onDay, minuteRef, words: said, because } = read.values
  const outcome = read.values.outcome as Outcome
  const done = await decide(caller, {
    id: key,
    title: words.titleOf(outcome, first.title),
    bodyUnitId: body,
    meetingId: meeting || null,
    onDay,
    minuteRef: minuteRef || null,
    aboutRecordId: first.id,
    outcome,
    words: said || null,
    covers: others.map(({ id }) => ({ recordId: id })),
    becauseRecordIds: choices.causes.map(({ id }) => id).filter((id) => because.includes(id)),
  })
  if (done.ok) return go(`/decisions/${done.id}`, 'decision.recorded')
  return done.because === 'not-fresh'
    ? again([])
    : again([{ field: fieldOf[done.because], text: words.faults[done.because] }])
}

const fieldOf: Record<DecisionFault, string> = {
  'not-a-body': 'body',
  'future-day': 'onDay',
  'second-is-first': 'body',
  'not-their-meeting': 'meeting',
}

export const recordingRoutes: Route[] = [
  get('/decisions/new', 'decision.record', showForm),
  post('/decisions', 'decision.record', takeDecision),
]
