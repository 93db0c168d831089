import { newestVersions } from '../../content/packs.ts'
import { closeWork } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { localDay } from '../../store/today.ts'
import type { Work } from '../../store/work.ts'
import { addMember, giveRole } from '../people/actions.ts'
import type { Role } from '../policy.ts'
import { fillPost } from '../post/actions.ts'
import { insertPost } from '../post/store.ts'
import { wantsSecond } from '../secondPerson/secondRequest.ts'
import { insertActivity, insertLevel, insertUnit } from '../structure/store.ts'
import type { UnitKind } from '../structure/structure.ts'
import { insertOrganisation, takeSlug } from './store.ts'

/** What is needed to begin: a shape, a founder. Names point at each other by key. */
export type Plan = {
  name: string
  kind: string
  starter: string
  timeZone?: string
  yearStarts?: string
  isExample?: boolean
  exampleToday?: string
  /** The versions of content packs to begin with; the newest of each unless said otherwise. */
  packs?: Record<string, string>
  levels: { key: string; name: string }[]
  activities: { key: string; name: string }[]
  units: { key: string; name: string; levelKey: string; kind: UnitKind; parentKey?: string; governs?: boolean }[]
  posts: { key: string; title: string; unitKey: string; seniority?: 'leader' | 'senior' | 'other' }[]
  founder: { name: string; email: string | null; roles: Role[]; postKey?: string }
}

export type Begun = {
  org: string
  slug: string
  founderId: string
  units: Record<string, string>
  levels: Record<string, string>
  activities: Record<string, string>
  posts: Record<string, string>
}

/**
 * Makes an organisation from a plan, in one transaction: its levels, activities, units and posts, and one person,
 * who holds every role named until they name others. Everything gets its own id; the keys of the plan give them back.
 */
export async function setUpOrganisation(database: Database, plan: Plan, now: Date): Promise<Begun> {
  const begun = await setUpOnce(database, newId(), plan, now)
  if (!begun) throw new Error('a new id was taken already')
  return begun
}

/** The same with an id of the caller's choosing; undefined when an organisation with this id was begun already. */
export async function setUpOnce(database: Database, org: string, plan: Plan, now: Date): Promise<Begun | undefined> {
  const slug = await database.inInstance((db) =>
    takeSlug(db, { org, name: plan.name, isExample: plan.isExample ?? false }),
  )
  if (!slug) return undefined
  const timeZone = plan.timeZone ?? 'Europe/London'
  return database.inOrganisation(org, 'writing', async (db) => {
    const founderId = newId()
    const work: Work = {
      db,
      org,
      by: { kind: 'member', id: founderId },
      channel: 'screen',
      now,
      today: localDay(now, timeZone),
      touched: [],
    }
    const packs = plan.packs ?? (await newestVersions())
    await insertOrganisation(work, { ...plan, packs, timeZone, yearStarts: plan.yearStarts ?? '04-01' })
    const levels = await makeAll(plan.levels, (level, id, n) => insertLevel(work, { id, ...level, order: n }))
    const activities = await makeAll(plan.activities, (activity, id, n) =>
      insertActivity(work, { id, ...activity, order: n }),
    )
    const units: Record<string, string> = {}
    for (const unit of plan.units) {
      const id = newId()
      units[unit.key] = id
      await insertUnit(work, {
        id,
        name: unit.name,
        kind: unit.kind,
        governs: unit.governs,
        levelId: idOf(levels, unit.levelKey),
        parentId: unit.parentKey ? idOf(units, unit.parentKey) : null,
      })
    }
    const posts = await makeAll(plan.posts, (post, id) =>
      insertPost(work, { id, title: post.title, unitId: idOf(units, post.unitKey), seniority: post.seniority }),
    )
    await addFounder(work, plan, founderId, posts, Object.values(units)[0])
    await recordHappening(work, founderId, 'set up')
    await closeWork(work)
    return { org, slug, founderId, units, levels, activities, posts }
  })
}

async function makeAll<T extends { key: string }>(
  things: T[],
  make: (thing: T, id: string, n: number) => Promise<void>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {}
  for (const [n, thing] of things.entries()) {
    const id = newId()
    ids[thing.key] = id
    await make(thing, id, n)
  }
  return ids
}

function idOf(ids: Record<string, string>, key: string): string {
  const id = ids[key]
  if (!id) throw new Error(`the plan names ${key}, which is not in it`)
  return id
}

async function addFounder(
  work: Work,
  { founder }: Plan,
  id: string,
  posts: Record<string, string>,
  homeUnitId: string | undefined,
): Promise<void> {
  const [first, ...others] = founder.roles
  if (!first) throw new Error('a founder needs a role')
  const entry = { id, name: founder.name, email: founder.email, kind: 'staff', role: first, unitId: undefined } as const
  // There is nobody yet who could say the second yes, and that is shown.
  await addMember(work, entry, { isSecondMissing: wantsSecond(first) })
  for (const role of others) await giveRole(work, { memberId: id, role }, { isSecondMissing: wantsSecond(role) })
  if (founder.postKey && homeUnitId)
    await fillPost(work, { postId: idOf(posts, founder.postKey), memberId: id, fromOn: work.today })
}
