import type { FilePost, OrganisationFile } from './organisationFile.ts'

export type Concentration = { post: string; share: number; overloaded: boolean }

/** Overloaded above this share of all commitments, strictly. */
const overload = 0.4

export function isInPost({ startsOn, endsOn }: FilePost, day: string): boolean {
  return (!startsOn || startsOn <= day) && (!endsOn || endsOn >= day)
}

/** The post that owns most commitments, out of all of them. Undefined when there is none to own. */
export function ownerConcentration({ strategy: { commitments } }: OrganisationFile): Concentration | undefined {
  const owned = new Map<string, number>()
  for (const { ownerPost } of commitments) if (ownerPost) owned.set(ownerPost, (owned.get(ownerPost) ?? 0) + 1)
  const [most] = [...owned].sort(([, a], [, b]) => b - a)
  if (!most) return undefined
  const [post, n] = most
  return { post, share: n / commitments.length, overloaded: n / commitments.length > overload }
}

/** Posts that own a commitment although their term is over. */
export function expiredOwners({ posts, strategy, asOf }: OrganisationFile): string[] {
  const owning = new Set(strategy.commitments.map(({ ownerPost }) => ownerPost))
  return posts.filter(({ id, endsOn }) => owning.has(id) && endsOn && endsOn < asOf).map(({ id }) => id)
}
