import type { Work } from '../../store/work.ts'
import type { Answer, Value } from './value.ts'

type Asker = Pick<Work, 'db'>

const ANSWER = `select a.assessment_id as "assessmentId", a.question_key as question, a.value, a.edit,
  a.look_again as "lookAgain", a.saved_at as "savedAt", a.saved_by as "savedBy", m.name as "savedByName"
  from answer a left join member m on m.id = a.saved_by`

export function answersOf({ db }: Asker, assessmentId: string): Promise<Answer[]> {
  return db.query(`${ANSWER} where a.assessment_id = $1 order by a.question_key`, [assessmentId])
}

/** Of several assessments at once, for what stands beside an answer. */
export function answersTo({ db }: Asker, assessmentIds: string[], questions: string[]): Promise<Answer[]> {
  return db.query(`${ANSWER} where a.assessment_id = any($1) and a.question_key = any($2)`, [assessmentIds, questions])
}

export function answerTo({ db }: Asker, assessmentId: string, question: string): Promise<Answer | undefined> {
  return db.maybe(`${ANSWER} where a.assessment_id = $1 and a.question_key = $2`, [assessmentId, question])
}

export type Before = Pick<Answer, 'edit' | 'value' | 'savedAt' | 'savedByName'>

/** The earlier texts of an answer, newest first. */
export function textsBefore({ db }: Asker, assessmentId: string, question: string): Promise<Before[]> {
  return db.query(
    `select b.edit, b.value, b.saved_at as "savedAt", m.name as "savedByName"
     from answer_before b left join member m on m.id = b.saved_by
     where b.assessment_id = $1 and b.question_key = $2 order by b.edit desc`,
    [assessmentId, question],
  )
}

type NewAnswer = {
  assessmentId: string
  question: string
  value: Value
  words: string
  shingles: number[]
  prefix: number[]
  /** The edit that the writer saw; 0 where there was no answer. */
  base: number
  lookAgain: boolean
}

/** Saves one answer and keeps the text it had. False: somebody has saved since `base`, and nothing is written. */
export async function writeAnswer(work: Work, given: NewAnswer): Promise<boolean> {
  const { assessmentId, question, base } = given
  if (base > 0)
    await work.db.query(
      `insert into answer_before (assessment_id, question_key, edit, value, saved_at, saved_by)
       select assessment_id, question_key, edit, value, saved_at, saved_by from answer
       where assessment_id = $1 and question_key = $2 and edit = $3 on conflict do nothing`,
      [assessmentId, question, base],
    )
  const values = [
    assessmentId,
    question,
    JSON.stringify(given.value),
    given.words,
    given.shingles,
    given.prefix,
    given.lookAgain,
    work.now,
    work.by.id,
  ]
  const row =
    base > 0
      ? await work.db.maybe(
          `update answer set value = $3, words = $4, shingles = $5, prefix = $6, look_again = $7, saved_at = $8,
             saved_by = $9, edit = edit + 1
           where assessment_id = $1 and question_key = $2 and edit = $10 returning edit`,
          [...values, base],
        )
      : await work.db.maybe(
          `insert into answer (assessment_id, question_key, value, words, shingles, prefix, look_again, saved_at, saved_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning edit`,
          values,
        )
  if (row) work.touched.push({ record: assessmentId, kind: 'answer', verb: 'saved', fields: [question] })
  return Boolean(row)
}
