import type { Work } from '../../store/work.ts'
import type { Value } from '../answer/value.ts'

type Asker = Pick<Work, 'db'>

export type ScopedWork = {
  id: string
  name: string
  kind: 'project'
  ownerPostId: string | null
  activityKey: string | null
  /** Its start, or else the day from which it stands in the register. */
  startsOn: string | null
  firstLockOn: string | null
  endsOn: string | null
  isClosed: boolean
  /** The day on which its record was put away. */
  closedOn: string | null
}

/** Every project there ever was, with what its timeliness is judged by. */
export function allWork({ db }: Asker): Promise<ScopedWork[]> {
  return db.query(
    `select u.id, r.title as name, u.kind, r.owner_post_id as "ownerPostId", v.key as "activityKey",
       coalesce(p.starts_on, u.from_on) as "startsOn", p.first_lock_on as "firstLockOn", p.ends_on as "endsOn",
       r.archived_at is not null as "isClosed", r.archived_at::date as "closedOn"
     from unit u join record r on r.id = u.id left join project p on p.unit_id = u.id
       left join activity v on v.id = p.work_activity_id
     where u.kind = 'project' order by u.id`,
  )
}

export type Submitted = {
  assessmentId: string
  round: number
  onDay: string
  reviewedOn: string | null
  isOff: boolean
}

/** Each submission on or after a day, with the day on which specialists decided; `isOff` where it was withdrawn first. */
export function submittedSince({ db }: Asker, day: string): Promise<Submitted[]> {
  return db.query(
    `select s.assessment_id as "assessmentId", s.round, s.on_day as "onDay",
       min(n.on_day) filter (where n.step in ('return', 'accept', 'accept with actions', 'escalate')) as "reviewedOn",
       coalesce(bool_or(n.step = 'withdraw'), false) as "isOff"
     from assessment_step s join record r on r.id = s.assessment_id and r.archived_at is null
       left join assessment_step n on n.assessment_id = s.assessment_id and n.no > s.no and n.round = s.round
     where s.step = 'submit' and s.on_day >= $1
     group by s.assessment_id, s.no, s.round, s.on_day order by s.on_day, s.assessment_id`,
    [day],
  )
}

export type ValueOf = { assessmentId: string; question: string; value: Value }

/** The answers of several assessments to several questions; for one that is the same as another, what that one says. */
export function valuesOf({ db }: Asker, assessmentIds: string[], questions: string[]): Promise<ValueOf[]> {
  return db.query(
    `select a.assessment_id as "assessmentId", a.question_key as question, coalesce(o.value, a.value) as value
     from answer a left join answer o
       on o.assessment_id = (a.value #>> '{same,assessmentId}')::uuid and o.question_key = a.value #>> '{same,question}'
     where a.assessment_id = any($1) and a.question_key = any($2) order by a.assessment_id, a.question_key`,
    [assessmentIds, questions],
  )
}

export type RoundScore = { assessmentId: string; round: number; question: string; byKind: string; score: number }

/** Every rating that specialists gave or agreed on; advisers' own are theirs and are not mixed in. */
export function scoresByRound({ db }: Asker): Promise<RoundScore[]> {
  return db.query(
    `select t.assessment_id as "assessmentId", t.round, t.question_key as question, t.by_kind as "byKind", t.score
     from rating t join record r on r.id = t.assessment_id and r.archived_at is null
     where t.by_kind <> 'adviser' order by t.assessment_id, t.round, t.question_key`,
  )
}
