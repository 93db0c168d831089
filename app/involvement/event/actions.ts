import { NotAllowed, NotFound } from '../../errors.ts'
import { type Caller, may, must, reachOf } from '../../organisation/caller.ts'
import { unitOf } from '../../organisation/structure/actions.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import { type Event, type EventFault, faultOfEvent } from './event.ts'
import * as store from './eventStore.ts'

export { adviserParts } from './eventStore.ts'

export type NewEvent = store.EventWords & { id?: string; adviserIds?: readonly string[] }

const targetOf = ({ id, unitId, ownerPostId, madeBy }: Event) => ({ id, unitId, ownerPostId, madeBy })

export const mayRead = (caller: Caller, event: Event): boolean => may(caller, 'event.read', targetOf(event))

export const mayAmend = (caller: Caller, event: Event): boolean => may(caller, 'event.log', targetOf(event))

/** Those who govern look at both ratings of an event, unless it is their own. */
export const isGoverning = (caller: Caller): boolean =>
  may(caller, 'audit.read') && reachOf(caller, 'event.read').includes('A')

/** Logs something done with people, once. Whoever leads the work owns it, so that its team finds it. */
export async function logEvent(
  caller: Caller,
  given: NewEvent,
): Promise<{ ok: true; id: string } | { ok: false; because: Exclude<EventFault, 'edited'> }> {
  const ownerPostId = await mustLogFor(caller, given.unitId)
  const fault = faultOfEvent(given, caller.today)
  if (fault) return { ok: false, because: fault }
  const { adviserIds = [], id = newId(), ...event } = given
  await store.insertEvent(caller, { ...event, id, ownerPostId }, adviserIds)
  await recordHappening(caller, id, 'recorded', { onDay: event.onDay })
  return { ok: true, id }
}

/** The post that leads the work, for somebody who may log what was done for it. */
async function mustLogFor(caller: Caller, unitId: string | null): Promise<string | null> {
  const unit = unitId ? await unitOf(caller, unitId) : undefined
  if (unitId && !unit) throw new NotFound(`unit ${unitId}`)
  must(caller, 'event.log', { unitId, ownerPostId: unit?.ownerPostId })
  return unit?.ownerPostId ?? null
}

/** Puts right what was logged, or says later what changed and when people were told. */
export async function amendEvent(
  caller: Caller,
  id: string,
  base: number,
  { adviserIds, ...to }: Omit<NewEvent, 'id'>,
): Promise<{ ok: true } | { ok: false; because: EventFault }> {
  const event = await readEvent(caller, id)
  if (!mayAmend(caller, event)) throw new NotAllowed('event.log')
  const fault = faultOfEvent(to, caller.today)
  if (fault) return { ok: false, because: fault }
  const { title, unitId } = to
  const moved = unitId !== event.unitId && { unitId, ownerPostId: await mustLogFor(caller, unitId) }
  if (!(await amendRecord(caller, id, base, Object.keys(to), { title, ...moved })))
    return { ok: false, because: 'edited' }
  await store.updateEvent(caller, id, to, adviserIds)
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/** One event, for somebody who may see it. */
export async function readEvent(caller: Caller, id: string): Promise<Event> {
  must(caller, 'event.read')
  const event = await store.eventById(caller, id)
  if (!event) throw new NotFound(`event ${id}`)
  if (!mayRead(caller, event)) throw new NotAllowed('event.read')
  return event
}

/** Those the caller may see, newest first; of one piece of work, where it is named. */
export async function listEvents(caller: Caller, { unitId }: { unitId?: string } = {}): Promise<Event[]> {
  if (!may(caller, 'event.read')) return []
  const all = await store.allEvents(caller)
  return all.filter((event) => (unitId === undefined || event.unitId === unitId) && mayRead(caller, event))
}

/** The advisers who came, by name, for those who look after advisers or log for this work. */
export async function advisersAt(caller: Caller, event: Event): Promise<{ id: string; knownAs: string }[]> {
  return may(caller, 'adviser.read') || mayAmend(caller, event) ? store.advisersAt(caller, event.id) : []
}

/** Every event, for counting: whoever asks sees figures and no words. */
export const eventsForFacts = (asker: Pick<Work, 'db'>): Promise<Event[]> => store.allEvents(asker)
