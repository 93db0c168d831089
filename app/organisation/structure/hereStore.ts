import type { Work } from '../../store/work.ts'
import type { Arm } from '../placement.ts'

export type PlacedRecord = {
  id: string
  kind: string
  title: string
  unitId: string | null
  ownerPostId: string | null
  madeBy: string | null
  arms: Arm[]
}

/** Every record with a place that is not put away, in one query. */
export function placedRecords({ db }: Pick<Work, 'db'>): Promise<PlacedRecord[]> {
  return db.query(
    `select r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy",
       json_agg(json_strip_nulls(json_build_object('unitId', p.unit_id, 'levelId', p.level_id))) as arms
     from placement p join record r on r.id = p.record_id where r.archived_at is null group by r.org_id, r.id order by r.kind, r.title, r.id`,
  )
}

/** Who a unit has: people at home in it today, and how many of them have joined. */
export function peopleAt(
  { db, today }: Pick<Work, 'db' | 'today'>,
  unitId: string,
): Promise<{ people: number; joined: number }> {
  return db.one(
    `select count(*)::int as people,
       count(*) filter (where exists (select 1 from happening h where h.record_id = m.id and h.verb in ('joined', 'set up')))::int as joined
     from member m where m.home_unit_id = $1 and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2)`,
    [unitId, today],
  )
}

/** How large the organisation is today. */
export function sizesOf({ db, today }: Pick<Work, 'db' | 'today'>): Promise<{
  people: number
  posts: number
  heldPosts: number
  projects: number
  partners: number
}> {
  return db.one(
    `select (select count(*) from member where from_on <= $1 and (to_on is null or to_on >= $1))::int as people,
       (select count(*) from post p join record r on r.id = p.id where r.archived_at is null)::int as posts,
       (select count(distinct p.id) from post p join record r on r.id = p.id join appointment a on a.post_id = p.id
        where r.archived_at is null and a.from_on <= $1 and (a.to_on is null or a.to_on >= $1))::int as "heldPosts",
       (select count(*) from unit u join record r on r.id = u.id where u.kind = 'project' and r.archived_at is null)::int as projects,
       (select count(*) from unit u join record r on r.id = u.id where u.kind = 'partner' and r.archived_at is null)::int as partners`,
    [today],
  )
}
