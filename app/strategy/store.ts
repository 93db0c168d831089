import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { FrozenStrategy, Review, Strategy } from './strategy.ts'

type Asker = Pick<Work, 'db'>

const STRATEGY = `select s.id, r.title, s.from_on as "fromOn", s.to_on as "toOn", s.foreword, s.sections, s.ended_on as "endedOn",
  r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.edit, r.made_at as "madeAt", r.made_by as "madeBy",
  r.archived_at as "archivedAt", r.archived_why as "archivedWhy"
  from strategy s join record r on r.id = s.id`

export const allStrategies = ({ db }: Asker): Promise<Strategy[]> =>
  db.query(`${STRATEGY} order by s.from_on desc, s.id desc`)

export const strategyById = ({ db }: Asker, id: string): Promise<Strategy | undefined> =>
  db.maybe(`${STRATEGY} where s.id = $1`, [id])

export async function insertStrategy(
  work: Work,
  id: string,
  ownerPostId: string | null,
  given: FrozenStrategy,
): Promise<void> {
  await makeRecord(work, { id, kind: 'strategy', title: given.title, ownerPostId }, ['title', 'fromOn', 'toOn', 'text'])
  await work.db.query('insert into strategy (id, from_on, to_on, foreword, sections) values ($1, $2, $3, $4, $5)', [
    id,
    given.fromOn,
    given.toOn,
    given.foreword,
    JSON.stringify(given.sections),
  ])
}

export async function updateStrategy({ db }: Work, id: string, to: FrozenStrategy): Promise<void> {
  await db.query('update strategy set from_on = $2, to_on = $3, foreword = $4, sections = $5 where id = $1', [
    id,
    to.fromOn,
    to.toOn,
    to.foreword,
    JSON.stringify(to.sections),
  ])
}

/** Two people approving at once take turns here, so that there is one decision. */
export async function lockStrategy({ db }: Work, id: string): Promise<void> {
  await db.query('select 1 from strategy where id = $1 for update', [id])
}

export async function endStrategy(work: Work, id: string, onDay: string): Promise<void> {
  await work.db.query('update strategy set ended_on = $2 where id = $1', [id, onDay])
  work.touched.push({ record: id, kind: 'strategy', verb: 'superseded', fields: ['endedOn'] })
}

const REVIEW = `select v.id, v.strategy_id as "strategyId", v.on_day as "onDay", v.kept, v.changed, v.dropped, v.learned from strategy_review v`

export const allReviews = ({ db }: Asker): Promise<Review[]> => db.query(`${REVIEW} order by v.on_day desc, v.id desc`)

export async function insertReview(work: Work, title: string, review: Review): Promise<void> {
  await makeRecord(work, { id: review.id, kind: 'review', title }, ['kept', 'changed', 'dropped', 'learned'])
  await work.db.query(
    'insert into strategy_review (id, strategy_id, on_day, kept, changed, dropped, learned) values ($1, $2, $3, $4, $5, $6, $7)',
    [review.id, review.strategyId, review.onDay, review.kept, review.changed, review.dropped, review.learned],
  )
}
