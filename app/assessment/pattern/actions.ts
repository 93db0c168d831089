import { NotAllowed } from '../../errors.ts'
import { contributionsAboutKinds } from '../../involvement/actions.ts'
import { eventsForFacts } from '../../involvement/event/actions.ts'
import { EVENT_STAGES, type EventStage } from '../../involvement/event/event.ts'
import { type Caller, may, must, rangeOf } from '../../organisation/caller.ts'
import { readProject } from '../../organisation/project/actions.ts'
import { packFor } from '../actions.ts'
import { answersTo } from '../answer/answerStore.ts'
import { cellWords } from '../answer/value.ts'
import type { Assessment } from '../assessment.ts'
import { packsRead } from '../carry/crosswalk.ts'
import { allKeysNow } from '../carry/keysNow.ts'
import { quarterOf } from '../gate/gate.ts'
import { allReviews } from '../loop/review/reviewStore.ts'
import { maySee } from '../permissions.ts'
import { allAssessments, assessmentsAbout } from '../store.ts'
import { sharedBy } from './cumulative.ts'
import { type Point, type Rated, ratedQuestions, recurringThemes, type Theme } from './digest.ts'
import { type LiveWork, liveWork, namesHere, scoresIn } from './patternStore.ts'
import { type Conflict, conflictsAmong, daysTogether, type Effects, effectsIn, type Overlap } from './together.ts'

export type StageHere = { stage: EventStage; events: number; people: number; changed: number }

export type Digest = {
  fromOn: string
  toOn: string
  rated: Rated
  themes: Theme[]
  stages: StageHere[]
}

/** What a quarter shows across pieces of work: weak questions, themes that come back, involvement. Nobody is ranked. */
export async function readDigest(caller: Caller, day: string): Promise<Digest> {
  must(caller, 'pattern.read')
  const { isAll, units } = rangeOf(caller, 'pattern.read')
  const isInRange = (unitId: string | null) => isAll || Boolean(unitId && units.includes(unitId))
  const { fromOn, toOn } = quarterOf(day)
  const packs = await packsRead(caller)
  const keyNow = await allKeysNow(caller)
  const scores = (await scoresIn(caller, fromOn, toOn))
    .filter(({ unitId }) => isInRange(unitId))
    .map((one) => ({ ...one, question: keyNow(one.assessmentId, one.question) }))
  const points = (await pointsIn(caller, fromOn, toOn)).filter(({ unitId }) => isInRange(unitId))
  const themeNames = new Map([...packs.values()].flatMap(({ themes }) => themes.map((one) => [one.theme, one.name])))
  const events = (await eventsForFacts(caller)).filter(
    ({ onDay, unitId }) => onDay >= fromOn && onDay <= toOn && isInRange(unitId),
  )
  return {
    fromOn,
    toOn,
    rated: ratedQuestions(scores, packs),
    themes: recurringThemes(points, await namesHere(caller), (theme) => themeNames.get(theme) ?? theme),
    stages: EVENT_STAGES.map((stage) => {
      const here = events.filter((event) => event.stage === stage)
      return {
        stage,
        events: here.length,
        people: here.reduce((sum, { people }) => sum + people, 0),
        changed: here.filter(({ changed }) => changed.trim()).length,
      }
    }),
  }
}

/** Points of reviews that are decided: before that they are between the reviewer and the team. */
async function pointsIn(caller: Caller, fromOn: string, toOn: string): Promise<Point[]> {
  const decided = new Set(
    (await allReviews(caller)).filter(({ outcome, doneOn }) => doneOn && outcome !== 'stood_down').map(({ id }) => id),
  )
  const unitOf = new Map((await allAssessments(caller)).map(({ id, unitId }) => [id, unitId]))
  return (await contributionsAboutKinds(caller, ['assessment'])).flatMap(
    ({ id, aboutRecordId, reviewId, theme, severity, words, saidOn }): Point[] => {
      const unitId = unitOf.get(aboutRecordId)
      if (!unitId || !theme || !reviewId || !decided.has(reviewId) || severity === 'praise') return []
      return saidOn >= fromOn && saidOn <= toOn ? [{ id, unitId, theme, severity: severity ?? 'query', words }] : []
    },
  )
}

export type WorkTogether = LiveWork & {
  assessment?: Assessment
  /** Undefined where there is no assessment, or one that the reader may not open. */
  effects?: Effects
}

export type Together = {
  name: string
  works: WorkTogether[]
  conflicts: Conflict<WorkTogether>[]
  overlap: Overlap | undefined
}

/** All work under way in one place or on one group that the caller may see, with what each says it does there. */
export async function readTogether(caller: Caller, by: 'places' | 'groups', name: string): Promise<Together> {
  const isNamed = (one: string) => one.toLowerCase() === name.toLowerCase()
  const here = await visibleTo(
    caller,
    (await liveWork(caller)).filter((work) => work[by].some(isNamed)),
  )
  const works = await withEffects(caller, here)
  const said = here.flatMap((work) => work[by]).find(isNamed) ?? name
  return { name: said, works, conflicts: conflictsAmong(works), overlap: daysTogether(works) }
}

// Staff see every project; a partner those in their part or with them.
async function visibleTo(caller: Caller, works: LiveWork[]): Promise<LiveWork[]> {
  if (may(caller, 'organisation.read', {})) return works
  const visible: LiveWork[] = []
  for (const work of works) {
    const isTheirs = await readProject(caller, work.id).then(() => true, refusedOnly)
    if (isTheirs) visible.push(work)
  }
  return visible
}

function refusedOnly(error: unknown): false {
  if (error instanceof NotAllowed) return false
  throw error
}

/** Places or groups that two or more pieces of work under way share. */
export async function sharedNames(caller: Caller, by: 'places' | 'groups'): Promise<{ name: string; n: number }[]> {
  must(caller, 'pattern.read')
  return [...sharedBy(await liveWork(caller), (work) => work[by])]
    .map(([name, all]) => ({ name, n: all.length }))
    .sort((a, b) => b.n - a.n || a.name.localeCompare(b.name))
}

const LOAD = 'wider.load-on-others'

async function withEffects(caller: Caller, works: readonly LiveWork[]): Promise<WorkTogether[]> {
  const open = (
    await assessmentsAbout(
      caller,
      works.map(({ id }) => id),
    )
  ).filter(({ state, isArchived }) => state !== 'withdrawn' && !isArchived)
  const readable = open.filter((assessment) => maySee(caller, assessment))
  const packs = await Promise.all(readable.map(packFor))
  const keysOf = new Map(readable.map(({ id }, at) => [id, gainKeys(packs[at]!)]))
  const answers = await answersTo(
    caller,
    readable.map(({ id }) => id),
    [...new Set([LOAD, ...[...keysOf.values()].flat()])],
  )
  return works.map((work) => {
    const assessment = open.find(({ unitId }) => unitId === work.id)
    if (!assessment || !keysOf.has(assessment.id)) return { ...work, ...(assessment && { assessment }) }
    const own = answers.filter(({ assessmentId }) => assessmentId === assessment.id)
    const rows = own.filter(({ question }) => keysOf.get(assessment.id)!.includes(question)).flatMap(rowsOf)
    const load = cellWords(own.find(({ question }) => question === LOAD)?.value.fields?.text)
    return { ...work, assessment, effects: effectsIn(rows, load) }
  })
}

const rowsOf = ({ value }: { value: { rows?: { id: string; cells: Record<string, string | string[]> }[] } }) =>
  value.rows ?? []

/** Questions that say of each group whether it gains. */
const gainKeys = ({ questions }: Awaited<ReturnType<typeof packFor>>): string[] =>
  questions.filter(({ fields }) => fields?.some(({ field }) => field === 'direction')).map(({ question }) => question)
