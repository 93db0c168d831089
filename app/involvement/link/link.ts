import { addDays } from '../../store/today.ts'
import { type Adviser, type Ask, isOpen } from '../involvement.ts'

/** After an ask has closed its links still open for so long, to read the answer and nothing else. */
export const DAYS_TO_READ = 14

export const SENT_BY = ['email', 'print', 'phone'] as const
export type SentBy = (typeof SENT_BY)[number]

/** The way to somebody that they chose themselves. */
export const WAY_TO: Record<Adviser['contactBy'], SentBy> = { email: 'email', post: 'print', phone: 'phone' }

/** One adviser's way to one ask. It opens again and again until its day, and never gives more. */
export type AdviserLink = {
  id: string
  askId: string
  adviserId: string
  adviserName: string
  sentBy: SentBy
  madeOn: string
  /** The first day on which somebody pressed something on its page. Looking is never recorded. */
  seenOn: string | null
  endedAt: Date | null
}

/**
 * `open`: words can be said. `reading`: the ask is closed, and the answer can be read. `early`: it has not opened yet.
 * `expired` and `ended`: nothing more is shown.
 */
export type LinkState = 'open' | 'early' | 'reading' | 'expired' | 'ended'

type When = Pick<Ask, 'opensOn' | 'closesOn' | 'closedAt'>

/** What a link is good for on a day. Pure. */
export function stateOfLink({ endedAt }: Pick<AdviserLink, 'endedAt'>, ask: When, today: string): LinkState {
  if (endedAt) return 'ended'
  if (today > lastDayOf(ask)) return 'expired'
  if (isOpen(ask, today)) return 'open'
  return !ask.closedAt && today < ask.opensOn ? 'early' : 'reading'
}

/** The last day on which the link of an ask shows anything at all. */
export const lastDayOf = ({ closesOn }: Pick<Ask, 'closesOn'>): string => addDays(closesOn, DAYS_TO_READ)

export const isOver = (state: LinkState): boolean => state === 'expired' || state === 'ended'

/** When its row has no use any more. What it is good for until then is told by the days of its ask. */
export const expiryOf = (ask: Pick<Ask, 'closesOn'>): Date => new Date(`${addDays(lastDayOf(ask), 1)}T00:00:00Z`)
