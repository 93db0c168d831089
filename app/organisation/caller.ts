import { NotAllowed } from '../errors.ts'
import type { Work } from '../store/work.ts'
import { type Deed, type Role, rowOf, type Scope } from './policy.ts'

/** Who is asking. Every action takes one, first. */
export type Caller = Work & {
  organisation: OrganisationHead
  member: { id: string; name: string; kind: 'staff' | 'partner' | 'evaluator'; homeUnitId: string | null }
  grants: {
    role: Role /** Every unit of the part of the tree the role is for; undefined is all of them. */
    units?: string[]
  }[]
  /** Posts held today. */
  posts: string[]
  /** For whoever may not read every draft: what is no draft any more, by id. Others need no list, and have an empty one. */
  shown: ReadonlySet<string>
  /** What they were named for, by id: assessments that they write or review with others. It counts as their own. */
  named: ReadonlySet<string>
  /** What a reviewer may not read until they have given their own scores, by id: whatever the public said about it. */
  heldBack: ReadonlySet<string>
  /** When the password was last given; some deeds want it fresh. */
  freshAt: Date
  /** The session they came by, where they came by one. */
  session?: { accountId: string | null; tokenHash: Buffer }
}

export type OrganisationHead = {
  id: string
  name: string
  kind: string
  timeZone: string
  yearStarts: string
  slug: string
  isExample: boolean
  /** The day it is in a worked example; otherwise null. */
  exampleToday: string | null
}

/** What a deed is done to. */
export type Target = {
  id?: string
  unitId?: string | null
  ownerPostId?: string | null
  madeBy?: string | null
  memberId?: string | null
}

/** The widest reach the caller has for a deed, before looking at what it is done to. */
export function reachOf({ grants }: Pick<Caller, 'grants'>, deed: Deed): Scope[] {
  const row = rowOf(deed)
  return grants.flatMap(({ role }) => row[role] ?? [])
}

/** May the caller do this at all, or, with a target, to this? */
export function may(
  caller: Pick<Caller, 'grants' | 'posts' | 'member' | 'named'>,
  deed: Deed,
  target?: Target,
): boolean {
  const row = rowOf(deed)
  return caller.grants.some(({ role, units }) => {
    const scope = row[role]
    if (!scope) return false
    if (!target || scope === 'A' || scope === 'P') return true
    if (isOwn(caller, target)) return true
    return scope === 'D' && (!units || Boolean(target.unitId && units.includes(target.unitId)))
  })
}

/** How far `may` goes for records placed in units, for a store to ask by: all of them, or those in `units` and one's own. */
export type Range = { isAll: boolean; isOwn: boolean; units: string[] }

export function rangeOf(
  { grants }: Pick<Caller, 'grants'>,
  deed: Deed,
  everywhere: readonly Scope[] = ['A', 'P'],
): Range {
  const row = rowOf(deed)
  const held = grants.flatMap(({ role, units }) => (row[role] ? [{ scope: row[role], units }] : []))
  return {
    isAll: held.some(({ scope, units }) => everywhere.includes(scope) || (scope === 'D' && !units)),
    isOwn: held.length > 0,
    units: held.flatMap(({ scope, units }) => (scope === 'D' && units) || []),
  }
}

/** Is it owned by a post of theirs, made by them or about them? */
export function isOwn(
  { posts, member, named }: Pick<Caller, 'posts' | 'member' | 'named'>,
  { id, ownerPostId, madeBy, memberId }: Target,
): boolean {
  if (id && named.has(id)) return true
  return Boolean((ownerPostId && posts.includes(ownerPostId)) || madeBy === member.id || memberId === member.id)
}

/** Throws where `may` says no. */
export function must(caller: Caller, deed: Deed, target?: Target): void {
  if (!may(caller, deed, target)) throw new NotAllowed(deed)
}

const MINUTES_FRESH = 15

/** A password given in the last quarter of an hour. In the worked example a fresh sign-in is one click, so always. */
export const isFresh = ({ freshAt, organisation }: Caller, clock = new Date()): boolean =>
  organisation.isExample || clock.getTime() - freshAt.getTime() < MINUTES_FRESH * 60_000
