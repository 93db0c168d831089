import type { Work } from '../../store/work.ts'
import type { Head } from '../store.ts'

type Asker = Pick<Work, 'db' | 'today'>

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

/** Duties in force of these posts to which their holder, this member, has not said yes or no since taking the post. */
export const dutiesToAnswer = (
  { db, today }: Asker,
  postIds: readonly string[],
  memberId: string,
): Promise<{ id: string; title: string }[]> =>
  db.query(
    `select d.id, r.title from duty d join record r on r.id = d.id
     join appointment p on p.post_id = r.owner_post_id and p.member_id = $2 and p.from_on <= $3 and (p.to_on is null or p.to_on >= $3)
     where r.owner_post_id = any($1) and r.archived_at is null and d.from_on <= $3 and (d.to_on is null or d.to_on >= $3)
       and not exists (select 1 from duty_answer a where a.duty_id = d.id and a.member_id = $2 and a.on_day >= p.from_on
         and a.answer <> 'handed_over')
     order by d.from_on, d.id`,
    [postIds, memberId, today],
  )

export async function asksAnsweredBy({ db }: Asker, memberId: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    'select distinct ask_id as id from contribution where from_id = $1 and ask_id is not null',
    [memberId],
  )
  return rows.map(({ id }) => id)
}

/** Definitions and statements in force to whose version in force this member has not attested. */
export const conceptsToAttest = (
  { db }: Asker,
  memberId: string,
): Promise<{ id: string; title: string; hasAttestedBefore: boolean }[]> =>
  db.query(
    `with adopted as (
       select distinct on (d.about_record_id) d.about_record_id as id, d.version_no from decision d
       where d.outcome = 'adopted' and d.annulled_at is null and d.version_no is not null
       order by d.about_record_id, d.on_day desc, d.id desc)
     select c.id, r.title, exists (select 1 from attestation t where t.concept_id = c.id and t.member_id = $1) as "hasAttestedBefore"
     from concept c join record r on r.id = c.id join adopted on adopted.id = c.id
     where r.archived_at is null and c.kind in ('inequity', 'recognition')
       and not exists (select 1 from attestation t where t.concept_id = c.id and t.version_no = adopted.version_no and t.member_id = $1)
     order by c.kind, r.title, c.id`,
    [memberId],
  )

/** Texts that this member has begun and not saved. */
export const draftsOf = ({ db }: Asker, memberId: string): Promise<Head[]> =>
  db.query(
    `select distinct r.id, r.kind, r.title, r.unit_id as "unitId", r.owner_post_id as "ownerPostId", r.made_by as "madeBy"
     from draft d join record r on r.id = d.record_id where d.author_id = $1 and r.archived_at is null order by r.id`,
    [memberId],
  )

/** Imports of this member with lines that are neither taken nor dismissed. */
export const importsLeftOpen = ({ db }: Asker, memberId: string): Promise<{ id: string; title: string; n: number }[]> =>
  db.query(
    `select b.id, r.title, count(*)::int as n from import_batch b join record r on r.id = b.id join candidate c on c.batch_id = b.id
     where r.made_by = $1 and r.archived_at is null and c.chosen_record_id is null and c.dismissed_why is null
     group by b.id, r.title order by b.id`,
    [memberId],
  )
