import { makeRecord } from '../../../store/record.ts'
import type { Work } from '../../../store/work.ts'
import type { Outcome, Rating, Review } from './review.ts'

type Asker = Pick<Work, 'db' | 'today'>

const REVIEW = `select v.id, v.assessment_id as "assessmentId", r.title, v.round, v.reviewer_id as "reviewerId",
    m.name as "reviewerName", m.suspended_at is null and (m.to_on is null or m.to_on >= $1::date) as "isHere",
    v.assigned_on as "assignedOn", v.conflicts, v.declared_at as "declaredAt", v.first_scores_at as "firstScoresAt",
    v.done_on as "doneOn", v.outcome, v.note
  from review v join record r on r.id = v.assessment_id join member m on m.id = v.reviewer_id`

export const reviewById = ({ db, today }: Asker, id: string): Promise<Review | undefined> =>
  db.maybe(`${REVIEW} where v.id = $2`, [today, id])

/** All reviews of one assessment, oldest first. */
export const reviewsOf = ({ db, today }: Asker, assessmentId: string): Promise<Review[]> =>
  db.query(`${REVIEW} where v.assessment_id = $2 order by v.round, v.assigned_on, v.id`, [today, assessmentId])

/** Every review, for the queue, for counting and for my work. */
export const allReviews = ({ db, today }: Asker): Promise<Review[]> =>
  db.query(`${REVIEW} where r.archived_at is null order by v.assigned_on, v.id`, [today])

export const reviewsBy = ({ db, today }: Asker, reviewerId: string): Promise<Review[]> =>
  db.query(`${REVIEW} where v.reviewer_id = $2 and v.outcome is null order by v.assigned_on, v.id`, [today, reviewerId])

type NewReview = Pick<Review, 'id' | 'assessmentId' | 'title' | 'round' | 'reviewerId'>

export async function insertReview(work: Work, given: NewReview): Promise<void> {
  await makeRecord(work, { id: given.id, kind: 'review', title: given.title }, ['reviewer', 'round'])
  await work.db.query(
    'insert into review (id, assessment_id, round, reviewer_id, assigned_on) values ($1, $2, $3, $4, $5)',
    [given.id, given.assessmentId, given.round, given.reviewerId, work.today],
  )
}

/** Somebody who stood down takes it up again. */
export async function writeBack(work: Work, id: string): Promise<void> {
  await work.db.query(
    `update review set outcome = null, done_on = null, note = '', assigned_on = $2 where id = $1 and outcome = 'stood_down'`,
    [id, work.today],
  )
  touch(work, id, 'restored', [])
}

export async function writeConflicts(work: Work, id: string, conflicts: string): Promise<void> {
  await work.db.query('update review set conflicts = $2, declared_at = $3 where id = $1', [id, conflicts, work.now])
  touch(work, id, 'declared', ['conflicts'])
}

export async function writeFirstScores(work: Work, id: string): Promise<void> {
  await work.db.query('update review set first_scores_at = $2 where id = $1 and first_scores_at is null', [
    id,
    work.now,
  ])
  touch(work, id, 'scored', [])
}

/** Ends a review. False when it was over already: what was decided is never decided again. */
export async function writeOutcome(work: Work, id: string, outcome: Outcome, note: string): Promise<boolean> {
  const row = await work.db.maybe(
    'update review set outcome = $2, done_on = $3, note = $4 where id = $1 and outcome is null returning id',
    [id, outcome, work.today, note],
  )
  if (row) touch(work, id, outcome, ['outcome', 'note'])
  return Boolean(row)
}

const touch = (work: Work, id: string, verb: string, fields: string[]): void =>
  void work.touched.push({ record: id, kind: 'review', verb, fields })

const RATING = `select t.question_key as question, t.round, t.by_kind as "byKind", t.by_id as "byId",
    coalesce(m.name, a.title) as "byName", t.score, t.note, t.at
  from rating t left join member m on m.id = t.by_id left join record a on a.id = t.by_id and a.kind = 'adviser'`

export const ratingsOf = ({ db }: Pick<Work, 'db'>, assessmentId: string): Promise<Rating[]> =>
  db.query(`${RATING} where t.assessment_id = $1 order by t.at, t.question_key, t.by_id`, [assessmentId])

type NewRating = Pick<Rating, 'question' | 'round' | 'byKind' | 'byId' | 'score' | 'note'>

export async function writeRatings(work: Work, assessmentId: string, ratings: readonly NewRating[]): Promise<void> {
  for (const { question, round, byKind, byId, score, note } of ratings)
    await work.db.query(
      `insert into rating (assessment_id, round, question_key, by_kind, by_id, score, note, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (org_id, assessment_id, round, question_key, by_kind, by_id)
       do update set score = excluded.score, note = excluded.note, at = excluded.at`,
      [assessmentId, round, question, byKind, byId, score, note, work.now],
    )
  if (ratings.length)
    work.touched.push({
      record: assessmentId,
      kind: 'rating',
      verb: 'saved',
      fields: ratings.map(({ question }) => question),
    })
}

export type OpenPoint = { id: string; assessmentId: string; part: string | null; severity: string }

/** Major points about these assessments that hold them up: nobody has answered, or the answer is disputed. */
export function openMajors({ db }: Asker, assessmentIds: string[]): Promise<OpenPoint[]> {
  return db.query(
    `select p.id, p.about_record_id as "assessmentId", p.part, p.severity from open_points() p
     where p.about_record_id = any($1) and p.severity = 'major' order by p.id`,
    [assessmentIds],
  )
}

/** How often the public rated an answer since a moment. */
export async function countRatedSince({ db }: Pick<Work, 'db'>, assessmentId: string, at: Date): Promise<number> {
  const sql = `select count(*)::int as n from rating where assessment_id = $1 and by_kind = 'adviser' and at >= $2`
  return (await db.one<{ n: number }>(sql, [assessmentId, at])).n
}

export type TeamMember = { assessmentId: string; memberId: string; name: string; kind: string; addedOn: string }

/** The teams of several assessments at once. */
export const teamsOf = ({ db }: Pick<Work, 'db'>, assessmentIds: readonly string[]): Promise<TeamMember[]> =>
  db.query(
    `select w.assessment_id as "assessmentId", w.member_id as "memberId", m.name, m.kind, w.added_on as "addedOn"
     from assessment_author w join member m on m.id = w.member_id where w.assessment_id = any($1) order by m.name`,
    [assessmentIds],
  )

/** Who saved an answer of these assessments, at any time, or submitted one. */
export function handsIn(
  { db }: Pick<Work, 'db'>,
  assessmentIds: string[],
): Promise<{ assessmentId: string; memberId: string }[]> {
  return db.query(
    `select assessment_id as "assessmentId", saved_by as "memberId" from answer
       where assessment_id = any($1) and saved_by is not null
     union select assessment_id, saved_by from answer_before where assessment_id = any($1) and saved_by is not null
     union select assessment_id, by_id from assessment_step
       where assessment_id = any($1) and step = 'submit' and by_id is not null`,
    [assessmentIds],
  )
}
