import { z } from 'zod'
import { may } from '../organisation/caller.ts'
import { addressOf } from '../organisation/recordAddress.ts'
import { readStructure } from '../organisation/structure/actions.ts'
import { getRecord } from '../store/record.ts'
import { localDay } from '../store/today.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { typedDay } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import {
  annulDecision,
  decisionsAbout,
  decisionsOfBody,
  giveMinute,
  holdMeeting,
  listDecisions,
  meetingsOf,
  readAround,
  readBody,
  readDecision,
  readMeeting,
} from './actions.ts'
import type { Decision } from './decision.ts'
import { BodyPage } from './pages/body.tsx'
import { DecisionPage } from './pages/decisionPage.tsx'
import { type DecisionFilter, DecisionList, SHOWS } from './pages/list.tsx'
import { MeetingForm, MeetingPage } from './pages/meeting.tsx'
import { recordingRoutes } from './recordingRoutes.tsx'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = await listDecisions(caller)
  const q = query.get('q')?.trim() ?? ''
  const filter: DecisionFilter = {
    q,
    body: query.get('body') ?? '',
    show: SHOWS.find((show) => show === query.get('show')) ?? '',
  }
  const found = all.filter((decision) => isSought(decision, filter))
  const bodies = (await readStructure(caller)).units.filter(({ governs }) => governs)
  return page(
    <DecisionList
      frame={frame}
      all={all}
      found={found}
      filter={filter}
      bodies={bodies}
      today={caller.today}
      mayRecord={may(caller, 'decision.record')}
    />,
  )
}

function isSought(
  { aboutTitle, bodyName, bodyUnitId, minuteRef, annulledAt }: Decision,
  { q, body, show }: DecisionFilter,
): boolean {
  if (!`${aboutTitle} ${bodyName} ${minuteRef ?? ''}`.toLowerCase().includes(q.toLowerCase())) return false
  if (body && bodyUnitId !== body) return false
  return show === '' || (show === 'annulled' ? Boolean(annulledAt) : !minuteRef && !annulledAt)
}

async function showBody({ caller, frame, params, query }: Visit): Promise<Answer> {
  const body = await readBody(caller, params.id!)
  const meetings = await meetingsOf(caller, body.id)
  const decisions = await decisionsOfBody(caller, body.id)
  const mayRecord = may(caller, 'decision.record')
  const q = query.get('q')?.trim() ?? ''
  return page(
    <BodyPage
      q={q}
      found={decisions.filter((decision) => isSought(decision, { q, body: '', show: '' }))}
      frame={frame}
      body={body}
      meetings={meetings}
      decisions={decisions}
      today={caller.today}
      mayRecord={mayRecord}
    />,
  )
}

async function showMeeting({ caller, frame, params }: Visit): Promise<Answer> {
  const meeting = await readMeeting(caller, params.id!)
  const decisions = (await decisionsOfBody(caller, meeting.bodyUnitId)).filter(
    ({ meetingId }) => meetingId === meeting.id,
  )
  const mayRecord = may(caller, 'decision.record')
  return page(
    <MeetingPage frame={frame} meeting={meeting} decisions={decisions} today={caller.today} mayRecord={mayRecord} />,
  )
}

async function showMeetingForm({ caller, frame, query }: Visit): Promise<Answer> {
  const bodies = (await readStructure(caller)).units.filter(({ governs }) => governs)
  return page(<MeetingForm frame={frame} bodies={bodies} typed={{ body: query.get('body') ?? bodies[0]?.id ?? '' }} />)
}

async function takeMeeting({ caller, form, frame, key }: Post): Promise<Answer> {
  const bodies = (await readStructure(caller)).units.filter(({ governs }) => governs)
  const again = (errors: FieldError[]) =>
    refuse(<MeetingForm frame={frame} bodies={bodies} typed={form.typed} errors={errors} />)
  const read = form.read(
    z.object({
      body: z.string().refine((id) => bodies.some((body) => body.id === id), words.faults['no-body']),
      onDay: typedDay(words.faults['no-day']),
      number: z
        .string()
        .trim()
        .max(50, words.faults['too-long'])
        .transform((number) => number || null),
    }),
  )
  if (!read.ok) return again(read.errors)
  const { body, onDay, number } = read.values
  const name = bodies.find(({ id }) => id === body)?.name ?? ''
  const done = await holdMeeting(caller, {
    id: key,
    bodyUnitId: body,
    onDay,
    number,
    title: words.meetingTitle(name, onDay, number),
  })
  return done.ok
    ? go(`/meetings/${key}`, 'decision.held')
    : again([{ field: 'body', text: words.faults[done.because] }])
}

async function draw({ caller, frame, params }: Visit, typed?: Record<string, string>, errors?: FieldError[]) {
  const decision = await readDecision(caller, params.id!)
  const about = await getRecord(caller, decision.aboutRecordId)
  const around = await readAround(caller, decision)
  const others = (await decisionsAbout(caller, about.id)).filter(({ id }) => id !== decision.id)
  const isLater = (other: typeof decision) =>
    other.onDay > decision.onDay || (other.onDay === decision.onDay && other.id > decision.id)
  const linked = (record: { id: string; kind: string; title: string }) => ({
    title: record.title,
    href: addressOf(caller, record),
  })
  return (
    <DecisionPage
      frame={frame}
      decision={decision}
      annulledOn={decision.annulledAt ? localDay(decision.annulledAt, caller.organisation.timeZone) : undefined}
      about={linked(about)}
      covers={around.covers.map(linked)}
      because={around.because.map(linked)}
      meeting={decision.meetingId ? await readMeeting(caller, decision.meetingId) : undefined}
      followedBy={others.filter(isLater)}
      follows={others.filter((other) => !isLater(other))}
      today={caller.today}
      mayRecord={may(caller, 'decision.record')}
      typed={typed}
      errors={errors}
    />
  )
}

async function takeMinute(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await giveMinute(caller, params.id!, form.get('minuteRef').slice(0, 200))
  if (done.ok) return go(`/decisions/${params.id}`, 'decision.minuted')
  return refuse(await draw(visit, form.typed, [{ field: 'minuteRef', text: words.faults[done.because] }]))
}

async function takeAnnulment(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const done = await annulDecision(caller, params.id!, form.get('why'))
  if (done.ok) return go(`/decisions/${params.id}`, 'decision.annulled')
  return refuse(await draw(visit, form.typed, [{ field: 'why', text: words.faults[done.because] }]))
}

export const routes: Route[] = [
  get('/decisions', 'decision.read', showList),
  ...recordingRoutes,
  get('/decisions/:id', 'decision.read', async (visit) => page(await draw(visit))),
  post('/decisions/:id/minute', 'decision.record', takeMinute),
  post('/decisions/:id/annulment', 'decision.record', takeAnnulment),
  get('/bodies/:id', 'decision.read', showBody),
  get('/meetings/new', 'decision.record', showMeetingForm),
  post('/meetings', 'decision.record', takeMeeting),
  get('/meetings/:id', 'decision.read', showMeeting),
]
