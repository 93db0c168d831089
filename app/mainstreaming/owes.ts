import type { FactDefinition } from '../content/kinds/mainstreaming.ts'
import type { Grant, Member } from '../organisation/people/people.ts'
import type { Role as AccessRole } from '../organisation/policy.ts'
import type { Post } from '../organisation/post/post.ts'
import type { Rules } from './pack.ts'

/** Who is asked for the next thing: people who hold a role today, or the posts that own what is missing. */
export type Owes =
  | { is: 'role'; role: string; title: string; people: Holder[] }
  | { is: 'owners'; people: Holder[]; vacant: string[]; unowned: number }

/** `post` is the title of the post that the person acts from, where there is one. */
export type Holder = { name: string; post?: string }

/** Who works here today and as what. */
export type People = { members: readonly Member[]; grants: readonly Grant[]; posts: readonly Post[] }

// Kinds of person that a grant here tells apart. Everybody else is known by the title of a post.
const duties: Record<string, AccessRole> = {
  'board-secretary': 'secretary',
  'finance-lead': 'budget_holder',
  'involvement-lead': 'adviser_admin',
  'hr-lead': 'posts',
  analyst: 'analyst',
  director: 'DS',
  'health-equity-lead': 'HL',
  specialist: 'SR',
  'theme-lead': 'TL',
  administrator: 'OA',
}

/** Whoever owes the next thing, by the role that the fact names: a post of that title, else whoever holds the grant. */
export function whoOwes(
  fact: FactDefinition,
  missing: readonly (string | null)[],
  rules: Pick<Rules, 'roles'>,
  people: People,
  today: string,
): Owes {
  if (fact.owes === 'owner' && missing.length > 0) return ownersOf(missing, people.posts)
  const title = rules.roles.find(({ role }) => role === fact.owes)?.title ?? ''
  const posts = people.posts.filter((post) => post.holder && sameWords(post.title, title))
  const holders = posts.length ? posts.map(asHolder) : grantedTo(duties[fact.owes], people, today)
  return { is: 'role', role: fact.owes, title, people: holders }
}

/** The posts that own these things: `missing` has the owning post of each, or null. */
function ownersOf(missing: readonly (string | null)[], posts: readonly Post[]): Owes {
  const owning = posts.filter(({ id }) => missing.includes(id))
  return {
    is: 'owners',
    people: owning.filter(({ holder }) => holder).map(asHolder),
    vacant: owning.filter(({ holder }) => !holder).map(({ title }) => title),
    unowned: missing.filter((post) => post === null).length,
  }
}

function grantedTo(role: AccessRole | undefined, { members, grants, posts }: People, today: string): Holder[] {
  const holding = grants.filter(
    (grant) => grant.role === role && !grant.isEnded && grant.fromOn <= today && grant.toOn >= today,
  )
  const ids = new Set(holding.map(({ memberId }) => memberId))
  return members
    .filter(
      ({ id, isSuspended, toOn, mergedInto }) => ids.has(id) && !isSuspended && !mergedInto && (!toOn || toOn >= today),
    )
    .map(({ id, name }) => {
      const post = posts.find(({ holder }) => holder?.memberId === id)
      return { name, ...(post && { post: post.title }) }
    })
}

const asHolder = ({ title, holder }: Post): Holder => ({ name: holder?.name ?? title, ...(holder && { post: title }) })

const sameWords = (one: string, other: string): boolean => plain(one) === plain(other)
const plain = (title: string): string => title.toLowerCase().replaceAll('-', ' ').trim()
