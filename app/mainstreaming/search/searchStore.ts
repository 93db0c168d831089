import type { Work } from '../../store/work.ts'
import type { Head } from '../store.ts'

type Asker = Pick<Work, 'db' | 'today'>

export type Hit = Head & { holder: string | null; isPost: boolean }

/**
 * Records of these kinds with the words in their title, and posts whose holder today has them in their name.
 * `like` is a pattern with its own signs escaped.
 */
export const findRecords = (
  { db, today }: Asker,
  kinds: readonly string[],
  like: string,
  most: number,
): Promise<Hit[]> =>
  db.query(
    `select r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy",
       m.name as holder, r.kind = 'post' as "isPost"
     from record r
     left join appointment a on r.kind = 'post' and a.post_id = r.id and a.from_on <= $4 and (a.to_on is null or a.to_on >= $4)
     left join member m on m.id = a.member_id
     where r.archived_at is null and r.kind = any($1) and (r.title ilike $2 or m.name ilike $2)
     order by position(lower($3) in lower(r.title)) = 0, r.kind, length(r.title), r.title collate "C", r.id limit $5`,
    [kinds, like, like.replaceAll('%', ''), today, most],
  )
