import type { Work } from '../../store/work.ts'

/** Words from one of the team to the others, beside an answer. */
export type TeamComment = {
  id: string
  question: string
  words: string
  at: Date
  byId: string
  byName: string
  dealtAt: Date | null
  dealtByName: string | null
}

type Asker = Pick<Work, 'db'>

const COMMENT = `select c.id, c.question_key as question, c.words, c.at, c.by_id as "byId", m.name as "byName",
    c.dealt_at as "dealtAt", d.name as "dealtByName"
  from team_comment c join member m on m.id = c.by_id left join member d on d.id = c.dealt_by`

export const commentsBeside = ({ db }: Asker, assessmentId: string, question: string): Promise<TeamComment[]> =>
  db.query(`${COMMENT} where c.assessment_id = $1 and c.question_key = $2 order by c.at, c.id`, [
    assessmentId,
    question,
  ])

export const commentById = ({ db }: Asker, assessmentId: string, id: string): Promise<TeamComment | undefined> =>
  db.maybe(`${COMMENT} where c.assessment_id = $1 and c.id = $2`, [assessmentId, id])

/** How many wait to be dealt with, by question. */
export const countOpen = ({ db }: Asker, assessmentId: string): Promise<{ question: string; n: number }[]> =>
  db.query(
    `select question_key as question, count(*)::int as n from team_comment
     where assessment_id = $1 and dealt_at is null group by question_key order by question_key`,
    [assessmentId],
  )

type NewComment = { id: string; assessmentId: string; question: string; words: string }

export async function insertComment(work: Work, { id, assessmentId, question, words }: NewComment): Promise<void> {
  await work.db.query(
    'insert into team_comment (id, assessment_id, question_key, words, at, by_id) values ($1, $2, $3, $4, $5, $6)',
    [id, assessmentId, question, words, work.now, work.by.id],
  )
  touch(work, assessmentId, 'said', question)
}

export async function writeDealt(work: Work, assessmentId: string, id: string, isDealt: boolean): Promise<void> {
  await work.db.query(
    `update team_comment set dealt_at = $3, dealt_by = $4
     where assessment_id = $1 and id = $2 and (dealt_at is not null) <> $5`,
    [assessmentId, id, isDealt ? work.now : null, isDealt ? work.by.id : null, isDealt],
  )
  touch(work, assessmentId, isDealt ? 'dealt with' : 'opened')
}

export async function deleteComment(work: Work, assessmentId: string, id: string): Promise<void> {
  await work.db.query('delete from team_comment where assessment_id = $1 and id = $2', [assessmentId, id])
  touch(work, assessmentId, 'deleted')
}

const touch = (work: Work, record: string, verb: string, ...fields: string[]) =>
  work.touched.push({ record, kind: 'team_comment', verb, fields })
