import type { Work } from '../../store/work.ts'
import type { Belonging } from './closure.ts'

/** What hangs on a unit: units under it, its posts, the people at home in it, and what was placed in it. */
export function belongingsOf({ db, today }: Pick<Work, 'db' | 'today'>, unitId: string): Promise<Belonging[]> {
  return db.query(
    `select r.id, r.kind, r.title, 'below' as how from unit u join record r on r.id = u.id where u.parent_id = $1 and r.archived_at is null
     union all
     select r.id, r.kind, r.title, 'post' from post p join record r on r.id = p.id where p.unit_id = $1 and r.archived_at is null
     union all
     select r.id, r.kind, r.title, 'at home' from member m join record r on r.id = m.id
     where m.home_unit_id = $1 and r.archived_at is null and (m.to_on is null or m.to_on >= $2)
     union all
     select distinct r.id, r.kind, r.title, 'applies' from placement l join record r on r.id = l.record_id
     where l.unit_id = $1 and r.archived_at is null
     order by how, title, id`,
    [unitId, today],
  )
}

const COLUMN = { below: 'unit set parent_id', post: 'post set unit_id', 'at home': 'member set home_unit_id' } as const

/** Gives a unit, a post or a person another unit to belong to. */
export async function moveHome(
  work: Work,
  { id, kind, how }: Belonging & { how: keyof typeof COLUMN },
  unitId: string,
): Promise<void> {
  await work.db.query(`update ${COLUMN[how]} = $2 where id = $1`, [id, unitId])
  await work.db.query('update record set unit_id = $2, edit = edit + 1 where id = $1', [id, unitId])
  work.touched.push({ record: id, kind, verb: 'moved', fields: ['unit'] })
}

/** The unit's last day; null when it is open again. */
export async function writeLastDay({ db }: Work, unitId: string, day: string | null): Promise<void> {
  await db.query('update unit set to_on = $2 where id = $1', [unitId, day])
}
