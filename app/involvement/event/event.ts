export const EVENT_STAGES = ['idea', 'design', 'delivery', 'analysis', 'reporting', 'governance'] as const
export const EVENT_ROLES = ['informed', 'consulted', 'collaborated', 'led'] as const
export const PAID = ['paid', 'declined_by_choice', 'expenses_only', 'not_offered'] as const
export type EventStage = (typeof EVENT_STAGES)[number]
export type EventRole = (typeof EVENT_ROLES)[number]
export type Paid = (typeof PAID)[number]

/** Something done with people, logged once and linked wherever it counts. */
export type Event = {
  id: string
  title: string
  /** The work it was part of; null where it was about the organisation as a whole. */
  unitId: string | null
  unitName: string | null
  ownerPostId: string | null
  madeBy: string | null
  onDay: string
  place: string
  stage: EventStage
  role: EventRole
  /** How many took part. Names are not needed. */
  people: number
  who: string
  /** Who should have been there and was not. */
  missing: string
  said: string
  /** What is different because of it; empty where nothing is. */
  changed: string
  paid: Paid
  /** The day on which those who came heard what came of it. */
  toldOn: string | null
  /** How much it counted, 0 to 4, as the team sees it and as advisers do. */
  teamRating: number | null
  adviserRating: number | null
  /** How many advisers gave theirs. */
  adviserRaters: number
  edit: number
}

/** Where fewer gave a rating, the team is told that there is one and not what it is: it would name its giver. */
export const RATERS_TO_BE_SHOWN = 5

export type SeenRating = { team: number | null; advisers: number | 'exists' | null }

/** The two ratings as somebody may see them. Those who govern see both whatever their number. Pure. */
export function ratingsFor(
  { teamRating, adviserRating, adviserRaters }: Pick<Event, 'teamRating' | 'adviserRating' | 'adviserRaters'>,
  isGoverning: boolean,
): SeenRating {
  if (adviserRating === null) return { team: teamRating, advisers: null }
  const isShown = isGoverning || adviserRaters >= RATERS_TO_BE_SHOWN
  return { team: teamRating, advisers: isShown ? adviserRating : 'exists' }
}

/** From so far apart on, team and advisers saw different events. */
export const RATING_GAP = 2

type Rated = Pick<Event, 'teamRating' | 'adviserRating'>

/** How far apart the two ratings are; undefined where one is missing. */
export const gapOf = ({ teamRating, adviserRating }: Rated): number | undefined =>
  teamRating === null || adviserRating === null ? undefined : Math.abs(teamRating - adviserRating)

/** The events that team and advisers rate two or more apart. Pure. */
export const ratingGaps = <E extends Rated>(events: readonly E[]): E[] =>
  events.filter((event) => (gapOf(event) ?? 0) >= RATING_GAP)

export type Share = { n: number; of: number }
export type InfluenceRatio = Share & {
  /** By work, lowest first: an average hides the one where nobody was ever heard. */
  byUnit: (Share & { unitId: string | null })[]
  /** Everything with the lowest share, where there is any event at all. */
  lowest: (Share & { unitId: string | null })[]
}

/** Events with a recorded change, of all events; and the work in which the share is lowest. Pure. */
export function influenceRatio(events: readonly Pick<Event, 'changed' | 'unitId'>[]): InfluenceRatio {
  const units = [...new Set(events.map(({ unitId }) => unitId))]
  const byUnit = units
    .map((unitId) => ({ unitId, ...shareChanged(events.filter((event) => event.unitId === unitId)) }))
    .sort((a, b) => a.n / a.of - b.n / b.of)
  const [first] = byUnit
  const lowest = first ? byUnit.filter(({ n, of }) => n * first.of === first.n * of) : []
  return { ...shareChanged(events), byUnit, lowest }
}

const shareChanged = (events: readonly Pick<Event, 'changed'>[]): Share => ({
  n: events.filter(({ changed }) => changed.trim()).length,
  of: events.length,
})

/** Events whose people were paid, or said no to the money of their own choice, of all events. Pure. */
export const paidRate = (events: readonly Pick<Event, 'paid'>[]): Share => ({
  n: events.filter(({ paid }) => paid === 'paid' || paid === 'declined_by_choice').length,
  of: events.length,
})

export type EventFault = 'future-day' | 'told-before' | 'no-raters' | 'edited'

/** Why it cannot be logged so: a day that has not come, people told before it was. Pure. */
export function faultOfEvent(
  { onDay, toldOn, adviserRating, adviserRaters }: Pick<Event, 'onDay' | 'toldOn' | 'adviserRating' | 'adviserRaters'>,
  today: string,
): Exclude<EventFault, 'edited'> | undefined {
  if (onDay > today || (toldOn ?? '') > today) return 'future-day'
  if (toldOn && toldOn < onDay) return 'told-before'
  return adviserRating !== null && adviserRaters < 1 ? 'no-raters' : undefined
}
