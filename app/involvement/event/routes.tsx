import { z } from 'zod'
import { type Caller, may, reachOf } from '../../organisation/caller.ts'
import type { BothEdits } from '../../organisation/parts.tsx'
import { addressOf } from '../../organisation/recordAddress.ts'
import { readStructure, unitOf } from '../../organisation/structure/actions.ts'
import { happeningsOf } from '../../store/happening.ts'
import { localDay } from '../../store/today.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { LongText } from '../../web/parts/longText.tsx'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { listAdvisers } from '../actions.ts'
import {
  advisersAt,
  amendEvent,
  isGoverning,
  listEvents,
  logEvent,
  mayAmend,
  type NewEvent,
  readEvent,
} from './actions.ts'
import { EVENT_ROLES, EVENT_STAGES, type Event, type EventFault, PAID } from './event.ts'
import { EventForm, type EventTyped } from './pages/eventForm.tsx'
import { EventList, PER_PAGE } from './pages/eventList.tsx'
import { EventPage } from './pages/eventPage.tsx'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = await listEvents(caller)
  const q = query.get('q')?.trim() ?? ''
  const stage = EVENT_STAGES.find((one) => one === query.get('stage')) ?? ''
  const saysIt = ({ title, unitName, said, changed }: Event) =>
    [title, unitName, said, changed].join(' ').toLowerCase().includes(q.toLowerCase())
  const found = all.filter((event) => (!stage || event.stage === stage) && saysIt(event))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const at = Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1))
  const mayLog = may(caller, 'event.log')
  return page(<EventList frame={frame} all={all} found={found} q={q} stage={stage} page={at} mayLog={mayLog} />)
}

async function showOne({ caller, frame, params }: Visit): Promise<Answer> {
  const event = await readEvent(caller, params.id!)
  const unit = event.unitId ? await unitOf(caller, event.unitId) : undefined
  return page(
    <EventPage
      frame={frame}
      event={event}
      unitHref={unit && addressOf(caller, { ...unit, kind: unit.kind === 'project' ? 'project' : 'unit' })}
      advisers={await advisersAt(caller, event)}
      isGoverning={isGoverning(caller)}
      mayAmend={mayAmend(caller, event)}
      changeHref={unit && changeBecauseOf(caller, event)}
    />,
  )
}

function changeBecauseOf(caller: Caller, { id, unitId, ownerPostId }: Event): string | undefined {
  if (!unitId || !may(caller, 'change.record', { unitId, ownerPostId })) return undefined
  return `/changes/new?${new URLSearchParams({ of: unitId, because: id, next: `/events/${id}` })}`
}

const mayLogAnywhere = (caller: Caller) => reachOf(caller, 'event.log').includes('A')

// Whoever looks after advisers writes down what they say; a team does not write its own advisers' rating.
const mayRateForAdvisers = (caller: Caller) => may(caller, 'contribution.enter')

type Again = { event?: Event; base?: number; errors?: FieldError[]; saved?: BothEdits }

async function draw(visit: Visit, typed: EventTyped, { event, base, errors, saved }: Again = {}) {
  const { caller, frame } = visit
  const { units } = await readStructure(caller)
  const mayBeOf = units.filter((unit) => may(caller, 'event.log', { unitId: unit.id, ownerPostId: unit.ownerPostId }))
  return (
    <EventForm
      frame={frame}
      event={event && { id: event.id, title: event.title, base: base ?? event.edit }}
      units={mayBeOf}
      advisers={may(caller, 'adviser.read') && mayRateForAdvisers(caller) ? await listAdvisers(caller) : undefined}
      mayBeWhole={mayLogAnywhere(caller)}
      mayRateForAdvisers={mayRateForAdvisers(caller)}
      typed={typed}
      errors={errors}
      saved={saved}
    />
  )
}

const score = () =>
  z
    .enum(['0', '1', '2', '3', '4', ''])
    .catch('')
    .transform((typed) => (typed === '' ? null : Number(typed)))
const some = (most = 50_000) => z.string().trim().max(most, words.faults['too-long'])

const eventSchema = () =>
  z.object({
    title: typedWords(words.faults['no-title'], 200, words.faults['too-long']),
    unitId: z.union([z.literal(''), z.uuid()], words.faults['no-unit']),
    onDay: typedDay(words.faults['no-day']),
    place: some(200),
    stage: oneOf(EVENT_STAGES, words.faults['no-stage']),
    role: oneOf(EVENT_ROLES, words.faults['no-role']),
    people: z
      .string()
      .trim()
      .regex(/^\d{1,5}$/, words.faults['no-people'])
      .transform(Number),
    who: some(2000),
    missing: some(2000),
    advisers: z.array(z.uuid()),
    said: some(),
    changed: some(),
    paid: oneOf(PAID, words.faults['no-paid']),
    toldOn: z.union([z.literal(''), typedDay(words.faults['no-day'])], words.faults['no-day']),
    teamRating: score(),
    adviserRating: score(),
    adviserRaters: z
      .string()
      .trim()
      .regex(/^\d{0,3}$/, words.faults['no-raters'])
      .transform(Number),
  })

const typedIn = ({ form }: Post): EventTyped => ({ fields: form.typed, advisers: form.all('advisers') })

function readEventForm(
  { caller, form }: Post,
  before?: Event,
): { ok: true; event: NewEvent } | { ok: false; errors: FieldError[] } {
  const read = form.read(eventSchema())
  const noUnit = !form.get('unitId') && !mayLogAnywhere(caller)
  const errors = [
    ...(read.ok ? [] : read.errors),
    ...(noUnit ? [{ field: 'unitId', text: words.faults['no-unit'] }] : []),
  ]
  if (!read.ok || errors.length) return { ok: false, errors }
  const { advisers, toldOn, unitId, ...event } = read.values
  const isTheirs = mayRateForAdvisers(caller)
  const theirs = isTheirs
    ? {}
    : { adviserRating: before?.adviserRating ?? null, adviserRaters: before?.adviserRaters ?? 0 }
  const adviserIds = isTheirs ? advisers : undefined
  return { ok: true, event: { ...event, ...theirs, toldOn: toldOn || null, unitId: unitId || null, adviserIds } }
}

const fieldOf: Record<Exclude<EventFault, 'edited'>, string> = {
  'future-day': 'onDay',
  'told-before': 'toldOn',
  'no-raters': 'adviserRaters',
}

async function takeNew(visit: Post): Promise<Answer> {
  const again = async (errors: FieldError[]) => refuse(await draw(visit, typedIn(visit), { errors }))
  const read = readEventForm(visit)
  if (!read.ok) return again(read.errors)
  const done = await logEvent(visit.caller, { ...read.event, id: visit.key })
  if (done.ok) return go(`/events/${done.id}`, 'event.logged')
  return again([{ field: fieldOf[done.because], text: words.faults[done.because] }])
}

async function showAmendment(visit: Visit): Promise<Answer> {
  const event = await readEvent(visit.caller, visit.params.id!)
  const advisers = (await advisersAt(visit.caller, event)).map(({ id }) => id)
  return page(await draw(visit, { fields: fieldsOf(event), advisers }, { event }))
}

const fieldsOf = (event: Event): Record<string, string> =>
  Object.fromEntries(Object.entries(event).map(([name, value]) => [name, value === null ? '' : String(value)]))

async function takeAmendment(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const event = await readEvent(caller, params.id!)
  const again = async (more: Again) => refuse(await draw(visit, typedIn(visit), { event, base: form.base, ...more }))
  const read = readEventForm(visit, event)
  if (!read.ok) return again({ errors: read.errors })
  const done = await amendEvent(caller, event.id, form.base, read.event)
  if (done.ok) return go(`/events/${event.id}`, 'event.amended')
  if (done.because === 'edited') return again({ base: event.edit, saved: await savedMeanwhile(visit, event) })
  return again({ errors: [{ field: fieldOf[done.because], text: words.faults[done.because] }] })
}

const TEXTS = ['title', 'place', 'who', 'missing', 'said', 'changed'] as const

/** What somebody else saved while this was written, where the two differ in words. */
async function savedMeanwhile({ caller, form }: Post, event: Event): Promise<BothEdits> {
  const [last] = await happeningsOf(caller, event.id, 1)
  return {
    saved: TEXTS.filter((name) => event[name].trim() !== form.get(name).trim()).map((name) => ({
      name: words.form[name],
      value: <LongText text={event[name] || words.show.nobody} />,
    })),
    keepHref: `/events/${event.id}`,
    by: last && { name: last.byName, onDay: localDay(last.at, caller.organisation.timeZone) },
  }
}

export const eventRoutes: Route[] = [
  get('/events', 'event.read', showList),
  get('/events/new', 'event.log', async (visit) =>
    page(await draw(visit, { fields: { unitId: visit.query.get('unit') ?? '' }, advisers: [] })),
  ),
  post('/events', 'event.log', takeNew),
  get('/events/:id', 'event.read', showOne),
  get('/events/:id/amendment', 'event.log', showAmendment),
  post('/events/:id/amendment', 'event.log', takeAmendment),
]
