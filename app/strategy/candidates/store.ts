import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Flag } from '../import/candidate.ts'
import type { Batch, Guess, KeptCandidate } from './kept.ts'

type Asker = Pick<Work, 'db'>

const BATCH = `select b.id, b.strategy_id as "strategyId", b.kind, b.file_name as "fileName", b.notes, r.made_at as "madeAt", r.made_by as "madeBy",
  m.name as "madeByName" from import_batch b join record r on r.id = b.id left join member m on m.id = r.made_by`

export const batchById = ({ db }: Asker, id: string): Promise<Batch | undefined> =>
  db.maybe(`${BATCH} where b.id = $1`, [id])

export const batchesOf = ({ db }: Asker, strategyId: string): Promise<Batch[]> =>
  db.query(`${BATCH} where b.strategy_id = $1 order by r.made_at desc`, [strategyId])

export async function insertBatch(
  work: Work,
  batch: Pick<Batch, 'id' | 'strategyId' | 'kind' | 'fileName' | 'notes'> & { title: string },
): Promise<void> {
  await makeRecord(work, { id: batch.id, kind: 'import', title: batch.title }, ['candidates'])
  await work.db.query(
    'insert into import_batch (id, strategy_id, kind, file_name, notes) values ($1, $2, $3, $4, $5)',
    [batch.id, batch.strategyId, batch.kind, batch.fileName, JSON.stringify(batch.notes)],
  )
}

const CANDIDATE = `select c.id, c.batch_id as "batchId", c.place, c.source, c.words, c.flags, c.guess, c.chosen_record_id as "chosenId",
  chosen.title as "chosenTitle", c.dismissed_why as "dismissedWhy", c.edit from candidate c left join record chosen on chosen.id = c.chosen_record_id`

export const candidatesOf = ({ db }: Asker, batchId: string): Promise<KeptCandidate[]> =>
  db.query(`${CANDIDATE} where c.batch_id = $1 order by c.place`, [batchId])

export const candidateById = ({ db }: Asker, id: string): Promise<KeptCandidate | undefined> =>
  db.maybe(`${CANDIDATE} where c.id = $1`, [id])

type NewCandidate = { id: string; place: number; source: string; words: string; flags: Flag[]; guess: Guess }

/** All of them in one statement: a strategy of 300 pages has thousands. */
export async function insertCandidates(
  { db }: Work,
  batchId: string,
  candidates: readonly NewCandidate[],
): Promise<void> {
  await db.query(
    `insert into candidate (id, batch_id, place, source, words, flags, guess)
     select (one->>'id')::uuid, $1, (one->>'place')::int, one->>'source', one->>'words', one->'flags', one->'guess' from jsonb_array_elements($2::jsonb) one`,
    [batchId, JSON.stringify(candidates)],
  )
}

/** False when somebody has decided about it in between. */
export async function writeChosen(work: Work, id: string, recordId: string): Promise<boolean> {
  const row = await work.db.maybe(
    'update candidate set chosen_record_id = $2, edit = edit + 1 where id = $1 and chosen_record_id is null and dismissed_why is null returning id',
    [id, recordId],
  )
  work.touched.push({ record: recordId, kind: 'candidate', verb: 'accepted', fields: ['chosen'] })
  return Boolean(row)
}

export async function writeDismissed(work: Work, batchId: string, id: string, why: string): Promise<boolean> {
  const row = await work.db.maybe(
    'update candidate set dismissed_why = $2, edit = edit + 1 where id = $1 and chosen_record_id is null and dismissed_why is null returning id',
    [id, why],
  )
  work.touched.push({ record: batchId, kind: 'candidate', verb: 'dismissed', fields: ['dismissed'] })
  return Boolean(row)
}

/** Opens a dismissed candidate again. */
export async function writeReopened(work: Work, batchId: string, id: string): Promise<void> {
  await work.db.query(
    'update candidate set dismissed_why = null, edit = edit + 1 where id = $1 and chosen_record_id is null',
    [id],
  )
  work.touched.push({ record: batchId, kind: 'candidate', verb: 'restored', fields: ['dismissed'] })
}

/** Candidates of a strategy that nobody has decided about; sentences set aside as background are not among them. */
export async function countOpenCandidates({ db }: Asker, strategyId: string): Promise<number> {
  const { n } = await db.one<{ n: number }>(
    `select count(*)::int as n from candidate c join import_batch b on b.id = c.batch_id
     where b.strategy_id = $1 and c.chosen_record_id is null and c.dismissed_why is null and not c.guess ? 'aside'`,
    [strategyId],
  )
  return n
}

/** Imports of this member with lines that are neither taken nor dismissed. */
export const importsLeftOpen = ({ db }: Asker, memberId: string): Promise<{ id: string; title: string; n: number }[]> =>
  db.query(
    `select b.id, r.title, count(*)::int as n from import_batch b join record r on r.id = b.id join candidate c on c.batch_id = b.id
     where r.made_by = $1 and r.archived_at is null and c.chosen_record_id is null and c.dismissed_why is null
     group by b.id, r.title order by b.id`,
    [memberId],
  )
