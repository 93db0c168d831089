import type { Work } from '../../store/work.ts'
import type { Assessment } from '../assessment.ts'

type Asker = Pick<Work, 'db'>
type Round = Pick<Assessment, 'id' | 'round'>

/** What one adviser gave in this round. */
export const givenBy = (
  { db }: Asker,
  { id, round }: Round,
  adviserId: string,
): Promise<{ question: string; score: number }[]> =>
  db.query(
    `select question_key as question, score from rating
     where assessment_id = $1 and round = $2 and by_kind = 'adviser' and by_id = $3`,
    [id, round, adviserId],
  )

type Rated = Round & { question: string; adviserId: string; score: number | undefined }

/** One rating of a question by an adviser in a round; given again it takes the place of the one before, or goes. */
export async function writeRating(work: Work, { id, round, question, adviserId, score }: Rated): Promise<void> {
  if (score === undefined)
    await work.db.query(
      `delete from rating where assessment_id = $1 and round = $2 and question_key = $3 and by_kind = 'adviser' and by_id = $4`,
      [id, round, question, adviserId],
    )
  else
    await work.db.query(
      `insert into rating (assessment_id, round, question_key, by_kind, by_id, score, at)
       values ($1, $2, $3, 'adviser', $4, $5, $6)
       on conflict (org_id, assessment_id, round, question_key, by_kind, by_id) do update set score = excluded.score, at = excluded.at`,
      [id, round, question, adviserId, score, work.now],
    )
  work.touched.push({
    record: id,
    kind: 'rating',
    verb: score === undefined ? 'withdrawn' : 'rated',
    fields: [question],
  })
}
