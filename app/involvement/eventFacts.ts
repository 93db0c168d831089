import { type Fact, type Facts, shareOf } from '../ladder/fact.ts'
import { coverageOf, gridRows } from '../organisation/gridRows.ts'
import { allProjects } from '../organisation/project/actions.ts'
import type { Project } from '../organisation/project/project.ts'
import { blanksOf, readStructure } from '../organisation/structure/actions.ts'
import type { Blank, Structure } from '../organisation/structure/structure.ts'
import { addDays } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { eventsForFacts } from './event/actions.ts'
import type { Event } from './event/event.ts'

const WINDOW_DAYS = 365

/** What was done with people in the last year: early, paid, everywhere, and with what effect. */
export async function eventFacts(asker: Pick<Work, 'db' | 'today'>): Promise<Facts> {
  const since = addDays(asker.today, -WINDOW_DAYS)
  const events = (await eventsForFacts(asker)).filter(({ onDay }) => onDay >= since && onDay <= asker.today)
  const projects = new Map((await allProjects(asker)).map((project) => [project.id, project]))
  const structure = await readStructure(asker)
  return {
    'involvement.influenceRatio': shareIn(events, ({ changed }) => changed.trim() !== ''),
    'involvement.beforeDesignLockShare': shareIn(events, (event) => isEarly(event, projects)),
    'involvement.paidOrDeclinedShare': paidShare(events),
    'involvement.cellsRecordedShare': cellsShare(events, projects, structure, await blanksOf(asker), asker.today),
  }
}

const shareIn = (events: readonly Event[], isSo: (event: Event) => boolean): Fact =>
  shareOf(
    events.filter(isSo).map(({ id }) => id),
    events.filter((event) => !isSo(event)).map(({ id }) => id),
  )

/** Before the design was fixed by the earliest lock there ever was, or at the stage of idea or design. */
export function isEarly(
  { unitId, onDay, stage }: Pick<Event, 'unitId' | 'onDay' | 'stage'>,
  projects: ReadonlyMap<string, Pick<Project, 'firstLockOn'>>,
): boolean {
  const lockOn = unitId && projects.get(unitId)?.firstLockOn
  return stage === 'idea' || stage === 'design' || Boolean(lockOn && onDay < lockOn)
}

/** Each person's part in each event counts: ten who were paid and one who was not are ten of eleven. */
export function paidShare(events: readonly Pick<Event, 'id' | 'people' | 'paid'>[]): Fact {
  const owed = events.filter(({ people }) => people > 0)
  const isPaid = ({ paid }: Pick<Event, 'paid'>) => paid === 'paid' || paid === 'declined_by_choice'
  const peopleIn = (some: typeof owed) => some.reduce((sum, { people }) => sum + people, 0)
  const [paid, unpaid] = [owed.filter(isPaid), owed.filter((event) => !isPaid(event))]
  const [n, total] = [peopleIn(paid), peopleIn(owed)]
  return {
    value: total ? n / total : 'unknown',
    of: { n, total },
    counted: paid.map(({ id }) => id),
    missing: unpaid.map(({ id }) => id),
  }
}

/** An event about work that says no activity is one of public involvement, where the organisation has that activity. */
const INVOLVEMENT = 'involvement'

/** Cells, as 'level/activity', with an event of their own, out of all that can apply. */
function cellsShare(
  events: readonly Event[],
  projects: ReadonlyMap<string, Project>,
  { tree, activities, units }: Structure,
  blanks: readonly Blank[],
  today: string,
): Fact {
  const usual = activities.find(({ key }) => key === INVOLVEMENT)?.id
  const whole = units.find(({ parentId }) => !parentId)?.id
  const placed = events.flatMap(({ id, unitId }) => {
    const at = unitId ?? whole
    const activityId = (unitId && projects.get(unitId)?.workActivityId) || usual
    return at && activityId ? [{ id, arms: [{ unitId: at, activityId }] }] : []
  })
  const apart = blanks
    .filter(({ kind }) => kind === 'cannot_apply')
    .map(({ id, unitId, levelId, activityId, reason }) => ({
      id,
      activityId,
      reason,
      kind: 'cannotApply' as const,
      ...(unitId && { unitId }),
      ...(levelId && { levelId }),
    }))
  const { own, inherited, reasoned, empty } = coverageOf(gridRows(placed, tree, apart, today))
  return shareOf(own, [...inherited, ...reasoned, ...empty])
}
