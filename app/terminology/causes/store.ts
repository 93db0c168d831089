import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Cause, Intersection } from './cause.ts'

type Asker = Pick<Work, 'db'>

const CAUSE = `select c.id, r.title, c.about_record_id as "aboutRecordId", c.level, c.mechanism, c.affected, c.actionable, r.edit,
  r.archived_at is not null as "isArchived" from cause c join record r on r.id = c.id`
const INTERSECTION = `select i.id, r.title, i.about_record_id as "aboutRecordId", i.axes, i.differs, i.implication, r.edit,
  r.archived_at is not null as "isArchived" from intersection i join record r on r.id = i.id`

export const causeById = ({ db }: Asker, id: string): Promise<Cause | undefined> =>
  db.maybe(`${CAUSE} where c.id = $1`, [id])
export const causesAbout = ({ db }: Asker, recordId: string): Promise<Cause[]> =>
  db.query(
    `${CAUSE} where c.about_record_id = $1 and r.archived_at is null order by c.level desc, r.title collate "C", c.id`,
    [recordId],
  )

export async function insertCause(work: Work, cause: Omit<Cause, 'edit' | 'isArchived'>): Promise<void> {
  await makeRecord(work, { id: cause.id, kind: 'cause', title: cause.title }, ['title', 'level', 'mechanism'])
  await work.db.query(
    'insert into cause (id, about_record_id, level, mechanism, affected, actionable) values ($1, $2, $3, $4, $5, $6)',
    [cause.id, cause.aboutRecordId, cause.level, cause.mechanism, cause.affected, cause.actionable],
  )
}

export async function updateCause(
  { db }: Work,
  id: string,
  { level, mechanism, affected, actionable }: Pick<Cause, 'level' | 'mechanism' | 'affected' | 'actionable'>,
): Promise<void> {
  await db.query('update cause set level = $2, mechanism = $3, affected = $4, actionable = $5 where id = $1', [
    id,
    level,
    mechanism,
    affected,
    actionable,
  ])
}

export const intersectionById = ({ db }: Asker, id: string): Promise<Intersection | undefined> =>
  db.maybe(`${INTERSECTION} where i.id = $1`, [id])
export const intersectionsAbout = ({ db }: Asker, recordId: string): Promise<Intersection[]> =>
  db.query(
    `${INTERSECTION} where i.about_record_id = $1 and r.archived_at is null order by r.title collate "C", i.id`,
    [recordId],
  )

export async function insertIntersection(work: Work, one: Omit<Intersection, 'edit' | 'isArchived'>): Promise<void> {
  await makeRecord(work, { id: one.id, kind: 'intersection', title: one.title }, ['axes', 'differs', 'implication'])
  await work.db.query(
    'insert into intersection (id, about_record_id, axes, differs, implication) values ($1, $2, $3, $4, $5)',
    [one.id, one.aboutRecordId, one.axes, one.differs, one.implication],
  )
}

export async function updateIntersection(
  { db }: Work,
  id: string,
  { axes, differs, implication }: Pick<Intersection, 'axes' | 'differs' | 'implication'>,
): Promise<void> {
  await db.query('update intersection set axes = $2, differs = $3, implication = $4 where id = $1', [
    id,
    axes,
    differs,
    implication,
  ])
}

/** The unit that everything else is a part of: what is said about it is said for the whole organisation. */
export const wholeUnit = ({ db }: Asker): Promise<{ id: string } | undefined> =>
  db.maybe(
    `select u.id from unit u join record r on r.id = u.id where u.parent_id is null and u.kind = 'part' and r.archived_at is null order by u.id limit 1`,
  )
