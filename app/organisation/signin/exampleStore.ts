import type { Db } from '../../store/database.ts'
import type { Role } from '../policy.ts'

export type ExamplePerson = { id: string; name: string; roles: Role[]; posts: string[] }

/** Everybody in the worked example today, with what they may act as and the posts they hold; the busiest first. */
export function rolesByMember(db: Db, today: string): Promise<ExamplePerson[]> {
  return db.query(
    `select m.id, m.name,
       array(select g.role from role_grant g where g.member_id = m.id and g.ended_at is null and g.from_on <= $1 and g.to_on >= $1 order by g.from_on, g.id) as roles,
       array(select r.title from appointment a join record r on r.id = a.post_id
             where a.member_id = m.id and a.from_on <= $1 and (a.to_on is null or a.to_on >= $1) order by r.title) as posts
     from member m where m.from_on <= $1 and (m.to_on is null or m.to_on >= $1) and m.suspended_at is null
     order by (select count(*) from happening h where h.by_id = m.id) desc, m.name`,
    [today],
  )
}
