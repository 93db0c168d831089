export const PARTS = ['accountable', 'responsible', 'consulted', 'informed'] as const
export type Part = (typeof PARTS)[number]

/** Who does what, and where. It belongs to a post; the person who holds the post says yes or no to it. */
export type Duty = {
  id: string
  words: string
  part: Part
  tag: string | null
  postId: string
  hoursPerWeek: number | null
  fromOn: string
  toOn: string | null
  unitId: string | null
  edit: number
}

export type DutyAnswer = {
  id: string
  dutyId: string
  memberId: string
  memberName: string
  answer: 'accepted' | 'declined' | 'reconfirmed' | 'handed_over'
  reason: string | null
  channel: 'screen' | 'paper' | 'phone'
  enteredByName: string | null
  readBack: boolean | null
  onDay: string
}

/** Who holds the duty's post today, and since when. */
export type Holder = { memberId: string; fromOn: string }

export type DutyState =
  | { is: 'vacant' }
  /** Offered to the holder, who has not said anything; `lapsed` when somebody before them had accepted. */
  | { is: 'offered'; lapsed?: DutyAnswer }
  | { is: 'accepted'; answer: DutyAnswer; confirmedOn: string }
  | { is: 'declined'; answer: DutyAnswer }

/** Acceptance belongs to a person in a post: it lapses when somebody else holds it, or when they come back later. Pure. */
export function stateOf(holder: Holder | null, answers: readonly DutyAnswer[]): DutyState {
  if (!holder) return { is: 'vacant' }
  const inOrder = [...answers].sort((a, b) =>
    a.onDay === b.onDay ? (a.id < b.id ? -1 : 1) : a.onDay < b.onDay ? -1 : 1,
  )
  const own = inOrder.filter(({ memberId, onDay }) => memberId === holder.memberId && onDay >= holder.fromOn)
  const last = own.findLast(({ answer }) => answer !== 'handed_over')
  if (last?.answer === 'declined') return { is: 'declined', answer: last }
  if (last)
    return {
      is: 'accepted',
      answer: own.findLast(({ answer }) => answer === 'accepted') ?? last,
      confirmedOn: last.onDay,
    }
  const lapsed = inOrder.findLast(({ answer }) => answer === 'accepted' || answer === 'reconfirmed')
  return lapsed ? { is: 'offered', lapsed } : { is: 'offered' }
}

export const isInForce = ({ fromOn, toOn }: Pick<Duty, 'fromOn' | 'toOn'>, today: string): boolean =>
  fromOn <= today && (!toOn || toOn >= today)

export type TopHolder = { postId: string; n: number; of: number; share: number; isTooMuch: boolean }

/** From how many duties up a share of one post is judged, and the share that is too much: strictly more than this. */
export const JUDGED_FROM = 5
export const TOO_MUCH = 0.4

/** The post on which most duties rest. Nothing while there are none. Pure. */
export function topHolderOf(duties: readonly Pick<Duty, 'postId'>[]): TopHolder | undefined {
  const counts = new Map<string, number>()
  for (const { postId } of duties) counts.set(postId, (counts.get(postId) ?? 0) + 1)
  const [top] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  if (!top) return undefined
  const share = top[1] / duties.length
  return {
    postId: top[0],
    n: top[1],
    of: duties.length,
    share,
    isTooMuch: duties.length >= JUDGED_FROM && share > TOO_MUCH,
  }
}

export type AnswerFault =
  | 'no-reason'
  | 'not-read-back'
  | 'nobody-holds-it'
  | 'not-yours'
  | 'not-accepted-yet'
  | 'future-day'

/** What is wrong with an answer to a duty, if anything. Pure. */
export function faultOfAnswer(
  given: {
    answer: 'accepted' | 'declined' | 'reconfirmed'
    reason?: string
    spoken?: { readBack: boolean }
    onDay: string
  },
  state: DutyState,
  today: string,
): AnswerFault | undefined {
  if (state.is === 'vacant') return 'nobody-holds-it'
  if (given.onDay > today) return 'future-day'
  if (given.answer === 'declined' && !given.reason?.trim()) return 'no-reason'
  if (given.spoken && !given.spoken.readBack) return 'not-read-back'
  if (given.answer === 'reconfirmed' && state.is !== 'accepted') return 'not-accepted-yet'
  return undefined
}
