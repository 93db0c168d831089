import type { Work } from '../../store/work.ts'

/** A member who has a page of an assessment open in a living session, and since when. */
export type Present = { memberId: string; name: string; path: string; since: Date }

const MINUTES_SHOWN = 10

/** Where these members are among the pages that begin so, if they were seen there in the last ten minutes. */
export function presentAt(
  { db, now }: Pick<Work, 'db' | 'now'>,
  memberIds: readonly string[],
  path: string,
): Promise<Present[]> {
  return db.query(
    `select m.id as "memberId", m.name, s.at_path as path, coalesce(s.at_since, s.seen_at) as since
     from session s join member m on m.id = s.member_id
     where s.member_id = any($1) and starts_with(s.at_path, $2)
       and s.ends_at > $3 and s.seen_at > $3::timestamptz - make_interval(mins => $4)
     order by since, m.name`,
    [memberIds, path, now, MINUTES_SHOWN],
  )
}
