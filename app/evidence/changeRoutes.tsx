import { z } from 'zod'
import { addressOf } from '../organisation/recordAddress.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { typedDay, typedWords } from '../web/fieldSchemas.ts'
import { nextPath } from '../web/nextPath.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { possibleCauses, readChange, readSubject, recordChange } from './actions.ts'
import type { ChangeFault } from './evidence.ts'
import { ChangeForm } from './pages/changeForm.tsx'
import { ChangePage } from './pages/changePage.tsx'
import { words } from './words.ts'

async function showForm({ caller, frame, query }: Visit): Promise<Answer> {
  const about = await readSubject(caller, query.get('of') ?? '')
  const causes = await possibleCauses(caller, about.id, query.get('because') ?? undefined)
  const next = nextPath(query.get('next'), addressOf(caller, about) ?? '/evidence')
  const typed = { onDay: caller.today, because: query.get('because') ?? '' }
  return page(<ChangeForm frame={frame} about={about} causes={causes} next={next} typed={typed} />)
}

async function takeChange(visit: Post): Promise<Answer> {
  const { caller, form, frame, key } = visit
  const about = await readSubject(caller, form.get('of'))
  const causes = await possibleCauses(caller, about.id, form.get('cause') || undefined)
  const next = nextPath(form.get('next'), addressOf(caller, about) ?? '/evidence')
  const again = (errors: FieldError[]) =>
    refuse(<ChangeForm frame={frame} about={about} causes={causes} next={next} typed={form.typed} errors={errors} />)
  const read = form.read(changeSchema())
  if (!read.ok) return again(read.errors)
  const { because, before, after, ...given } = read.values
  const cause = causes.find(({ id }) => id === because)
  if (!cause) return again([{ field: 'because', text: words.faults['not-a-cause'] }])
  const done = await recordChange(caller, {
    ...given,
    id: key,
    recordId: about.id,
    before: before || null,
    after: after || null,
    becauseRecordId: cause.id,
    becauseKind: cause.becauseKind,
  })
  return done.ok ? go(next, 'evidence.changed') : again([faultAt(done.because)])
}

const faultAt = (because: ChangeFault): FieldError => {
  if (because === 'future-day') return { field: 'onDay', text: words.faults['future-change'] }
  return {
    field: because === 'no-words' ? 'what' : because === 'cause-is-later' ? 'onDay' : 'because',
    text: words.faults[because],
  }
}

const changeSchema = () =>
  z.object({
    what: typedWords(words.faults['no-words'], 2000, words.faults['too-long']),
    before: z.string().max(50_000, words.faults['too-long']),
    after: z.string().max(50_000, words.faults['too-long']),
    onDay: typedDay(words.faults['no-day']),
    because: z.string().min(1, words.faults['no-cause']),
  })

export const changeRoutes: Route[] = [
  get('/changes/new', 'change.record', showForm),
  post('/changes', 'change.record', takeChange),
  get('/changes/:id', 'evidence.read', async ({ caller, frame, params }) =>
    page(<ChangePage frame={frame} change={await readChange(caller, params.id!)} caller={caller} />),
  ),
]
