import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Promised } from './promise.ts'

type Asker = Pick<Work, 'db'>

const PROMISE = `select p.id, p.strategy_id as "strategyId", p.reference, p.kind, p.words, p.verb, p.object, p.for_whom as "forWhom",
  p.due_on as "dueOn", p.body_unit_id as "bodyUnitId", p.tags, p.place, p.retired_on as "retiredOn",
  r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.edit, r.made_at as "madeAt", r.made_by as "madeBy"
  from promise p join record r on r.id = p.id`

export const promiseById = ({ db }: Asker, id: string): Promise<Promised | undefined> =>
  db.maybe(`${PROMISE} where p.id = $1`, [id])

/** Every promise that is not put away, retired ones too, in the order they were written. */
export const allPromises = ({ db }: Asker): Promise<Promised[]> =>
  db.query(`${PROMISE} where r.archived_at is null order by p.place, p.id`)

export const promisesOf = ({ db }: Asker, strategyId: string): Promise<Promised[]> =>
  db.query(`${PROMISE} where p.strategy_id = $1 and r.archived_at is null order by p.place, p.id`, [strategyId])

export type NewPromise = Omit<Promised, 'edit' | 'madeAt' | 'madeBy' | 'retiredOn' | 'place'>

/** A title fits in a list; the words themselves are kept whole. */
const titleOf = (words: string): string => words.slice(0, 200)

export async function insertPromise(work: Work, promise: NewPromise): Promise<void> {
  const { id, unitId, ownerPostId } = promise
  await makeRecord(work, { id, kind: 'promise', title: titleOf(promise.words), unitId, ownerPostId }, [
    'words',
    'kind',
    'owner',
    'due',
    'body',
  ])
  await work.db.query(
    `insert into promise (id, strategy_id, reference, kind, words, verb, object, for_whom, due_on, body_unit_id, tags, place)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce(max(place), 0) + 1 from promise`,
    [
      id,
      promise.strategyId,
      promise.reference,
      promise.kind,
      promise.words,
      promise.verb,
      promise.object,
      promise.forWhom,
      promise.dueOn,
      promise.bodyUnitId,
      promise.tags,
    ],
  )
}

export type PromiseEdit = Pick<
  Promised,
  'kind' | 'words' | 'verb' | 'object' | 'forWhom' | 'dueOn' | 'bodyUnitId' | 'tags'
>

export async function updatePromise({ db }: Work, id: string, to: PromiseEdit): Promise<void> {
  await db.query(
    `update promise set kind = $2, words = $3, verb = $4, object = $5, for_whom = $6, due_on = $7, body_unit_id = $8, tags = $9 where id = $1`,
    [id, to.kind, to.words, to.verb, to.object, to.forWhom, to.dueOn, to.bodyUnitId, to.tags],
  )
}

export async function setRetired(work: Work, id: string, onDay: string | null): Promise<void> {
  await work.db.query('update promise set retired_on = $2 where id = $1', [id, onDay])
  work.touched.push({ record: id, kind: 'promise', verb: onDay ? 'retired' : 'restored', fields: ['retiredOn'] })
}

export async function moveToStrategy(work: Work, ids: readonly string[], strategyId: string): Promise<void> {
  await work.db.query('update promise set strategy_id = $2 where id = any($1)', [ids, strategyId])
  for (const record of ids) work.touched.push({ record, kind: 'promise', verb: 'moved', fields: ['strategy'] })
}

/** Another body looks at these promises from now on. */
export async function giveBody(work: Work, ids: readonly string[], bodyUnitId: string): Promise<void> {
  await work.db.query('update promise set body_unit_id = $2 where id = any($1)', [ids, bodyUnitId])
  await work.db.query('update record set edit = edit + 1 where id = any($1)', [ids])
  for (const record of ids) work.touched.push({ record, kind: 'promise', verb: 'moved', fields: ['body'] })
}

/** Two people writing a promise at once take turns here, so that each gets a short name of its own. */
export async function lockReferences({ db, org }: Work): Promise<void> {
  await db.query('select 1 from organisation where org_id = $1 for no key update', [org])
}

export type Wording = { recordId: string; no: number; words: string; madeAt: Date }

/** The words of every frozen version of every promise, oldest first, in one query. */
export const wordings = ({ db }: Asker): Promise<Wording[]> =>
  db.query(
    `select v.record_id as "recordId", v.no, v.body->>'words' as words, v.made_at as "madeAt"
     from version v join record r on r.id = v.record_id where r.kind = 'promise' order by v.record_id, v.no`,
  )

/** Why each retired promise was let go, by its id. */
export async function retiredWhys({ db }: Asker): Promise<Map<string, string>> {
  const rows = await db.query<{ id: string; why: string }>(
    `select h.record_id as id, h.why from happening h join record r on r.id = h.record_id
     where r.kind = 'promise' and h.verb = 'retired' and h.why is not null order by h.at`,
  )
  return new Map(rows.map(({ id, why }) => [id, why]))
}
