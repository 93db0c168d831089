import type { ClimbedRung } from '../ladder/rung.ts'
import type { Work } from '../store/work.ts'
import type { OwnThreshold, ThresholdChange } from './requirement/threshold.ts'

type Asker = Pick<Work, 'db'>

/** The numbers in force that this organisation has set for itself. */
export async function thresholdsInForce({ db }: Asker): Promise<OwnThreshold[]> {
  return db.query<OwnThreshold & { rung: ClimbedRung }>(
    `select distinct on (t.requirement, t.rung, t.fact) t.id, t.requirement, t.rung, t.fact, t.value, t.looser as "isLooser", t.reason,
       m.name as "byName", t.on_day as "onDay"
     from threshold t left join member m on m.id = t.by_id order by t.requirement, t.rung, t.fact, t.id desc`,
  )
}

export async function insertThreshold(
  work: Work,
  id: string,
  requirement: string,
  { rung, fact, value, isLooser }: ThresholdChange,
  reason: string | null,
): Promise<void> {
  await work.db.query(
    'insert into threshold (id, requirement, rung, fact, value, looser, reason, by_id, on_day) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)',
    [id, requirement, rung, fact, value, isLooser, reason, work.by.id, work.today],
  )
  work.touched.push({ record: id, kind: 'threshold', verb: 'set', fields: [fact] })
}

export type Head = {
  id: string
  kind: string
  title: string
  unitId: string | null
  ownerPostId: string | null
  madeBy: string | null
}

const HEAD = `r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy"`

export const headsOf = ({ db }: Asker, ids: readonly string[]): Promise<Head[]> =>
  db.query(`select ${HEAD} from record r where r.id = any($1) order by r.kind, r.title collate "C", r.id`, [ids])

export const ownersOf = (
  { db }: Asker,
  ids: readonly string[],
): Promise<{ id: string; ownerPostId: string | null }[]> =>
  db.query('select r.id, r.owner_post_id as "ownerPostId" from record r where r.id = any($1)', [ids])
