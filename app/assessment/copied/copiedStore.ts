import type { Work } from '../../store/work.ts'
import type { Assessment } from '../assessment.ts'

type Asker = Pick<Work, 'db'>

type Head = Pick<Assessment, 'id' | 'title' | 'unitId' | 'ownerPostId' | 'madeBy'>
export type Near = Head & { mine: string; question: string; shingles: number[]; own: number[] }

/**
 * Answers that may be copies of those of one assessment (to one question, or to all): elsewhere to the same question, or
 * in the same assessment to another. Each with both sets of shingles. One query; its cost grows with the number of
 * assessments, not with the length of what is in them.
 */
export function nearTo({ db }: Asker, assessmentId: string, question: string | null): Promise<Near[]> {
  return db.query(
    `select o.question_key as mine, o.shingles as own, n.question_key as question, n.shingles, n.assessment_id as id,
       r.title, s.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy"
     from answer o join assessment mine on mine.id = o.assessment_id
       join answer n on n.question_key = o.question_key and n.assessment_id <> o.assessment_id and n.prefix && o.prefix
       join assessment s on s.id = n.assessment_id and s.unit_id <> mine.unit_id
       join record r on r.id = s.id and r.archived_at is null
     where o.assessment_id = $1 and ($2::text is null or o.question_key = $2)
     union all
     select o.question_key, o.shingles, n.question_key, n.shingles, n.assessment_id, r.title, s.unit_id,
       r.owner_post_id, r.made_by
     from answer o join answer n on n.assessment_id = o.assessment_id and n.question_key <> o.question_key
         and n.prefix && o.prefix
       join assessment s on s.id = n.assessment_id join record r on r.id = s.id
     where o.assessment_id = $1 and ($2::text is null or o.question_key = $2)`,
    [assessmentId, question],
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
