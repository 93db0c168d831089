import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Decision, Meeting } from './decision.ts'

type Asker = Pick<Work, 'db'>

const DECISION = `select d.id, d.body_unit_id as "bodyUnitId", body.title as "bodyName", body.archived_at is not null as "isBodyClosed",
  d.meeting_id as "meetingId", d.on_day as "onDay",
  d.minute_ref as "minuteRef", d.about_record_id as "aboutRecordId", about.title as "aboutTitle", about.kind as "aboutKind",
  d.version_no as "versionNo", d.outcome, d.words, d.second_member_id as "secondMemberId", d.second_missing as "isSecondMissing",
  d.annulled_at as "annulledAt", d.annulled_why as "annulledWhy", teller.name as "recordedByName", second.name as "secondName"
  from decision d join record body on body.id = d.body_unit_id join record about on about.id = d.about_record_id
    join record own on own.id = d.id left join member teller on teller.id = own.made_by
    left join member second on second.id = d.second_member_id`

export const decisionById = ({ db }: Asker, id: string): Promise<Decision | undefined> =>
  db.maybe(`${DECISION} where d.id = $1`, [id])

/** Decisions about a record, or on a paper that covers it, newest first. */
export const decisionsAbout = ({ db }: Asker, recordId: string): Promise<Decision[]> =>
  db.query(
    `${DECISION} where d.about_record_id = $1 or exists (select 1 from decision_covers c where c.decision_id = d.id and c.record_id = $1)
     order by d.on_day desc, d.id desc`,
    [recordId],
  )

export const allDecisions = ({ db }: Asker): Promise<Decision[]> =>
  db.query(`${DECISION} order by d.on_day desc, d.id desc`)

export const decisionsOfBody = ({ db }: Asker, bodyUnitId: string): Promise<Decision[]> =>
  db.query(`${DECISION} where d.body_unit_id = $1 order by d.on_day desc, d.id desc`, [bodyUnitId])

export type Unminuted = {
  id: string
  title: string
  bodyUnitId: string
  bodyName: string
  onDay: string
  madeBy: string | null
}

/** Standing decisions of which nobody has said where they are minuted, the longest waiting first. */
export const decisionsWithoutMinute = ({ db }: Asker): Promise<Unminuted[]> =>
  db.query(
    `select d.id, own.title, d.body_unit_id as "bodyUnitId", body.title as "bodyName", d.on_day as "onDay", own.made_by as "madeBy"
     from decision d join record own on own.id = d.id join record body on body.id = d.body_unit_id
     where d.minute_ref is null and d.annulled_at is null order by d.on_day, d.id`,
  )

export type Covered = {
  recordId: string
  versionNo: number | null
  decisionId: string
  onDay: string
  bodyName: string
  outcome: Decision['outcome']
}

/**
 * For every record of these kinds the standing decisions that it was approved or adopted by, in one query: by day, and
 * those of one day in the order they were recorded.
 */
export const yesesForKinds = ({ db }: Asker, kinds: string[]): Promise<Covered[]> =>
  db.query(
    `with covered as (
       select about_record_id as record_id, version_no, id from decision
       union all select record_id, version_no, decision_id from decision_covers)
     select c.record_id as "recordId", c.version_no as "versionNo", d.id as "decisionId", d.on_day as "onDay", body.title as "bodyName", d.outcome
     from covered c join decision d on d.id = c.id join record own on own.id = d.id join record r on r.id = c.record_id
       join record body on body.id = d.body_unit_id
     where r.kind = any($1) and d.annulled_at is null and d.outcome in ('adopted', 'approved', 'approved_with_conditions')
     order by d.on_day, own.made_at, d.id`,
    [kinds],
  )

export type NewDecision = Pick<
  Decision,
  | 'id'
  | 'bodyUnitId'
  | 'meetingId'
  | 'onDay'
  | 'minuteRef'
  | 'aboutRecordId'
  | 'versionNo'
  | 'outcome'
  | 'words'
  | 'secondMemberId'
  | 'isSecondMissing'
> & {
  title: string
}

export async function insertDecision(work: Work, d: NewDecision): Promise<void> {
  await makeRecord(work, { id: d.id, kind: 'decision', title: d.title, unitId: d.bodyUnitId }, [
    'outcome',
    'body',
    'about',
  ])
  await work.db.query(
    `insert into decision (id, body_unit_id, meeting_id, on_day, minute_ref, about_record_id, version_no, outcome, words, second_member_id, second_missing)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      d.id,
      d.bodyUnitId,
      d.meetingId,
      d.onDay,
      d.minuteRef,
      d.aboutRecordId,
      d.versionNo,
      d.outcome,
      d.words,
      d.secondMemberId,
      d.isSecondMissing,
    ],
  )
}

export async function insertCovers(
  { db }: Work,
  decisionId: string,
  covers: { recordId: string; versionNo?: number }[],
): Promise<void> {
  for (const { recordId, versionNo } of covers)
    await db.query('insert into decision_covers (decision_id, record_id, version_no) values ($1, $2, $3)', [
      decisionId,
      recordId,
      versionNo,
    ])
}

export async function insertBecause({ db }: Work, decisionId: string, recordIds: string[]): Promise<void> {
  for (const id of recordIds)
    await db.query('insert into decision_because (decision_id, record_id) values ($1, $2)', [decisionId, id])
}

export const becauseOf = ({ db }: Asker): Promise<{ decisionId: string; recordId: string; kind: string }[]> =>
  db.query(
    'select b.decision_id as "decisionId", b.record_id as "recordId", r.kind from decision_because b join record r on r.id = b.record_id',
  )

export type Named = { id: string; kind: string; title: string; unitId: string | null; ownerPostId: string | null }

const NAMED = `r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId"`

export const coversOf = ({ db }: Asker, decisionId: string): Promise<Named[]> =>
  db.query(
    `select ${NAMED} from decision_covers c join record r on r.id = c.record_id where c.decision_id = $1 order by r.title, r.id`,
    [decisionId],
  )

export const becauseOfDecision = ({ db }: Asker, decisionId: string): Promise<Named[]> =>
  db.query(
    `select ${NAMED} from decision_because b join record r on r.id = b.record_id where b.decision_id = $1 order by r.title, r.id`,
    [decisionId],
  )

/** False when it was annulled already. */
export async function writeAnnulled(work: Work, id: string, why: string): Promise<boolean> {
  const sql =
    'update decision set annulled_at = $2, annulled_why = $3 where id = $1 and annulled_at is null returning id'
  return Boolean(await work.db.maybe(sql, [id, work.now, why]))
}

/** False when the place in the minutes is known already: it is never changed. */
export async function writeMinute({ db }: Work, id: string, minuteRef: string): Promise<boolean> {
  const sql =
    'update decision set minute_ref = $2 where id = $1 and minute_ref is null and annulled_at is null returning id'
  return Boolean(await db.maybe(sql, [id, minuteRef]))
}

const MEETING = `select m.id, m.body_unit_id as "bodyUnitId", body.title as "bodyName", m.on_day as "onDay", m.number, r.title
  from meeting m join record r on r.id = m.id join record body on body.id = m.body_unit_id`

export const meetingById = ({ db }: Asker, id: string): Promise<Meeting | undefined> =>
  db.maybe(`${MEETING} where m.id = $1`, [id])

export const meetingsOf = ({ db }: Asker, bodyUnitId?: string): Promise<Meeting[]> =>
  db.query(`${MEETING} where $1::uuid is null or m.body_unit_id = $1 order by m.on_day desc, m.id`, [bodyUnitId])

export async function insertMeeting(
  work: Work,
  { id, bodyUnitId, onDay, number, title }: Omit<Meeting, 'bodyName'>,
): Promise<void> {
  await makeRecord(work, { id, kind: 'meeting', title, unitId: bodyUnitId }, ['onDay'])
  await work.db.query('insert into meeting (id, body_unit_id, on_day, number) values ($1, $2, $3, $4)', [
    id,
    bodyUnitId,
    onDay,
    number,
  ])
}
