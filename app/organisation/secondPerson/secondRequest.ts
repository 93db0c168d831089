import { addDays } from '../../store/today.ts'
import type { Deed, Role } from '../policy.ts'

/** What waits for a second person: whose yes counts, and where the page of such a request is. */
export const KINDS = {
  role: { deed: 'role.confirm', at: '/role-requests' },
  approval: { deed: 'decision.record', at: '/approval-requests' },
  /** Ways to reach public advisers leave in a file. */
  contacts: { deed: 'contacts.confirm', at: '/contact-requests' },
} as const satisfies Record<string, { deed: Deed; at: string }>
export type Kind = keyof typeof KINDS

/** Roles that reach over the whole organisation, or look over it: two people give them. */
const WANTS_SECOND: readonly Role[] = ['OA', 'DS', 'AU']
export const wantsSecond = (role: Role): boolean => WANTS_SECOND.includes(role)

export type SecondRequest<Wants = unknown> = {
  id: string
  kind: Kind
  aboutRecordId: string
  aboutTitle: string
  aboutKind: string
  wants: Wants
  askedById: string
  askedByName: string
  askedOn: string
  endsOn: string
  outcome: 'confirmed' | 'declined' | 'withdrawn' | null
  settledById: string | null
  settledByName: string | null
  settledOn: string | null
  reason: string | null
  madeRecordId: string | null
}

export type Standing = 'waiting' | 'lapsed' | NonNullable<SecondRequest['outcome']>

const DAYS_OPEN = 7
export const lastDayFor = (askedOn: string): string => addDays(askedOn, DAYS_OPEN)

/** A request is open to the end of its seventh day; after that nothing happens by itself, and it can be asked again. */
export const standingOf = ({ outcome, endsOn }: Pick<SecondRequest, 'outcome' | 'endsOn'>, today: string): Standing =>
  outcome ?? (endsOn < today ? 'lapsed' : 'waiting')

/** Whether this member may be the second person: neither who asked nor who would gain by it. */
export const isOther = (
  { askedById, aboutRecordId }: Pick<SecondRequest, 'askedById' | 'aboutRecordId'>,
  memberId: string,
): boolean => askedById !== memberId && aboutRecordId !== memberId

export const addressOfRequest = ({ id, kind }: Pick<SecondRequest, 'id' | 'kind'>): string => `${KINDS[kind].at}/${id}`
