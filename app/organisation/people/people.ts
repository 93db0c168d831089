import { addDays } from '../../store/today.ts'
import type { Role } from '../policy.ts'

export const MEMBER_KINDS = ['staff', 'partner', 'evaluator'] as const

export type Member = {
  id: string
  name: string
  email: string | null
  kind: (typeof MEMBER_KINDS)[number]
  homeUnitId: string | null
  fromOn: string
  toOn: string | null
  isSuspended: boolean
  hasJoined: boolean
  /** The same person's other entry, which stays, when the two were merged. */
  mergedInto: string | null
  edit: number
}

export type Grant = {
  id: string
  memberId: string
  role: Role
  unitId: string | null
  fromOn: string
  toOn: string
  isEnded: boolean
  /** Who gave it, and who said the second yes; nobody where there was no second person yet, and that is shown. */
  givenByName?: string | null
  secondName?: string | null
  isSecondMissing?: boolean
}

export type GrantFault =
  | 'self'
  | 'auditor-alone'
  | 'evaluator-alone'
  | 'last-administrator'
  | 'over-already'
  | 'too-long'
  | 'not-here'
  | 'asked-already'
  | 'not-fresh'

export type Standing = 'here' | 'waiting' | 'suspended' | 'ended' | 'merged'

/** Where a person stands on a day: here, invited and not joined yet, shut out for now, gone, or another entry's twin. */
export function standingOf(
  { isSuspended, hasJoined, toOn, mergedInto }: Pick<Member, 'isSuspended' | 'hasJoined' | 'toOn' | 'mergedInto'>,
  today: string,
): Standing {
  if (mergedInto) return 'merged'
  if (toOn && toOn < today) return 'ended'
  if (isSuspended) return 'suspended'
  return hasJoined ? 'here' : 'waiting'
}

const LONGEST_FOR_EVALUATOR = 366

type Asked = { role: Role; until?: string }

/**
 * Why a role may not be given, if it may not: nobody gives one to themselves, an auditor holds nothing else, and an
 * outside evaluator only looks, for a year at most. Pure.
 */
export function faultOfGrant(
  { role, until }: Asked,
  held: readonly Role[],
  { isSelf, kind, today }: { isSelf: boolean; kind: Member['kind']; today: string },
): GrantFault | undefined {
  if (isSelf) return 'self'
  if (mixes('AU', role, held)) return 'auditor-alone'
  if (mixes('EE', role, held) || (kind === 'evaluator' && role !== 'EE')) return 'evaluator-alone'
  if (until && until < today) return 'over-already'
  if (role === 'EE' && until && until > addDays(today, LONGEST_FOR_EVALUATOR)) return 'too-long'
  return undefined
}

const mixes = (alone: Role, role: Role, held: readonly Role[]): boolean =>
  role === alone ? held.some((other) => other !== alone) : held.includes(alone)

export const isLive = ({ isEnded, fromOn, toOn }: Grant, today: string): boolean =>
  !isEnded && fromOn <= today && toOn >= today

export const liveRoles = (grants: readonly Grant[], memberId: string, today: string): Role[] =>
  grants.filter((grant) => grant.memberId === memberId && isLive(grant, today)).map(({ role }) => role)

/**
 * Who can administer today: whoever holds the role, has joined, and is not shut out. When every such role has run out
 * the last of them stands, or nobody would be left to give it back. `findMember` lets the same people in.
 */
export function administrators(members: readonly Member[], grants: readonly Grant[], today: string): Set<string> {
  const able = new Set(members.filter((member) => standingOf(member, today) === 'here').map(({ id }) => id))
  const keys = grants.filter(
    ({ role, isEnded, fromOn, memberId }) => role === 'OA' && !isEnded && fromOn <= today && able.has(memberId),
  )
  const last =
    keys
      .map(({ toOn }) => toOn)
      .sort()
      .at(-1) ?? ''
  return new Set(keys.filter(({ toOn }) => toOn >= today || toOn === last).map(({ memberId }) => memberId))
}
