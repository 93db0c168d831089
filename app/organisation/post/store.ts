import { makeRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import type { Appointment, Post } from './post.ts'

const POST = `select p.id, r.title, p.unit_id as "unitId", p.seniority, p.kind, p.fte_hundredths as "fteHundredths", r.edit, r.archived_at is not null as "isClosed",
  (select json_build_object('memberId', a.member_id, 'name', m.name, 'fromOn', a.from_on, 'toOn', a.to_on)
   from appointment a join member m on m.id = a.member_id
   where a.post_id = p.id and a.from_on <= $1 and (a.to_on is null or a.to_on >= $1)) as holder,
  (select max(a.to_on) + 1 from appointment a where a.post_id = p.id and a.to_on < $1) as "vacantSince",
  (select min(a.from_on) from appointment a where a.post_id = p.id and a.from_on > $1) as "nextFromOn"
  from post p join record r on r.id = p.id`

/** Every post with its holder today, in one query. */
export function postsOf({ db, today }: Work): Promise<Post[]> {
  return db.query(`${POST} where r.archived_at is null order by r.title collate "C", p.id`, [today])
}

/** How much each post owns, by post; posts that own nothing are not in it. */
export async function ownedCounts({ db }: Pick<Work, 'db'>): Promise<Map<string, number>> {
  const rows = await db.query<{ postId: string; n: number }>(
    'select owner_post_id as "postId", count(*)::int as n from record where owner_post_id is not null and archived_at is null group by owner_post_id',
  )
  return new Map(rows.map(({ postId, n }) => [postId, n]))
}

export function postOf({ db, today }: Work, id: string): Promise<Post | undefined> {
  return db.maybe(`${POST} where p.id = $2`, [today, id])
}

export type NewPost = Pick<Post, 'id' | 'title' | 'unitId'> &
  Partial<Pick<Post, 'seniority' | 'kind' | 'fteHundredths'>>

export async function insertPost(work: Work, post: NewPost): Promise<void> {
  await makeRecord(work, { id: post.id, kind: 'post', title: post.title, unitId: post.unitId }, ['title'])
  await work.db.query(
    'insert into post (id, unit_id, seniority, kind, fte_hundredths, described_on) values ($1, $2, $3, $4, $5, $6)',
    [post.id, post.unitId, post.seniority ?? 'other', post.kind ?? 'ordinary', post.fteHundredths, work.today],
  )
}

export async function insertAppointment(
  work: Work,
  { id, postId, memberId, fromOn, toOn }: Omit<Appointment, 'name'>,
): Promise<void> {
  await work.db.query('insert into appointment (id, post_id, member_id, from_on, to_on) values ($1, $2, $3, $4, $5)', [
    id,
    postId,
    memberId,
    fromOn,
    toOn,
  ])
}

export async function updatePost(
  work: Work,
  id: string,
  { unitId, seniority, kind, fteHundredths }: Pick<Post, 'unitId' | 'seniority' | 'kind' | 'fteHundredths'>,
): Promise<void> {
  await work.db.query('update post set unit_id = $2, seniority = $3, kind = $4, fte_hundredths = $5 where id = $1', [
    id,
    unitId,
    seniority,
    kind,
    fteHundredths,
  ])
}

/** When a person is a member, for appointments to fall into. Undefined for nobody. */
export function membershipDays(
  { db }: Pick<Work, 'db'>,
  memberId: string,
): Promise<{ fromOn: string; toOn: string | null } | undefined> {
  return db.maybe('select from_on as "fromOn", to_on as "toOn" from member where id = $1', [memberId])
}

/** Ends whoever holds the post on `onDay`, that being their last day. False when nobody does. */
export async function endAppointment({ db }: Work, postId: string, onDay: string): Promise<boolean> {
  const ended = await db.maybe(
    'update appointment set to_on = $2 where post_id = $1 and from_on <= $2 and (to_on is null or to_on > $2) returning id',
    [postId, onDay],
  )
  return Boolean(ended)
}

export function appointmentsOf({ db }: Pick<Work, 'db'>, postId: string): Promise<Appointment[]> {
  return db.query(
    `select a.id, a.post_id as "postId", a.member_id as "memberId", m.name, a.from_on as "fromOn", a.to_on as "toOn"
     from appointment a join member m on m.id = a.member_id where a.post_id = $1 order by a.from_on desc`,
    [postId],
  )
}

export type Owned = {
  id: string
  kind: string
  title: string
  unitId: string | null
  ownerPostId: string | null
  madeBy: string | null
}

/** Everything with an address that the post owns and that is not put away. */
export function ownedBy({ db }: Pick<Work, 'db'>, postId: string): Promise<Owned[]> {
  return db.query(
    'select id, kind, title, unit_id as "unitId", owner_post_id as "ownerPostId", made_by as "madeBy" from record where owner_post_id = $1 and archived_at is null order by kind, title, id',
    [postId],
  )
}

/** Gives those of the records that the first post owns to the second. Returns the ids that moved. */
export async function moveOwned(work: Work, fromPostId: string, toPostId: string, ids: string[]): Promise<string[]> {
  const moved = await work.db.query<{ id: string; kind: string }>(
    'update record set owner_post_id = $2, edit = edit + 1 where owner_post_id = $1 and id = any($3) and archived_at is null returning id, kind',
    [fromPostId, toPostId, ids],
  )
  await work.db.query('update project set lead_post_id = $1 where unit_id = any($2)', [
    toPostId,
    moved.map(({ id }) => id),
  ])
  for (const { id, kind } of moved) work.touched.push({ record: id, kind, verb: 'handed over', fields: ['owner'] })
  return moved.map(({ id }) => id)
}

export function ordinaryPostOf({ db, today }: Work, memberId: string): Promise<{ id: string } | undefined> {
  return db.maybe(
    `select post_id as id from appointment where member_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2) order by from_on, id limit 1`,
    [memberId, today],
  )
}

type RoleHolder = { memberId: string; name: string; unitId: string; postId: string | null }

/** The longest-serving holder of a role, and the post they act from. */
export function holderOfRole({ db, today }: Work, role: string): Promise<RoleHolder | undefined> {
  return db.maybe(
    `select m.id as "memberId", m.name,
       coalesce(m.home_unit_id, (select u.id from unit u where u.parent_id is null and u.kind = 'part' order by u.id limit 1)) as "unitId",
       (select a.post_id from appointment a where a.member_id = m.id and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2) order by a.from_on, a.id limit 1) as "postId"
     from role_grant g join member m on m.id = g.member_id
     where g.role = $1 and g.ended_at is null and g.from_on <= $2 and g.to_on >= $2 and m.suspended_at is null
     order by g.from_on, g.id limit 1`,
    [role, today],
  )
}

/** The posts that a person holds today. */
export function postsHeldBy(
  { db, today }: Work,
  memberId: string,
): Promise<{ id: string; title: string; toOn: string | null }[]> {
  return db.query(
    `select r.id, r.title, a.to_on as "toOn" from appointment a join record r on r.id = a.post_id
     where a.member_id = $1 and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2) order by r.title, r.id`,
    [memberId, today],
  )
}
