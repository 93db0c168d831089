import { makeRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import type { Backing, BackingGiven, BudgetLine } from './budget.ts'

type Asker = Pick<Work, 'db'>

const LINE = `select l.id, r.title, l.unit_id as "unitId", l.year_starts_on as "yearStartsOn", l.purpose, l.pence, l.ringfenced,
  r.owner_post_id as "holderPostId", l.note, r.edit,
  (select min(d.on_day) from decided() d
   where d.record_id = l.id and d.outcome in ('approved', 'approved_with_conditions')) as "approvedOn",
  coalesce((select sum(b.pence) from backing b where b.budget_line_id = l.id), 0)::bigint as "backedPence"
  from budget_line l join record r on r.id = l.id`

export const linesOf = ({ db }: Asker): Promise<BudgetLine[]> =>
  db.query(`${LINE} where r.archived_at is null order by l.year_starts_on desc, l.purpose, r.title, l.id`)

export const lineById = ({ db }: Asker, id: string): Promise<BudgetLine | undefined> =>
  db.maybe(`${LINE} where l.id = $1`, [id])

/** The first decision that approved a line and still stands. */
export async function approvalOf({ db }: Asker, lineId: string): Promise<string | undefined> {
  const found = await db.maybe<{ id: string }>(
    `select d.decision_id as id from decided() d where d.record_id = $1 and d.outcome in ('approved', 'approved_with_conditions')
     order by d.on_day, d.decision_id limit 1`,
    [lineId],
  )
  return found?.id
}

export type NewLine = Pick<
  BudgetLine,
  'id' | 'title' | 'unitId' | 'yearStartsOn' | 'purpose' | 'pence' | 'ringfenced' | 'holderPostId' | 'note'
>

export async function insertLine(work: Work, line: NewLine): Promise<void> {
  await makeRecord(
    work,
    { id: line.id, kind: 'budget line', title: line.title, unitId: line.unitId, ownerPostId: line.holderPostId },
    ['pence', 'purpose'],
  )
  await work.db.query(
    'insert into budget_line (id, unit_id, year_starts_on, purpose, pence, ringfenced, note) values ($1, $2, $3, $4, $5, $6, $7)',
    [line.id, line.unitId, line.yearStartsOn, line.purpose, line.pence, line.ringfenced, line.note],
  )
}

export async function updateLine(
  { db }: Work,
  id: string,
  to: Pick<BudgetLine, 'pence' | 'ringfenced' | 'note'>,
): Promise<void> {
  await db.query('update budget_line set pence = $2, ringfenced = $3, note = $4 where id = $1', [
    id,
    to.pence,
    to.ringfenced,
    to.note,
  ])
}

/** Two people backing from one line take turns here, so that its pounds are not promised twice. */
export async function lockLine({ db }: Work, id: string): Promise<void> {
  await db.query('select 1 from budget_line where id = $1 for update', [id])
}

const BACKING = `select b.id, b.record_id as "recordId", b.budget_line_id as "lineId", line.title as "lineTitle", b.pence,
  b.hours_per_week as "hoursPerWeek", b.no_cost_reason as "noCostReason" from backing b left join record line on line.id = b.budget_line_id`

export const backingsOf = ({ db }: Asker, recordId: string): Promise<Backing[]> =>
  db.query(`${BACKING} where b.record_id = $1 order by b.id`, [recordId])

export const backingsOfKinds = ({ db }: Asker, kinds: string[]): Promise<Backing[]> =>
  db.query(`${BACKING} join record r on r.id = b.record_id where r.kind = any($1)`, [kinds])

export const backedBy = (
  { db }: Asker,
  lineId: string,
): Promise<{ recordId: string; title: string; kind: string; pence: number }[]> =>
  db.query(
    `select b.record_id as "recordId", r.title, r.kind, b.pence from backing b join record r on r.id = b.record_id where b.budget_line_id = $1 order by r.title, b.id`,
    [lineId],
  )

export async function insertBacking(work: Work, id: string, recordId: string, given: BackingGiven): Promise<void> {
  await makeRecord(work, { id, kind: 'backing', title: '' }, ['backing'])
  await work.db.query(
    'insert into backing (id, record_id, budget_line_id, pence, hours_per_week, no_cost_reason) values ($1, $2, $3, $4, $5, $6)',
    [
      id,
      recordId,
      'lineId' in given ? given.lineId : null,
      'pence' in given ? given.pence : null,
      'hoursPerWeek' in given ? given.hoursPerWeek : null,
      'noCostReason' in given ? given.noCostReason : null,
    ],
  )
}

export async function deleteBackings(work: Work, recordId: string): Promise<void> {
  const gone = await work.db.query<{ id: string }>('delete from backing where record_id = $1 returning id', [recordId])
  await work.db.query('delete from record where id = any($1)', [gone.map(({ id }) => id)])
}
