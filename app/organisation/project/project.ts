import type { Level, Structure } from '../structure/structure.ts'

/** A unit that is a piece of work, with who leads it and when its design is fixed. Days are 'YYYY-MM-DD'. */
export type Project = {
  id: string
  title: string
  reference: string | null
  /** The theme or other part that it belongs to. */
  unitId: string | null
  /** Empty where it is not registered yet. */
  workActivityId: string
  /** The post that leads it. Its holder may change; the post stays. */
  leadPostId: string | null
  startsOn: string | null
  /** The day from which it stands in the register. */
  fromOn: string | null
  designLockOn: string | null
  /** The earliest day ever recorded as design lock. Whether something was in time is judged by this one. */
  firstLockOn: string | null
  endsOn: string | null
  summary: string | null
  places: string[]
  groups: string[]
  partnerIds: string[]
  edit: number
  isClosed: boolean
  /** False for a part that was set up as a project, and that nobody has entered in the register yet. */
  isRegistered: boolean
}

export type ProjectFields = Pick<
  Project,
  | 'title'
  | 'reference'
  | 'unitId'
  | 'workActivityId'
  | 'leadPostId'
  | 'startsOn'
  | 'designLockOn'
  | 'endsOn'
  | 'summary'
  | 'places'
  | 'groups'
  | 'partnerIds'
>

export type ProjectFault = 'lock-before-start' | 'end-before-start' | 'lock-needs-reason' | 'reference-taken'

/** What is wrong with a project's days, all at once. Pure. */
export function faultsOfDays({
  startsOn,
  designLockOn,
  endsOn,
}: Pick<Project, 'startsOn' | 'designLockOn' | 'endsOn'>): ProjectFault[] {
  return [
    ...(startsOn && designLockOn && designLockOn < startsOn ? (['lock-before-start'] as const) : []),
    ...(startsOn && endsOn && endsOn < startsOn ? (['end-before-start'] as const) : []),
  ]
}

/** Moving a design lock that was set, or taking it away, has to be explained; setting it the first time has not. */
export const isLockMoved = (before: Pick<Project, 'designLockOn'>, designLockOn: string | null): boolean =>
  before.designLockOn !== null && before.designLockOn !== designLockOn

/** The earliest of the design locks there ever were. */
export const firstLock = (first: string | null, now: string | null): string | null =>
  first && now ? (first < now ? first : now) : (first ?? now)

/** Open, begun and not over on a day. */
export const isActive = (
  { isClosed, startsOn, endsOn }: Pick<Project, 'isClosed' | 'startsOn' | 'endsOn'>,
  today: string,
): boolean => !isClosed && (!startsOn || startsOn <= today) && (!endsOn || endsOn >= today)

export type Stage = 'closed' | 'to-come' | 'designing' | 'locked' | 'over' | 'no-lock'

/** Where a project stands in its life on a day, by its days. */
export function stageOf(
  { isClosed, startsOn, designLockOn, endsOn }: Pick<Project, 'isClosed' | 'startsOn' | 'designLockOn' | 'endsOn'>,
  today: string,
): Stage {
  if (isClosed) return 'closed'
  if (endsOn && endsOn < today) return 'over'
  if (startsOn && startsOn > today) return 'to-come'
  if (!designLockOn) return 'no-lock'
  return designLockOn <= today ? 'locked' : 'designing'
}

/**
 * The level on which a new project stands: the one that starters call project, else the one that most projects are on,
 * else the first below its parent, else its parent's own.
 */
export function levelForProject(
  { levels, units }: Pick<Structure, 'levels' | 'units'>,
  parentId: string | null,
): Level | undefined {
  const parentLevel = levels.find(({ id }) => id === units.find((unit) => unit.id === parentId)?.levelId)
  const isBelow = (level: Level) => !parentLevel || level.order >= parentLevel.order
  const named = levels.find(({ key }) => key === 'project')
  const usual = levels
    .map((level) => ({
      level,
      n: units.filter(({ kind, levelId }) => kind === 'project' && levelId === level.id).length,
    }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)[0]?.level
  const next = levels.find(({ order }) => parentLevel && order > parentLevel.order)
  return [named, usual, next, parentLevel, levels.at(-1)].find((level) => level && isBelow(level))
}
