import type { Work } from '../../store/work.ts'
import type { Head } from '../store.ts'

type Asker = Pick<Work, 'db'>

/** What each of these posts owns, by kind. */
export const ownedByPosts = (
  { db }: Asker,
  postIds: readonly string[],
): Promise<{ postId: string; kind: string; n: number }[]> =>
  db.query(
    `select owner_post_id as "postId", kind, count(*)::int as n from record
     where owner_post_id = any($1) and archived_at is null and kind in ('promise', 'duty', 'indicator', 'concept', 'budget line', 'strategy')
     group by owner_post_id, kind order by kind`,
    [postIds],
  )

/** Texts that this member has begun and not saved. */
export const draftsOf = ({ db }: Asker, memberId: string): Promise<Head[]> =>
  db.query(
    `select distinct r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy"
     from draft d join record r on r.id = d.record_id where d.author_id = $1 and r.archived_at is null order by r.id`,
    [memberId],
  )
