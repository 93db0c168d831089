import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Indicator } from './indicator.ts'

type Asker = Pick<Work, 'db'>

const INDICATOR = `select i.id, i.kind, r.title as question, i.what, i.unit_of_measure as "unitOfMeasure", i.every, i.feeds_body_id as "feedsBodyId",
  i.feeds_what as "feedsWhat", i.source, i.baseline_value as "baselineValue", i.baseline_on as "baselineOn", i.target_value as "targetValue",
  i.better, i.groups, i.pack_key as "packKey", i.retired_on as "retiredOn", r.owner_post_id as "responsiblePostId", r.unit_id as "unitId",
  r.edit, r.made_by as "madeBy" from indicator i join record r on r.id = i.id`

export const allIndicators = ({ db }: Asker): Promise<Indicator[]> =>
  db.query(`${INDICATOR} where r.archived_at is null order by r.title collate "C", i.id`)

export const indicatorById = ({ db }: Asker, id: string): Promise<Indicator | undefined> =>
  db.maybe(`${INDICATOR} where i.id = $1`, [id])

const valuesOf = (i: IndicatorGiven) => [
  i.kind,
  i.what,
  i.unitOfMeasure,
  i.every,
  i.feedsBodyId,
  i.feedsWhat,
  i.source,
  i.baselineValue,
  i.baselineOn,
  i.targetValue,
  i.better,
  i.groups,
  i.packKey,
]

export type IndicatorGiven = Omit<Indicator, 'id' | 'edit' | 'madeBy' | 'retiredOn' | 'unitId'>

export async function insertIndicator(
  work: Work,
  id: string,
  unitId: string | null,
  given: IndicatorGiven,
): Promise<void> {
  await makeRecord(
    work,
    { id, kind: 'indicator', title: given.question, unitId, ownerPostId: given.responsiblePostId },
    ['question', 'what', 'feeds'],
  )
  await work.db.query(
    `insert into indicator (id, kind, what, unit_of_measure, every, feeds_body_id, feeds_what, source, baseline_value, baseline_on,
       target_value, better, groups, pack_key) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [id, ...valuesOf(given)],
  )
}

export async function updateIndicator({ db }: Work, id: string, to: IndicatorGiven): Promise<void> {
  await db.query(
    `update indicator set kind = $2, what = $3, unit_of_measure = $4, every = $5, feeds_body_id = $6, feeds_what = $7, source = $8,
       baseline_value = $9, baseline_on = $10, target_value = $11, better = $12, groups = $13, pack_key = $14 where id = $1`,
    [id, ...valuesOf(to)],
  )
}

export async function setIndicatorRetired(work: Work, id: string, onDay: string | null): Promise<void> {
  await work.db.query('update indicator set retired_on = $2 where id = $1', [id, onDay])
  work.touched.push({ record: id, kind: 'indicator', verb: onDay ? 'retired' : 'restored', fields: ['retiredOn'] })
}

/** These indicators feed another body from now on. */
export async function feedBody(work: Work, ids: readonly string[], bodyUnitId: string): Promise<void> {
  await work.db.query('update indicator set feeds_body_id = $2 where id = any($1)', [ids, bodyUnitId])
  await work.db.query('update record set edit = edit + 1 where id = any($1)', [ids])
  for (const record of ids) work.touched.push({ record, kind: 'indicator', verb: 'moved', fields: ['body'] })
}
