import type { Work } from '../../../store/work.ts'
import type { FollowUp } from './followUp.ts'

const FOLLOW_UP = `select f.assessment_id as "assessmentId", f.point, f.outcome, f.harm, f.note,
    f.recorded_on as "recordedOn", m.name as "byName"
  from follow_up f left join member m on m.id = f.by_id`

export const followUpsOf = ({ db }: Pick<Work, 'db'>, assessmentId: string): Promise<FollowUp[]> =>
  db.query(`${FOLLOW_UP} where f.assessment_id = $1 order by f.recorded_on, f.point`, [assessmentId])

export const allFollowUps = ({ db }: Pick<Work, 'db'>): Promise<FollowUp[]> =>
  db.query(`${FOLLOW_UP} order by f.recorded_on, f.point`)

type NewFollowUp = Pick<FollowUp, 'assessmentId' | 'point' | 'outcome' | 'harm' | 'note'>

/** False when it was recorded already, and nothing is written. */
export async function insertFollowUp(work: Work, given: NewFollowUp): Promise<boolean> {
  const row = await work.db.maybe(
    `insert into follow_up (assessment_id, point, outcome, harm, note, recorded_on, by_id)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning point`,
    [given.assessmentId, given.point, given.outcome, given.harm, given.note, work.today, work.by.id],
  )
  if (row)
    work.touched.push({ record: given.assessmentId, kind: 'follow_up', verb: 'recorded', fields: ['outcome', 'harm'] })
  return Boolean(row)
}
