import { z } from 'zod'
import { amendEvent, logEvent, readEvent } from '../../../app/involvement/event/actions.ts'
import { EVENT_ROLES, EVENT_STAGES, PAID } from '../../../app/involvement/event/event.ts'
import type { Caller } from '../../../app/organisation/caller.ts'
import { callIt, idOf, type Stage } from '../stage.ts'
import { needed, type Verbs, verb } from '../verb.ts'
import type { Event } from '../year.ts'
import { where } from './shared.ts'

const rating = z.number().int().min(0).max(4)
const ratings = { influence: rating, respect: rating, clarity: rating }

/** What was done with people: logged once, and told them when something came of it. */
export const events: Verbs = {
  'log-event': verb(
    z.strictObject({
      title: z.string(),
      where,
      stage: z.enum(EVENT_STAGES),
      role: z.enum(EVENT_ROLES),
      advisers: z.array(z.string()),
      people_count: z.number(),
      missing: z.string().default(''),
      said: z.string(),
      paid: z.enum(PAID),
      team_rating: z.strictObject(ratings),
    }),
    (caller, given, stage, event) =>
      logEvent(caller, {
        id: callIt(stage, needed(event, 'id'), 'event'),
        title: given.title,
        unitId: given.where.unit ? idOf(stage, given.where.unit) : null,
        onDay: caller.today,
        place: '',
        stage: given.stage,
        role: given.role,
        people: given.people_count,
        who: '',
        missing: given.missing,
        said: given.said,
        changed: '',
        paid: given.paid,
        toldOn: null,
        teamRating: given.team_rating.influence,
        adviserRating: null,
        adviserRaters: 0,
        adviserIds: given.advisers.map((name) => idOf(stage, name)),
      }),
  ),

  'tell-people': verb(z.strictObject({ changed: z.string() }), (caller, { changed }, stage, event) =>
    amend(caller, stage, event, { changed, toldOn: caller.today }),
  ),

  /** What an adviser gave, written down by whoever looks after advisers. How much it counted is what is kept. */
  rate: verb(
    z.strictObject({
      on_behalf_of: z.string(),
      channel: z.enum(['phone', 'paper']),
      ...ratings,
      words: z.string().optional(),
    }),
    (caller, { influence: adviserRating }, stage, event) =>
      amend(caller, stage, event, { adviserRating, adviserRaters: 1 }),
  ),
}

type Told = Partial<
  Pick<Awaited<ReturnType<typeof readEvent>>, 'changed' | 'toldOn' | 'adviserRating' | 'adviserRaters'>
>

async function amend(caller: Caller, stage: Stage, event: Event, to: Told) {
  const { id, edit, unitName, ownerPostId, madeBy, ...logged } = await readEvent(
    caller,
    idOf(stage, needed(event, 'about')),
  )
  return amendEvent(caller, id, edit, { ...logged, ...to })
}
