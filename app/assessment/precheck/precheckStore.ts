import type { Work } from '../../store/work.ts'

type Asker = Pick<Work, 'db'>

/** A finding that the team does not share, with its reason. */
export type Aside = { key: string; reason: string; onDay: string; byName: string | null }

export function asidesOf({ db }: Asker, assessmentId: string): Promise<Aside[]> {
  return db.query(
    `select a.finding_key as key, a.reason, a.on_day as "onDay", m.name as "byName"
     from set_aside a left join member m on m.id = a.by_id where a.assessment_id = $1 order by a.on_day, a.finding_key`,
    [assessmentId],
  )
}

export async function writeAside(work: Work, assessmentId: string, key: string, reason: string): Promise<void> {
  await work.db.query(
    `insert into set_aside (assessment_id, finding_key, reason, on_day, by_id) values ($1, $2, $3, $4, $5)
     on conflict (org_id, assessment_id, finding_key) do update set reason = $3, on_day = $4, by_id = $5`,
    [assessmentId, key, reason, work.today, work.by.id],
  )
  work.touched.push({ record: assessmentId, kind: 'set_aside', verb: 'set aside', fields: ['finding'] })
}

export async function removeAside(work: Work, assessmentId: string, key: string): Promise<void> {
  await work.db.query('delete from set_aside where assessment_id = $1 and finding_key = $2', [assessmentId, key])
  work.touched.push({ record: assessmentId, kind: 'set_aside', verb: 'taken back', fields: ['finding'] })
}
