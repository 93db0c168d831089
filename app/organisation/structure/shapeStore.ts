import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Shape, ShapeRow } from './shape.ts'

/** Every level or activity in use, in order, with how many open units, placed records and projects name it. */
export function shapeOf({ db }: Pick<Work, 'db'>, shape: Shape): Promise<ShapeRow[]> {
  return db.query(
    `select s.id, s.key, s.name, s.place as "order", r.edit,
       ${shape === 'level' ? '(select count(*) from unit u join record ur on ur.id = u.id where u.level_id = s.id and ur.archived_at is null)' : '0'}::int as units,
       (select count(distinct p.record_id) from placement p join record pr on pr.id = p.record_id
        where p.${shape}_id = s.id and pr.archived_at is null)::int as records,
       ${shape === 'activity' ? '(select count(*) from project p join record pr on pr.id = p.unit_id where p.work_activity_id = s.id and pr.archived_at is null)' : '0'}::int as projects
     from ${shape} s join record r on r.id = s.id where r.archived_at is null order by s.place, s.id`,
  )
}

export async function writeShape(
  work: Work,
  shape: Shape,
  { id, name, place }: { id: string; name: string; place: number },
): Promise<void> {
  await work.db.query(`update ${shape} set name = $2, place = $3 where id = $1`, [id, name, place])
  await work.db.query('update record set title = $2, edit = edit + 1 where id = $1', [id, name])
  work.touched.push({ record: id, kind: shape, verb: 'amended', fields: ['name', 'order'] })
}

export async function insertShape(
  work: Work,
  shape: Shape,
  { id, key, name, place }: { id: string; key: string; name: string; place: number },
): Promise<void> {
  await makeRecord(work, { id, kind: shape, title: name }, ['name'])
  await work.db.query(`insert into ${shape} (id, key, name, place) values ($1, $2, $3, $4)`, [id, key, name, place])
}
