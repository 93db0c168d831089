import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Arm } from '../placement.ts'
import type { Activity, Blank, Level, NewUnit, Unit } from './structure.ts'

type Asker = Pick<Work, 'db'>

export function levelsOf({ db }: Asker): Promise<Level[]> {
  return db.query(
    'select l.id, l.key, l.name, l.place as "order" from level l join record r on r.id = l.id where r.archived_at is null order by l.place',
  )
}

export function activitiesOf({ db }: Asker): Promise<Activity[]> {
  return db.query(
    'select a.id, a.key, a.name, a.place as "order" from activity a join record r on r.id = a.id where r.archived_at is null order by a.place',
  )
}

const UNIT = `select u.id, r.title as name, u.level_id as "levelId", u.parent_id as "parentId", u.kind, u.governs,
  u.from_on as "fromOn", u.to_on as "toOn", u.places, u.groups, r.edit, r.owner_post_id as "ownerPostId", r.archived_at is not null as "isClosed"
  from unit u join record r on r.id = u.id`

/** Every open unit, by name within its level. */
export function unitsOf({ db }: Asker): Promise<Unit[]> {
  return db.query(
    `${UNIT} join level l on l.id = u.level_id where r.archived_at is null order by l.place, r.title collate "C", u.id`,
  )
}

export function unitOf({ db }: Asker, id: string): Promise<Unit | undefined> {
  return db.maybe(`${UNIT} where u.id = $1`, [id])
}

export async function insertLevel(work: Work, { id, key, name, order }: Level): Promise<void> {
  await makeRecord(work, { id, kind: 'level', title: name }, ['name'])
  await work.db.query('insert into level (id, key, name, place) values ($1, $2, $3, $4)', [id, key, name, order])
}

export async function insertActivity(work: Work, { id, key, name, order }: Activity): Promise<void> {
  await makeRecord(work, { id, kind: 'activity', title: name }, ['name'])
  await work.db.query('insert into activity (id, key, name, place) values ($1, $2, $3, $4)', [id, key, name, order])
}

export async function insertUnit(work: Work, unit: NewUnit): Promise<void> {
  await makeRecord(
    work,
    { id: unit.id, kind: unit.kind === 'project' ? 'project' : 'unit', title: unit.name, unitId: unit.parentId },
    ['name'],
  )
  await work.db.query(
    'insert into unit (id, level_id, parent_id, kind, governs, from_on, places, groups) values ($1, $2, $3, $4, $5, $6, $7, $8)',
    [
      unit.id,
      unit.levelId,
      unit.parentId,
      unit.kind,
      unit.governs ?? false,
      unit.fromOn ?? work.today,
      unit.places ?? [],
      unit.groups ?? [],
    ],
  )
}

export async function updateUnit(
  work: Work,
  id: string,
  to: { levelId: string; parentId: string | null; governs: boolean; places: string[]; groups: string[] },
): Promise<void> {
  await work.db.query(
    'update unit set level_id = $2, parent_id = $3, governs = $4, places = $5, groups = $6 where id = $1',
    [id, to.levelId, to.parentId, to.governs, to.places, to.groups],
  )
}

type ArmRow = { recordId: string; unitId: string | null; levelId: string | null; activityId: string | null }

const armOf = ({ unitId, levelId, activityId }: ArmRow): Arm => ({
  ...(unitId && { unitId }),
  ...(levelId && { levelId }),
  ...(activityId && { activityId }),
})

/** Where each record of these kinds applies, in one query. Records without a place are not in the map. */
export async function placementsOfKinds({ db }: Asker, kinds: string[]): Promise<Map<string, Arm[]>> {
  const rows = await db.query<ArmRow>(
    `select p.record_id as "recordId", p.unit_id as "unitId", p.level_id as "levelId", p.activity_id as "activityId"
     from placement p join record r on r.id = p.record_id where r.kind = any($1) and r.archived_at is null`,
    [kinds],
  )
  const byRecord = new Map<string, Arm[]>()
  for (const row of rows) {
    const before = byRecord.get(row.recordId)
    if (before) before.push(armOf(row))
    else byRecord.set(row.recordId, [armOf(row)])
  }
  return byRecord
}

export async function placementOf({ db }: Asker, recordId: string): Promise<Arm[]> {
  const rows = await db.query<ArmRow>(
    `select record_id as "recordId", unit_id as "unitId", level_id as "levelId", activity_id as "activityId"
     from placement where record_id = $1 order by unit_id, level_id, activity_id`,
    [recordId],
  )
  return rows.map(armOf)
}

export async function replacePlacement({ db }: Work, recordId: string, arms: readonly Arm[]): Promise<void> {
  await db.query('delete from placement where record_id = $1', [recordId])
  for (const { unitId, levelId, activityId } of arms)
    await db.query('insert into placement (record_id, unit_id, level_id, activity_id) values ($1, $2, $3, $4)', [
      recordId,
      unitId,
      levelId,
      activityId,
    ])
}

export function blanksOf({ db }: Asker): Promise<Blank[]> {
  return db.query(
    `select b.id, b.unit_id as "unitId", b.level_id as "levelId", b.activity_id as "activityId", b.kind, b.reason, b.until_on as "untilOn"
     from blank b join record r on r.id = b.id where r.archived_at is null order by b.id`,
  )
}

export async function insertBlank(work: Work, blank: Blank, title: string): Promise<void> {
  await makeRecord(work, { id: blank.id, kind: 'blank', title }, ['reason'])
  await work.db.query(
    'insert into blank (id, unit_id, level_id, activity_id, kind, reason, until_on) values ($1, $2, $3, $4, $5, $6, $7)',
    [blank.id, blank.unitId, blank.levelId, blank.activityId, blank.kind, blank.reason, blank.untilOn],
  )
}

export async function deleteBlank(work: Work, id: string): Promise<void> {
  await work.db.query('delete from blank where id = $1', [id])
  work.touched.push({ record: id, kind: 'blank', verb: 'ended', fields: [] })
}
