import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Event } from './event.ts'

type Asker = Pick<Work, 'db'>

const EVENT = `select e.id, r.title, r.unit_id as "unitId", u.title as "unitName", r.owner_post_id as "ownerPostId",
  r.made_by as "madeBy", e.on_day as "onDay", e.place, e.stage, e.role, e.people, e.who, e.missing, e.said, e.changed, e.paid,
  e.told_on as "toldOn", e.team_rating as "teamRating", e.adviser_rating as "adviserRating",
  e.adviser_raters as "adviserRaters", r.edit
  from event e join record r on r.id = e.id left join record u on u.id = r.unit_id`

export const eventById = ({ db }: Asker, id: string): Promise<Event | undefined> =>
  db.maybe(`${EVENT} where e.id = $1`, [id])

export const allEvents = ({ db }: Asker): Promise<Event[]> =>
  db.query(`${EVENT} where r.archived_at is null order by e.on_day desc, e.id desc`)

export type EventWords = Omit<Event, 'id' | 'unitName' | 'ownerPostId' | 'madeBy' | 'edit'>

const COLUMNS = `on_day, place, stage, role, people, who, missing, said, changed, paid, told_on, team_rating,
  adviser_rating, adviser_raters`

const valuesOf = (event: EventWords): unknown[] => [
  event.onDay,
  event.place,
  event.stage,
  event.role,
  event.people,
  event.who,
  event.missing,
  event.said,
  event.changed,
  event.paid,
  event.toldOn,
  event.teamRating,
  event.adviserRating,
  event.adviserRaters,
]

export async function insertEvent(
  work: Work,
  { id, ownerPostId, ...event }: EventWords & Pick<Event, 'id' | 'ownerPostId'>,
  adviserIds: readonly string[],
): Promise<void> {
  const { title, unitId } = event
  await makeRecord(work, { id, kind: 'event', title, unitId, ownerPostId }, ['day', 'stage', 'role', 'people'])
  await work.db.query(
    `insert into event (id, ${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [id, ...valuesOf(event)],
  )
  await writeAdvisers(work, id, adviserIds)
}

export async function updateEvent(
  work: Work,
  id: string,
  event: EventWords,
  adviserIds: readonly string[] | undefined,
): Promise<void> {
  await work.db.query(
    `update event set (${COLUMNS}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) where id = $1`,
    [id, ...valuesOf(event)],
  )
  if (adviserIds) await writeAdvisers(work, id, adviserIds)
}

async function writeAdvisers({ db }: Work, eventId: string, adviserIds: readonly string[]): Promise<void> {
  await db.query('delete from event_adviser where event_id = $1 and not adviser_id = any($2)', [eventId, adviserIds])
  await db.query(
    `insert into event_adviser (event_id, adviser_id) select $1, id from adviser where id = any($2) on conflict do nothing`,
    [eventId, adviserIds],
  )
}

export const advisersAt = ({ db }: Asker, eventId: string): Promise<{ id: string; knownAs: string }[]> =>
  db.query(
    `select a.id, a.known_as as "knownAs" from event_adviser e join adviser a on a.id = e.adviser_id
     where e.event_id = $1 order by a.known_as collate "C"`,
    [eventId],
  )

/** How many advisers came to how many events: who is always asked is shown by counts, never by name. */
export const adviserParts = ({ db }: Asker): Promise<{ eventId: string; adviserId: string }[]> =>
  db.query('select event_id as "eventId", adviser_id as "adviserId" from event_adviser order by 1, 2')
