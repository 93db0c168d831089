import type { Database } from '../../app/store/database.ts'
import { momentOf } from './momentOf.ts'
import { actAs, openStage, type Stage, TIME_ZONE } from './stage.ts'
import { isRefusal, type Verbs } from './verb.ts'
import { assessment } from './verbs/assessment.ts'
import { events } from './verbs/events.ts'
import { gates } from './verbs/gates.ts'
import { imports } from './verbs/imports.ts'
import { involvement } from './verbs/involvement.ts'
import { organisation, setUp } from './verbs/organisation.ts'
import { people } from './verbs/people.ts'
import { plan } from './verbs/plan.ts'
import { review } from './verbs/review.ts'
import { shared } from './verbs/shared.ts'
import { strategy } from './verbs/strategy.ts'
import { terminology } from './verbs/terminology.ts'
import { type Event, namesIn, type Year } from './year.ts'

const verbs: Verbs = {
  ...organisation,
  ...people,
  ...terminology,
  ...strategy,
  ...imports,
  ...plan,
  ...involvement,
  ...assessment,
  ...review,
  ...events,
  ...gates,
  ...shared,
}

export type Replayed = {
  stage: Stage
  played: number
  /** Events of rooms that this version does not have, and events that rest on those. */
  later: Event[]
}

/**
 * Plays a year into a database, event by event, through the rooms' own actions, each as the person named and with the
 * clock on its day. The first refusal stops it, with the event. `afterDay` is called when a day with events is over.
 */
export async function replay(
  database: Database,
  year: Year,
  afterDay?: (day: string, stage: Stage) => Promise<void>,
): Promise<Replayed> {
  const stage = openStage(database, year)
  const later: Event[] = []
  const laterNames = new Set<string>()
  let minute = 0
  for (const [at, event] of year.events.entries()) {
    const before = year.events[at - 1]?.day
    if (before && before > event.day) throw new Error(`${event.day} comes after ${before}`)
    if (before && before < event.day) await afterDay?.(before, stage)
    minute = before === event.day ? minute + 1 : 0
    const isKnown = event.do === 'set-up-organisation' || event.do in verbs
    if (!isKnown || restsOn(event, laterNames)) {
      later.push(event)
      for (const name of namesMadeBy(event)) laterNames.add(name)
    } else await play(stage, event, nineAnd(event.day, minute))
  }
  const last = year.events.at(-1)
  if (last) await afterDay?.(last.day, stage)
  await stopTheClock(stage)
  return { stage, played: year.events.length - later.length, later }
}

/** One sentence about a replay, for whoever runs it. */
export const sayReplayed = ({ stage, played, later }: Replayed): string =>
  `${stage.year.organisation.name}: played ${played} events, skipped ${later.length} events of later rooms`

/** From here on it is always the example's own day there. Not before: whoever comes by a link has the clock of the place. */
const stopTheClock = ({ database, org, year }: Stage): Promise<unknown> =>
  database.inOrganisation(org, 'writing', (db) =>
    db.query('update organisation set example_today = $1', [year.organisation.example_today]),
  )

const nineAnd = (day: string, minute: number): Date =>
  new Date(momentOf(day, '09:00', TIME_ZONE).getTime() + minute * 60_000)

async function play(stage: Stage, event: Event, now: Date): Promise<void> {
  try {
    if (event.do === 'set-up-organisation') return await setUp(stage, event, now)
    const everybody = event.by === 'each' ? namesIn(event.with.who as string[]) : [event.by]
    for (const who of everybody) {
      const answer = await actAs(stage, who, now, (caller) => verbs[event.do]!(caller, event, stage))
      if (isRefusal(answer)) throw new Error(`refused: ${JSON.stringify(answer)}`)
    }
  } catch (error) {
    throw new Error(`${event.day} ${event.by} ${event.do}: ${(error as Error).message}\n${JSON.stringify(event)}`, {
      cause: error,
    })
  }
}

/** Does an event speak of something that was passed over? */
function restsOn({ about, with: form }: Event, laterNames: ReadonlySet<string>): boolean {
  const speaksOf = (value: unknown): boolean =>
    typeof value === 'string'
      ? laterNames.has(value)
      : typeof value === 'object' && value !== null && Object.values(value).some(speaksOf)
  return speaksOf(about) || speaksOf(form)
}

/** What an event would have made: by its id, or by the keys of the many that it makes at once. */
function namesMadeBy({ id, with: form }: Event): string[] {
  const many = ['indicators', 'payments', 'lines', 'duties', 'promises'].flatMap((key) =>
    Object.keys((form[key] as object | undefined) ?? {}),
  )
  return [...many, ...(id ? [id] : [])]
}
