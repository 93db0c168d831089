import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Duty, DutyAnswer } from './duty.ts'

type Asker = Pick<Work, 'db'>

const DUTY = `select d.id, d.words, d.part, d.tag, r.owner_post_id as "postId", d.hours_per_week as "hoursPerWeek", d.from_on as "fromOn",
  d.to_on as "toOn", r.unit_id as "unitId", r.edit from duty d join record r on r.id = d.id`

export const allDuties = ({ db }: Asker): Promise<Duty[]> =>
  db.query(`${DUTY} where r.archived_at is null and r.owner_post_id is not null order by d.words collate "C", d.id`)

export const dutyById = ({ db }: Asker, id: string): Promise<Duty | undefined> =>
  db.maybe(`${DUTY} where d.id = $1`, [id])

export type NewDuty = Omit<Duty, 'edit'>

export async function insertDuty(work: Work, duty: NewDuty): Promise<void> {
  const { id, unitId, postId } = duty
  await makeRecord(work, { id, kind: 'duty', title: duty.words.slice(0, 200), unitId, ownerPostId: postId }, [
    'words',
    'part',
    'post',
  ])
  await work.db.query(
    'insert into duty (id, words, part, tag, hours_per_week, from_on, to_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [id, duty.words, duty.part, duty.tag, duty.hoursPerWeek, duty.fromOn, duty.toOn],
  )
}

export type DutyEdit = Pick<Duty, 'words' | 'part' | 'tag' | 'hoursPerWeek' | 'toOn'>

export async function updateDuty({ db }: Work, id: string, to: DutyEdit): Promise<void> {
  await db.query('update duty set words = $2, part = $3, tag = $4, hours_per_week = $5, to_on = $6 where id = $1', [
    id,
    to.words,
    to.part,
    to.tag,
    to.hoursPerWeek,
    to.toOn,
  ])
}

const ANSWER = `select a.id, a.duty_id as "dutyId", a.member_id as "memberId", m.name as "memberName", a.answer, a.reason, a.channel,
  clerk.name as "enteredByName", a.read_back as "readBack", a.on_day as "onDay"
  from duty_answer a join member m on m.id = a.member_id left join member clerk on clerk.id = a.entered_by`

export const allAnswers = ({ db }: Asker): Promise<DutyAnswer[]> => db.query(`${ANSWER} order by a.on_day, a.id`)

export const answersTo = ({ db }: Asker, dutyId: string): Promise<DutyAnswer[]> =>
  db.query(`${ANSWER} where a.duty_id = $1 order by a.on_day, a.id`, [dutyId])

type NewAnswer = Omit<DutyAnswer, 'memberName' | 'enteredByName'> & { enteredBy: string | null }

export async function insertAnswer(work: Work, answer: NewAnswer): Promise<void> {
  await work.db.query(
    `insert into duty_answer (id, duty_id, member_id, answer, reason, channel, entered_by, read_back, on_day)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      answer.id,
      answer.dutyId,
      answer.memberId,
      answer.answer,
      answer.reason,
      answer.channel,
      answer.enteredBy,
      answer.readBack,
      answer.onDay,
    ],
  )
  work.touched.push({ record: answer.dutyId, kind: 'duty', verb: answer.answer, fields: ['answer'] })
}

/** Hand-overs of duties with a note, from a day on. */
export const handOversSince = ({ db }: Asker, day: string): Promise<{ dutyId: string; onDay: string }[]> =>
  db.query(
    `select h.record_id as "dutyId", h.on_day as "onDay" from happening h join duty d on d.id = h.record_id
     where h.verb = 'handed over' and length(trim(h.why)) > 0 and h.on_day >= $1`,
    [day],
  )

/** Duties in force of these posts to which their holder, this member, has not said yes or no since taking the post. */
export const unansweredDuties = (
  { db, today }: Pick<Work, 'db' | 'today'>,
  postIds: readonly string[],
  memberId: string,
): Promise<{ id: string; title: string }[]> =>
  db.query(
    `select d.id, r.title from duty d join record r on r.id = d.id
     join appointment p on p.post_id = r.owner_post_id and p.member_id = $2 and p.from_on <= $3 and (p.to_on is null or p.to_on >= $3)
     where r.owner_post_id = any($1) and r.archived_at is null and d.from_on <= $3 and (d.to_on is null or d.to_on >= $3)
       and not exists (select 1 from duty_answer a where a.duty_id = d.id and a.member_id = $2 and a.on_day >= p.from_on
         and a.answer <> 'handed_over')
     order by d.from_on, d.id`,
    [postIds, memberId, today],
  )
