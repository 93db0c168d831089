import { remembering } from '../../store/remembering.ts'
import type { Work } from '../../store/work.ts'
import type { State } from '../assessment.ts'

type Asker = Pick<Work, 'db' | 'today'>

/** What somebody may see: which projects, and of which the assessments too. */
export type Sight = {
  seesAll: boolean
  /** For a partner: the parts below their own, and themselves as a partner in a project. */
  within: string[]
  partnerId: string | null
  posts: string[]
  listsAll: boolean
  listsIn: string[]
  named: string[]
  memberId: string
}

export const SHOWS = ['open', 'active', 'no-lock', 'no-lead', 'closed'] as const
export const TIMES = ['in-time', 'late', 'not-opened', 'missed', 'no-lock'] as const
export type Show = (typeof SHOWS)[number]
export type Time = (typeof TIMES)[number]

export type Sought = {
  show: Show
  q: string
  /** A part with everything below it, a kind of work, where an assessment stands (`none`: there is none), and in time. */
  unitId: string | null
  activityId: string | null
  state: State | 'none' | null
  time: Time | null
}

/** One project of the register. `isListed`: its assessments may be told; otherwise nothing of them is in the row. */
export type Registered = {
  id: string
  title: string
  reference: string | null
  unitId: string | null
  unitName: string | null
  activityKey: string | null
  kind: string | null
  leadPostId: string | null
  startsOn: string | null
  /** The day from which it stands in the register. */
  fromOn: string | null
  designLockOn: string | null
  firstLockOn: string | null
  endsOn: string | null
  places: string[]
  groups: string[]
  partners: string[]
  edit: number
  isClosed: boolean
  isListed: boolean
  /** The first day on which an assessment of it was opened. */
  openedOn: string | null
  assessmentId: string | null
  openedBy: string | null
  state: State | null
}

const LISTED = '($6 or u.id = any($7::uuid[]) or r.owner_post_id = any($5::uuid[]))'

const FROM = `from project p join record r on r.id = p.unit_id and r.kind = 'project' join unit u on u.id = p.unit_id`

// The first opening says whether it was in time; the newest says where it stands. Of those that the reader may be told of.
const OWN = `min(a.opened_on) as opened_on, (array_agg(a.id order by a.opened_on desc, a.id desc))[1] as id`
const TOLD = `(${LISTED} or a.id = any($8::uuid[]) or ar.made_by = $9)`
const STEP = 'left join assessment_step step on step.assessment_id = own.id and step.is_latest'

/** For the few projects of one page. */
const ASSESSED = `left join lateral (
    select ${OWN} from assessment a join record ar on ar.id = a.id
    where a.unit_id = p.unit_id and ar.archived_at is null and ${TOLD}
  ) own on true ${STEP}`

/** For all of them at once, where it is searched by what assessments say. */
const ALL_ASSESSED = `left join (
    select a.unit_id, ${OWN} from assessment a join record ar on ar.id = a.id join unit u on u.id = a.unit_id
      join record r on r.id = a.unit_id
    where ar.archived_at is null and ${TOLD} group by a.unit_id
  ) own on own.unit_id = p.unit_id ${STEP}`

/** For what is searched by the words of others: of the part, the lead and whoever holds that post today. */
const NAMED = `left join record parent on parent.id = u.parent_id left join record lead on lead.id = r.owner_post_id
    left join (select h.post_id, m.name from appointment h join member m on m.id = h.member_id
      where h.from_on <= $1 and (h.to_on is null or h.to_on >= $1)) holder on holder.post_id = r.owner_post_id`

// The day is said here too, so that every query has a use for it.
const VISIBLE = `$1::date is not null and ($2 or u.id = any($3::uuid[]) or r.owner_post_id = any($5::uuid[])
    or exists (select 1 from project_partner l where l.project_id = u.id and l.partner_id = $4))`

const valuesOf = (asker: Asker, sight: Sight): unknown[] => [
  asker.today,
  sight.seesAll,
  sight.within,
  sight.partnerId,
  sight.posts,
  sight.listsAll,
  sight.listsIn,
  sight.named,
  sight.memberId,
]

const HELD = `r.owner_post_id in (select h.post_id from appointment h where h.from_on <= $1
    and (h.to_on is null or h.to_on >= $1))`
const ACTIVE = `r.archived_at is null and (p.starts_on is null or p.starts_on <= $1) and (p.ends_on is null or p.ends_on >= $1)`

const SHOWN: Record<Show, string> = {
  open: 'r.archived_at is null',
  active: ACTIVE,
  'no-lock': 'r.archived_at is null and p.design_lock_on is null',
  'no-lead': `r.archived_at is null and (r.owner_post_id is null or not ${HELD})`,
  closed: 'r.archived_at is not null',
}

const TIMED: Record<Time, string> = {
  'in-time': 'own.opened_on < p.first_lock_on',
  late: 'own.opened_on >= p.first_lock_on',
  'not-opened': `own.opened_on is null and p.first_lock_on > $1 and ${LISTED}`,
  missed: `own.opened_on is null and p.first_lock_on <= $1 and ${LISTED}`,
  'no-lock': 'p.first_lock_on is null',
}

// Who looks is said to every query, also to one that has no use for some of it.
const ALL_SAID = '(($6::boolean, $7::uuid[], $8::uuid[], $9::uuid) is not null or true)'

const SAID = `lower(concat_ws(' ', r.title, p.reference, parent.title, lead.title, holder.name,
    array_to_string(u.places, ' '), array_to_string(u.groups, ' ')))`

/** The projects that a search finds: what it reads, and its values after the nine that say who looks. */
function seeking({ show, q, unitId, activityId, state, time }: Sought): { found: string; values: unknown[] } {
  const values: unknown[] = []
  const next = (value: unknown) => `$${9 + values.push(value)}`
  const where = [VISIBLE, SHOWN[show]]
  if (q) where.push(`strpos(${SAID}, lower(${next(q)})) > 0`)
  if (activityId) where.push(`p.work_activity_id = ${next(activityId)}`)
  if (unitId)
    where.push(`u.id in (with recursive below as (select ${next(unitId)}::uuid as id
      union all select child.id from below join unit child on child.parent_id = below.id) select id from below)`)
  if (state === 'none') where.push(`own.id is null and ${LISTED}`)
  else if (state) where.push(`step.state = ${next(state)}`)
  if (time) where.push(TIMED[time])
  const reads = [FROM, q ? NAMED : '', state || time ? ALL_ASSESSED : '']
  return { found: `${reads.join(' ')} where ${where.join(' and ')}`, values }
}

/** One page of the register in the order of its titles: first which projects, then what there is to say of each. */
export async function registerPage(
  asker: Asker,
  sight: Sight,
  sought: Sought,
  { most, after }: { most: number; after: number },
): Promise<Registered[]> {
  const { found, values } = seeking(sought)
  const at = 9 + values.length
  const page = await asker.db.query<{ id: string }>(
    `select p.unit_id as id ${found} and ${ALL_SAID} order by r.title collate "C", r.id limit $${at + 1} offset $${at + 2}`,
    [...valuesOf(asker, sight), ...values, most, after],
  )
  return asker.db.query(
    `select u.id, r.title, p.reference, u.parent_id as "unitId", parent.title as "unitName", v.key as "activityKey",
       kind.title as kind, r.owner_post_id as "leadPostId", p.starts_on as "startsOn", u.from_on as "fromOn", p.design_lock_on as "designLockOn",
       p.first_lock_on as "firstLockOn", p.ends_on as "endsOn", u.places, u.groups,
       array(select t.title from project_partner l join record t on t.id = l.partner_id where l.project_id = u.id
         order by t.title collate "C", t.id) as partners,
       r.edit, r.archived_at is not null as "isClosed", (${LISTED} or own.id is not null) as "isListed",
       own.opened_on as "openedOn", own.id as "assessmentId",
       (select ar.made_by from record ar where ar.id = own.id) as "openedBy", step.state
     from project p join record r on r.id = p.unit_id join unit u on u.id = p.unit_id
       left join record parent on parent.id = u.parent_id left join activity v on v.id = p.work_activity_id
       left join record kind on kind.id = p.work_activity_id ${ASSESSED}
     where p.unit_id = any($10) and ${VISIBLE} order by r.title collate "C", r.id`,
    [...valuesOf(asker, sight), page.map(({ id }) => id)],
  )
}

/** How many the search finds. */
export async function countFound(asker: Asker, sight: Sight, sought: Sought): Promise<number> {
  const { found, values } = seeking(sought)
  const { n } = await asker.db.one<{ n: number }>(`select count(*)::int as n ${found} and ${ALL_SAID}`, [
    ...valuesOf(asker, sight),
    ...values,
  ])
  return n
}

export type Counted = { all: number; open: number; active: number; locked: number }

/** How many there are for this person: all, open, active today, and active with a day on which the design is fixed. */
export const countRegister: (asker: Asker & { sight: Sight }) => Promise<Counted> = remembering(
  ({ db, today, sight }) =>
    db.one<Counted>(
      `select count(*)::int as "all", (count(*) filter (where r.archived_at is null))::int as open,
         (count(*) filter (where ${ACTIVE}))::int as active,
         (count(*) filter (where ${ACTIVE} and p.design_lock_on is not null))::int as locked
       from project p join record r on r.id = p.unit_id join unit u on u.id = p.unit_id where ${VISIBLE}`,
      valuesOf({ db, today }, sight).slice(0, 5),
    ),
  { by: ({ sight }) => (sight.seesAll ? 'all' : sight.memberId), until: ({ today }) => today },
)

export type InTime = { inTime: number; judged: number; noDay: number }

/**
 * Of the open projects of which this person may be told: how many opened an assessment before the design was fixed, of
 * how many whose day has come or who opened before it, and how many have no day of either kind.
 */
export const countInTime: (asker: Asker & { sight: Sight }) => Promise<InTime> = remembering(
  ({ db, today, sight }) =>
    db.one<InTime>(
      `select (count(*) filter (where ${TIMED['in-time']}))::int as "inTime",
         (count(*) filter (where p.first_lock_on <= $1 or own.opened_on < p.first_lock_on
           or (p.first_lock_on is null and coalesce(p.starts_on, u.from_on) + interval '6 months' <= $1)))::int as judged,
         (count(*) filter (where p.first_lock_on is null and p.starts_on is null))::int as "noDay"
       ${FROM} ${ALL_ASSESSED} where ${VISIBLE} and ${LISTED} and r.archived_at is null`,
      valuesOf({ db, today }, sight),
    ),
  { by: ({ sight }) => (sight.seesAll && sight.listsAll ? 'all' : sight.memberId), until: ({ today }) => today },
)

/** The parts of the organisation that have projects anywhere below them, and the kinds of work: what to filter by. */
export const partsAndKinds: (asker: Asker) => Promise<{
  parts: { id: string; name: string }[]
  kinds: { id: string; name: string }[]
}> = remembering(async ({ db }) => ({
  parts: await db.query(
    `select u.id, r.title as name from unit u join record r on r.id = u.id
     where u.kind = 'part' and r.archived_at is null order by r.title collate "C", u.id limit 200`,
  ),
  kinds: await db.query(
    `select a.id, r.title as name from activity a join record r on r.id = a.id where r.archived_at is null order by a.place`,
  ),
}))
