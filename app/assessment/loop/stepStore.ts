import type { Work } from '../../store/work.ts'
import type { State } from '../assessment.ts'
import type { Step } from './path.ts'

export type Taken = {
  no: number
  step: Step
  state: State
  round: number
  onDay: string
  at: Date
  byId: string | null
  byName: string | null
  why: string | null
  versionNo: number | null
  detail: Record<string, unknown>
}

type NewStep = Pick<Taken, 'step' | 'state' | 'round'> & {
  /** The number of the latest step when the person looked; 0 at the beginning. */
  after: number
  why?: string
  versionNo?: number
  detail?: Record<string, unknown>
}

/** Adds a step after the one that was seen last. False: somebody has taken one meanwhile, and nothing is written. */
export async function addStep(work: Work, assessmentId: string, given: NewStep): Promise<boolean> {
  if (given.after > 0) {
    const row = await work.db.maybe(
      'update assessment_step set is_latest = false where assessment_id = $1 and no = $2 and is_latest returning no',
      [assessmentId, given.after],
    )
    if (!row) return false
  }
  await work.db.query(
    `insert into assessment_step (assessment_id, no, step, state, round, on_day, at, by_id, why, version_no, detail)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      assessmentId,
      given.after + 1,
      given.step,
      given.state,
      given.round,
      work.today,
      work.now,
      work.by.id,
      given.why,
      given.versionNo,
      JSON.stringify(given.detail ?? {}),
    ],
  )
  work.touched.push({ record: assessmentId, kind: 'assessment_step', verb: given.step, fields: [] })
  return true
}

/** The way it came, oldest first. */
export function stepsOf({ db }: Pick<Work, 'db'>, assessmentId: string): Promise<Taken[]> {
  return db.query(
    `select s.no, s.step, s.state, s.round, s.on_day as "onDay", s.at, s.by_id as "byId", m.name as "byName", s.why,
       s.version_no as "versionNo", s.detail
     from assessment_step s left join member m on m.id = s.by_id where s.assessment_id = $1 order by s.no`,
    [assessmentId],
  )
}
