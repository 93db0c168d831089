import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Action, AnswerWord, SentChannel } from './action.ts'

type Asker = Pick<Work, 'db'>

const ACTION = `select a.id, a.kind, r.title, a.about_record_id as "aboutRecordId", about.title as "aboutTitle", about.kind as "aboutKind",
  a.because_record_id as "becauseRecordId", r.owner_post_id as "ownerPostId", post.title as "ownerTitle",
  a.owed_to_kind as "owedToKind", a.owed_to_id as "owedToId", coalesce(adviser.title, member.name) as "owedToName",
  a.due_on as "dueOn", a.done_on as "doneOn", a.answer, a.answer_text as "answerText", a.reason, a.answered_on as "answeredOn",
  a.sent_on as "sentOn", a.sent_channel as "sentChannel", a.verified_on as "verifiedOn",
  a.disputed_on as "disputedOn", a.disputed_words as "disputedWords", r.made_at::date as "madeOn", r.edit
  from action a join record r on r.id = a.id join record about on about.id = a.about_record_id
  join record post on post.id = r.owner_post_id
  left join record adviser on adviser.id = a.owed_to_id and adviser.kind = 'adviser' left join member on member.id = a.owed_to_id`

export type NewAction = Pick<Action, 'id' | 'kind' | 'title' | 'aboutRecordId' | 'ownerPostId' | 'dueOn'> &
  Partial<Pick<Action, 'becauseRecordId' | 'owedToKind' | 'owedToId'>> & { causeLevel?: number }

export async function insertAction(work: Work, action: NewAction): Promise<void> {
  await makeRecord(work, { id: action.id, kind: 'action', title: action.title, ownerPostId: action.ownerPostId }, [
    'owner',
    'due',
  ])
  await work.db.query(
    `insert into action (id, kind, about_record_id, because_record_id, owed_to_kind, owed_to_id, due_on, cause_level)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      action.id,
      action.kind,
      action.aboutRecordId,
      action.becauseRecordId,
      action.owedToKind,
      action.owedToId,
      action.dueOn,
      action.causeLevel,
    ],
  )
}

export const actionById = ({ db }: Asker, id: string): Promise<Action | undefined> =>
  db.maybe(`${ACTION} where a.id = $1`, [id])

export const actionsAbout = ({ db }: Asker, recordId: string): Promise<Action[]> =>
  db.query(`${ACTION} where a.about_record_id = $1 order by a.due_on, a.id`, [recordId])

export const actionsBecauseOf = ({ db }: Asker, recordIds: string[]): Promise<Action[]> =>
  db.query(`${ACTION} where a.because_record_id = any($1) order by a.due_on, a.id`, [recordIds])

export const allActions = ({ db }: Asker): Promise<Action[]> =>
  db.query(`${ACTION} where r.archived_at is null order by a.due_on, a.id`)

const OPEN = `(a.kind = 'task' and a.done_on is null or a.kind = 'answer' and (a.answered_on is null or a.sent_on is null))`

export const openActionsOfPosts = ({ db }: Asker, postIds: string[]): Promise<Action[]> =>
  db.query(`${ACTION} where r.owner_post_id = any($1) and r.archived_at is null and ${OPEN} order by a.due_on, a.id`, [
    postIds,
  ])

export async function countOpen({ db }: Asker, postIds: string[]): Promise<number> {
  const { n } = await db.one<{ n: number }>(
    `select count(*)::int as n from action a join record r on r.id = a.id where r.owner_post_id = any($1) and r.archived_at is null and ${OPEN}`,
    [postIds],
  )
  return n
}

type Answer = { answer: AnswerWord; text: string; reason: string | null; onDay: string }

/** False when somebody has answered in the meantime. */
export async function writeAnswer(
  { db, now }: Work,
  id: string,
  { answer, text, reason, onDay }: Answer,
): Promise<boolean> {
  return Boolean(
    await db.maybe(
      `update action set answer = $2, answer_text = $3, reason = $4, answered_at = $5, answered_on = $6
       where id = $1 and answered_on is null returning id`,
      [id, answer, text, reason, now, onDay],
    ),
  )
}

/** False when it was already said how it reached the person. */
export async function writeSent({ db }: Work, id: string, onDay: string, channel: SentChannel): Promise<boolean> {
  const sql = 'update action set sent_on = $2, sent_channel = $3 where id = $1 and sent_on is null returning id'
  return Boolean(await db.maybe(sql, [id, onDay, channel]))
}

export async function writeDone({ db }: Work, id: string, onDay: string, evidenceId?: string): Promise<void> {
  await db.query('update action set done_on = $2, done_evidence_id = $3 where id = $1', [id, onDay, evidenceId])
}

export async function writeVerified({ db, by }: Work, id: string, onDay: string): Promise<void> {
  await db.query('update action set verified_on = $2, verified_by = $3 where id = $1', [id, onDay, by.id])
}

/** They disagree: it is not so. An earlier yes of theirs, or another's, no longer stands. */
export async function writeDisputed({ db }: Work, id: string, onDay: string, words: string): Promise<void> {
  const sql = 'update action set disputed_on = $2, disputed_words = $3, verified_on = null where id = $1'
  await db.query(sql, [id, onDay, words])
}

/** The address of an adviser who wants e-mail, and how they are known. Whoever answers them never sees it. */
export const mailToAdviser = (
  { db, today }: Pick<Work, 'db' | 'today'>,
  adviserId: string,
): Promise<{ address: string; knownAs: string } | undefined> =>
  db.maybe('select address, known_as as "knownAs" from mail_to_adviser($1, $2)', [adviserId, today])

export type Cause = {
  id: string
  kind: string
  title: string
  words: string | null
  byName: string | null
  saidOn: string | null
  ownerPostId: string | null
}

/** The record that opened an action. What somebody said is read with their name, so that an answer stands under it. */
export const causeById = ({ db }: Asker, id: string): Promise<Cause | undefined> =>
  db.maybe(
    `select r.id, r.kind, r.title, s.words, s.by_name as "byName", s.on_day as "saidOn", r.owner_post_id as "ownerPostId"
     from record r left join said() s on s.id = r.id where r.id = $1`,
    [id],
  )

/** Did this member answer it, or say that it was done? */
export async function isDoneBy({ db }: Asker, id: string, memberId: string): Promise<boolean> {
  const sql = `select 1 as n from happening where for_id = $1 and by_id = $2 and verb in ('answered', 'done') limit 1`
  return Boolean(await db.maybe(sql, [id, memberId]))
}

/** What made somebody open this action; undefined where it is no action, or nothing did. */
export async function becauseOf({ db }: Asker, id: string): Promise<string | undefined> {
  const sql = 'select because_record_id as id from action where id = $1 and because_record_id is not null'
  return (await db.maybe<{ id: string }>(sql, [id]))?.id
}

/** Has it been answered? Holds the answers still meanwhile: words are not changed under somebody who is answering them. */
export async function isAnswered({ db }: Work, becauseId: string): Promise<boolean> {
  const sql = `select answered_on as "answeredOn" from action where because_record_id = $1 and kind = 'answer' for update`
  return (await db.query<{ answeredOn: string | null }>(sql, [becauseId])).some(({ answeredOn }) => answeredOn)
}

/** The titles of the answers owed to something were made from its words, and go with them. */
export async function retitleAnswers({ db }: Work, becauseId: string, title: string): Promise<void> {
  await db.query(
    `update record set title = $2, edit = edit + 1 where id in (select a.id from action a where a.because_record_id = $1 and a.kind = 'answer')`,
    [becauseId, title],
  )
}

export type Debt = { recordId: string; on: string; by: string }

/** For each of these records the first thing that somebody has been asked about it and still owes. */
export const debtsAbout = ({ db }: Asker, ids: readonly string[]): Promise<Debt[]> =>
  db.query(
    `select distinct on (a.about_record_id) a.about_record_id as "recordId", a.due_on as "on", post.title as "by"
     from action a join record r on r.id = a.id join record post on post.id = r.owner_post_id
     where a.about_record_id = any($1) and r.archived_at is null and ${OPEN} order by a.about_record_id, a.due_on, a.id`,
    [ids],
  )

/** The answers owed because of these, each with the day on which it reached the person. */
export const answersSent = (
  { db }: Asker,
  becauseIds: readonly string[],
): Promise<{ becauseId: string; sentOn: string | null }[]> =>
  db.query(
    `select because_record_id as "becauseId", sent_on as "sentOn" from action where kind = 'answer' and because_record_id = any($1)`,
    [becauseIds],
  )

/** Tasks not done yet about records of a kind, such as the hand-over of a post, in one query. */
export const openTasksAbout = ({ db }: Asker, kind: string): Promise<{ id: string; recordId: string }[]> =>
  db.query(
    `select a.id, a.about_record_id as "recordId" from action a join record r on r.id = a.id join record about on about.id = a.about_record_id
     where about.kind = $1 and a.kind = 'task' and a.done_on is null and r.archived_at is null`,
    [kind],
  )
