import type { Work } from '../../store/work.ts'
import type { Assessment } from '../assessment.ts'

type Asker = Pick<Work, 'db'>

type Head = Pick<Assessment, 'id' | 'title' | 'unitId' | 'ownerPostId' | 'madeBy'>
export type Kept = Head & { mine: string; question: string; likeness: number }
export type Found = { id: string; question: string; likeness: number }
export type Near = Head & { mine: string; question: string; shingles: number[]; own: number[] }

/**
 * Answers that may be copies of one: elsewhere to the same question, or in the same assessment to another. Each with
 * both sets of shingles. One query; its cost grows with the number of assessments, not with what is in them.
 */
export function nearTo({ db }: Asker, assessmentId: string, question: string): Promise<Near[]> {
  return db.query(
    `select o.question_key as mine, o.shingles as own, n.question_key as question, n.shingles, n.assessment_id as id,
       r.title, s.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy"
     from answer o join assessment mine on mine.id = o.assessment_id
       join answer n on n.question_key = o.question_key and n.assessment_id <> o.assessment_id and n.prefix && o.prefix
       join assessment s on s.id = n.assessment_id and s.unit_id <> mine.unit_id
       join record r on r.id = s.id and r.archived_at is null
     where o.assessment_id = $1 and o.question_key = $2
     union all
     select o.question_key, o.shingles, n.question_key, n.shingles, n.assessment_id, r.title, s.unit_id,
       r.owner_post_id, r.made_by
     from answer o join answer n on n.assessment_id = o.assessment_id and n.question_key <> o.question_key
         and n.prefix && o.prefix
       join assessment s on s.id = n.assessment_id join record r on r.id = s.id
     where o.assessment_id = $1 and o.question_key = $2`,
    [assessmentId, question],
  )
}

/** What was found for an answer, or for all of an assessment: read by key, however many others there are. */
export function keptCopies({ db }: Asker, assessmentId: string, question: string | null): Promise<Kept[]> {
  return db.query(
    `select c.question_key as mine, c.other_question as question, c.likeness, s.id, r.title, s.unit_id as "unitId",
       r.owner_post_id as "ownerPostId", r.made_by as "madeBy"
     from answer_copy c join assessment s on s.id = c.other_id join record r on r.id = s.id and r.archived_at is null
     where c.assessment_id = $1 and ($2::text is null or c.question_key = $2)
     order by c.likeness desc, c.other_id, c.other_question`,
    [assessmentId, question],
  )
}

/** Puts what was found for an answer in the place of what was found before, from both sides. */
export async function writeCopies(work: Work, assessmentId: string, question: string, found: Found[]): Promise<void> {
  await work.db.query(
    `delete from answer_copy where (assessment_id = $1 and question_key = $2) or (other_id = $1 and other_question = $2)`,
    [assessmentId, question],
  )
  if (!found.length) return
  await work.db.query(
    `insert into answer_copy (assessment_id, question_key, other_id, other_question, likeness)
     select $1::uuid, $2::text, f.id, f.question, f.likeness
       from jsonb_to_recordset($3::jsonb) as f(id uuid, question text, likeness real)
     union all
     select f.id, f.question, $1::uuid, $2::text, f.likeness
       from jsonb_to_recordset($3::jsonb) as f(id uuid, question text, likeness real)
     on conflict do nothing`,
    [assessmentId, question, JSON.stringify(found)],
  )
}

export type Stored = { assessmentId: string; question: string; work: string; shingles: Buffer }

/** Every answer with its shingles as the database sends them: 20 bytes, then 4 of length and 4 of value for each. */
export function allShingles({ db }: Asker): Promise<Stored[]> {
  return db.query(
    `select a.assessment_id as "assessmentId", a.question_key as question, s.unit_id as work, array_send(a.shingles) as shingles
     from answer a join assessment s on s.id = a.assessment_id join record r on r.id = s.id
     where r.archived_at is null and cardinality(a.shingles) > 0 order by a.assessment_id, a.question_key`,
  )
}
