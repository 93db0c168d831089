import type { Caller } from '../../app/organisation/caller.ts'
import { findMember, readOrganisation, shownTo } from '../../app/organisation/callerStore.ts'
import type { Arm } from '../../app/organisation/placement.ts'
import { readStructure } from '../../app/organisation/structure/actions.ts'
import { closeWork } from '../../app/store/audit.ts'
import type { Database, Db } from '../../app/store/database.ts'
import { newId } from '../../app/store/newId.ts'
import { localDay } from '../../app/store/today.ts'
import type { Person, Year } from './year.ts'

export const TIME_ZONE = 'Europe/London'

/** What a year is played on: a database, the organisation once it is set up, and what each name in the log became. */
export type Stage = {
  database: Database
  year: Year
  /** '' until somebody sets the organisation up. */
  org: string
  ids: Map<string, string>
  /** What sort of thing a name became, in the words of `record.kind`. */
  kinds: Map<string, string>
  /** The post that each person acts from. */
  posts: Map<string, string>
  /** What each adviser has in hand for an ask, by the names of both: the token of a letter, or a printed code. */
  ways: Map<string, string>
}

export const openStage = (database: Database, year: Year): Stage => ({
  database,
  year,
  org: '',
  ids: new Map(),
  kinds: new Map(),
  posts: new Map(),
  ways: new Map(),
})

/** The id of what is called so. Throws when nothing is. */
export function idOf({ ids }: Stage, name: string): string {
  const id = ids.get(name)
  if (!id) throw new Error(`nothing is called ${name}`)
  return id
}

/** Gives a thing that is about to be made an id to be known by. */
export function callIt({ ids, kinds }: Stage, name: string, kind: string, id = newId()): string {
  ids.set(name, id)
  kinds.set(name, kind)
  return id
}

/** A post by its own name, or the post that a person acts from. */
export function postOf(stage: Stage, name: string): string {
  const id = stage.posts.get(name) ?? (stage.kinds.get(name) === 'post' ? idOf(stage, name) : undefined)
  if (!id) throw new Error(`${name} is no post, and holds none`)
  return id
}

export function personCalled(
  { year: { people } }: Stage,
  name: string,
): { person: Person; kind: 'staff' | 'partner' | 'evaluator' } {
  const groups = [
    ['staff', people.staff],
    ['partner', people.partners],
    ['evaluator', people.evaluator],
  ] as const
  for (const [kind, group] of groups) if (group[name]) return { person: group[name], kind }
  throw new Error(`nobody is called ${name}`)
}

export type Where = { all?: boolean; level?: string; unit?: string; activity?: string }

/** One arm of a placement, as a person would say it. */
export async function armOf(stage: Stage, caller: Caller, { all, level, unit, activity }: Where): Promise<Arm> {
  if (all) return {}
  const { levels, activities } = await readStructure(caller)
  const levelId = level && levels.find(({ key }) => key === level)?.id
  const activityId = activity && activity !== 'all' ? activities.find(({ key }) => key === activity)?.id : undefined
  if ((level && !levelId) || (activity && activity !== 'all' && !activityId))
    throw new Error(`no such place: ${level} ${activity}`)
  return { ...(unit && { unitId: idOf(stage, unit) }), ...(levelId && { levelId }), ...(activityId && { activityId }) }
}

/** Does `work` as somebody, at a moment, in one transaction with its audit entry: what a post to the server does. */
export function actAs<T>(stage: Stage, who: string, now: Date, work: (caller: Caller) => Promise<T>): Promise<T> {
  return stage.database.inOrganisation(stage.org, 'writing', async (db) => {
    const caller = await callerFor(stage, db, who, now)
    const done = await work(caller)
    await closeWork(caller)
    return done
  })
}

/** Whoever `who` is on that day, with the roles and posts they have then. The example's own pinned day is put aside. */
export async function callerFor(stage: Stage, db: Db, who: string, now: Date): Promise<Caller> {
  const organisation = await readOrganisation(db, stage.org)
  if (!organisation) throw new Error('nobody has set it up yet')
  const today = localDay(now, TIME_ZONE)
  const shared = { db, org: stage.org, channel: 'screen' as const, now, today, touched: [], organisation, freshAt: now }
  const id = idOf(stage, who)
  if (stage.kinds.get(who) === 'adviser') {
    // Public advisers have no membership and no role: they may do what anybody may who is asked.
    const member = { id, name: who, kind: 'partner' as const, homeUnitId: null }
    const none = { shown: new Set<string>(), named: new Set<string>(), heldBack: new Set<string>() }
    return { ...shared, by: { kind: 'adviser', id }, member, grants: [], posts: [], ...none }
  }
  const found = await findMember(db, id, today)
  if (!found?.member) throw new Error(`${who} is no member on ${today}`)
  const grants = found.grants.map(({ role, units }) => ({ role, units: units ?? undefined }))
  const shown = await shownTo(db, grants, today)
  const own = { posts: found.posts, shown, named: new Set(found.named), heldBack: new Set(found.heldBack) }
  return { ...shared, by: { kind: 'member', id }, member: found.member, grants, ...own }
}
