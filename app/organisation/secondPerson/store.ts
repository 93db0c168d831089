import type { Work } from '../../store/work.ts'
import type { SecondRequest } from './secondRequest.ts'

type Asker = Pick<Work, 'db'>

const REQUEST = `select s.id, s.kind, s.about_record_id as "aboutRecordId", r.title as "aboutTitle", r.kind as "aboutKind",
  s.wants, s.asked_by as "askedById", a.name as "askedByName", s.asked_on as "askedOn", s.ends_on as "endsOn", s.outcome,
  s.settled_by as "settledById", b.name as "settledByName", s.settled_on as "settledOn", s.reason,
  s.made_record_id as "madeRecordId"
  from second_request s join record r on r.id = s.about_record_id join member a on a.id = s.asked_by
    left join member b on b.id = s.settled_by`

export const requestById = <W>({ db }: Asker, id: string): Promise<SecondRequest<W> | undefined> =>
  db.maybe(`${REQUEST} where s.id = $1`, [id])

/** Open requests of one kind, or all of them, by the day on which they end. */
export const openRequests = ({ db, today }: Pick<Work, 'db' | 'today'>): Promise<SecondRequest[]> =>
  db.query(`${REQUEST} where s.outcome is null and s.ends_on >= $1 order by s.ends_on, s.id`, [today])

export const requestsAbout = <W>({ db }: Asker, recordId: string): Promise<SecondRequest<W>[]> =>
  db.query(`${REQUEST} where s.about_record_id = $1 order by s.asked_at desc, s.id desc`, [recordId])

/** Waits for whoever is settling this very request, so that it is settled once. */
export const lockRequest = ({ db }: Asker, id: string): Promise<unknown> =>
  db.query('select 1 from second_request where id = $1 for update', [id])

export async function insertRequest(
  work: Work,
  { id, kind, aboutRecordId, wants, endsOn }: Pick<SecondRequest, 'id' | 'kind' | 'aboutRecordId' | 'wants' | 'endsOn'>,
): Promise<void> {
  await work.db.query(
    `insert into second_request (id, kind, about_record_id, wants, asked_by, asked_at, asked_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [id, kind, aboutRecordId, JSON.stringify(wants), work.by.id, work.now, work.today, endsOn],
  )
}

export async function settleRequest(
  { db, by, today }: Work,
  id: string,
  { outcome, reason, madeRecordId }: Pick<SecondRequest, 'outcome'> & { reason?: string; madeRecordId?: string },
): Promise<void> {
  await db.query(
    `update second_request set outcome = $2, settled_by = $3, settled_on = $4, reason = $5, made_record_id = $6
     where id = $1 and outcome is null`,
    [id, outcome, by.id, today, reason, madeRecordId],
  )
}
