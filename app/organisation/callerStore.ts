import type { Db } from '../store/database.ts'
import { remembering } from '../store/remembering.ts'
import { localDay } from '../store/today.ts'
import { type Caller, type OrganisationHead, reachOf } from './caller.ts'
import type { Role } from './policy.ts'

/** The rows of the policy that let some people read drafts and others only what has been shown. */
const DRAFTED = ['strategy.read', 'terminology.read', 'assessment.read'] as const

type Found = {
  organisation: OrganisationHead
  member: Caller['member'] | null
  grants: { role: Role; unitId: string | null; units: string[] | null }[]
  posts: string[]
  named: string[]
  heldBack: string[]
}

/** The clock of an organisation: the pinned day of a worked example, or now. */
export function clockOf({ exampleToday, timeZone }: Pick<OrganisationHead, 'exampleToday' | 'timeZone'>, now: Date) {
  if (!exampleToday) return { now, today: localDay(now, timeZone) }
  return { now: new Date(`${exampleToday}T${now.toISOString().slice(11)}`), today: exampleToday }
}

export const readOrganisation = (db: Db, org: string): Promise<OrganisationHead | undefined> => headOf({ db, org })

const headOf = remembering(({ db, org }: { db: Db; org: string }) =>
  db.maybe<OrganisationHead>(
    `select o.org_id as id, o.name, o.kind, o.time_zone as "timeZone", o.year_starts as "yearStarts", a.slug,
       a.is_example as "isExample", o.example_today as "exampleToday"
     from organisation o join organisation_address a on a.org_id = o.org_id where o.org_id = $1`,
    [org],
  ),
)

// Roles run out, but not that of the last administrator who ever joined: nobody would be left to give it back.
const LAST_KEY = `(g.role = 'OA' and g.to_on = (select max(k.to_on) from role_grant k join member o on o.id = k.member_id
  where k.role = 'OA' and k.ended_at is null and o.suspended_at is null and (o.to_on is null or o.to_on >= $2)
    and exists (select 1 from happening h where h.record_id = o.id and h.verb in ('joined', 'set up'))))`

/** Everything the policy needs to know of a signed-in member, in one query. Undefined: no longer a member here. */
export async function findMember(
  db: Db,
  memberId: string,
  today: string,
): Promise<Omit<Found, 'organisation'> | undefined> {
  const row = await db.maybe<{
    member: Found['member']
    grants: Found['grants'] | null
    posts: string[] | null
    named: string[] | null
    heldBack: string[] | null
  }>(
    `with recursive below as (
       select g.id as grant_id, g.unit_id from role_grant g where g.member_id = $1 and g.unit_id is not null
       union all
       select b.grant_id, u.id from below b join unit u on u.parent_id = b.unit_id
     )
     select json_build_object('id', m.id, 'name', m.name, 'kind', m.kind, 'homeUnitId', m.home_unit_id) as member,
       (select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id,
          'units', (select json_agg(b.unit_id) from below b where b.grant_id = g.id)))
        from role_grant g where g.member_id = m.id and g.ended_at is null and g.from_on <= $2 and (g.to_on >= $2 or ${LAST_KEY})) as grants,
       (select json_agg(a.post_id) from appointment a
        where a.member_id = m.id and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2)) as posts,
       (select json_agg(n) from named_records($1) as n) as named,
       (select json_agg(h) from held_back_from($1) as h) as "heldBack"
     from member m
     where m.id = $1 and m.suspended_at is null and m.from_on <= $2 and (m.to_on is null or m.to_on >= $2)`,
    [memberId, today],
  )
  if (!row) return undefined
  const { member, grants, posts, named, heldBack } = row
  return { member, grants: grants ?? [], posts: posts ?? [], named: named ?? [], heldBack: heldBack ?? [] }
}

/** What has been shown to a person with these roles; nothing for those who may read every draft and need no list. */
export async function shownTo(db: Db, grants: Caller['grants'], today: string): Promise<ReadonlySet<string>> {
  const reads = DRAFTED.map((deed) => reachOf({ grants }, deed)).filter((reach) => reach.length > 0)
  if (reads.every((reach) => reach.includes('A'))) return new Set()
  return shownOn({ db, today })
}

// The same for everybody, and long: one list for all of them.
const shownOn = remembering(
  async ({ db, today }: { db: Db; today: string }): Promise<ReadonlySet<string>> => {
    const rows = await db.query<{ id: string }>('select id from shown_records($1) as id', [today])
    return new Set(rows.map(({ id }) => id))
  },
  { until: ({ today }) => today },
)

/** The caller for a session's member, in an open transaction; undefined when their membership is over. */
export async function findCaller(
  db: Db,
  {
    org,
    memberId,
    now,
    freshAt,
    session,
  }: { org: string; memberId: string; now: Date; freshAt: Date; session?: Caller['session'] },
): Promise<Caller | undefined> {
  const organisation = await readOrganisation(db, org)
  if (!organisation) return undefined
  const clock = clockOf(organisation, now)
  const found = await findMember(db, memberId, clock.today)
  if (!found?.member) return undefined
  const grants = found.grants.map(({ role, units }) => ({ role, units: units ?? undefined }))
  return {
    db,
    org,
    by: { kind: 'member', id: memberId },
    channel: 'screen',
    now: clock.now,
    today: clock.today,
    touched: [],
    organisation,
    member: found.member,
    grants,
    posts: found.posts,
    shown: await shownTo(db, grants, clock.today),
    named: new Set(found.named),
    heldBack: new Set(found.heldBack),
    freshAt,
    session,
  }
}
