import { actionsBecauseOf } from '../action/actions.ts'
import { changesForKinds, policiesApproved } from '../evidence/actions.ts'
import type { Change } from '../evidence/evidence.ts'
import { contributionsAboutKinds } from '../involvement/actions.ts'
import { amountOf, countOf, type Facts, isSo, notKnown, shareOf } from '../ladder/fact.ts'
import { postsOf } from '../organisation/post/actions.ts'
import { addDays, daysBetween } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { readDay } from '../web/parts/day.tsx'
import { packFor } from './actions.ts'
import { cellWords, type Row, type Value } from './answer/value.ts'
import type { Assessment } from './assessment.ts'
import { allKeysNow } from './carry/keysNow.ts'
import * as store from './facts/factStore.ts'
import { openedInTime } from './facts/inTime.ts'
import { CAUSES, INTERSECTIONS, isAskedForBoth, keysOfKind, namesBoth } from './facts/namesBoth.ts'
import { reviewersWithRoom } from './facts/reviewers.ts'
import { withinTeamSlope } from './facts/slope.ts'
import { gatesInForce } from './gate/gateStore.ts'
import { requiredOf } from './gate/required.ts'
import { medianOf } from './loop/review/queue.ts'
import { allAssessments } from './store.ts'

type Asker = Work

const YEAR = 365
const TWO_YEARS = 730
/** Under so many, a mean change of teams could name one. */
const SMALLEST_SHOWN = 10

/** What the records of this room say about S1.2, S3.6, S4.2 and A2. The same number of queries however much there is. */
export async function assessmentFacts(asker: Asker): Promise<Facts> {
  const assessments = await allAssessments(asker)
  return {
    ...(await gateFacts(asker)),
    ...(await submissionFacts(asker, assessments)),
    ...(await timelyFacts(asker, assessments)),
    ...(await changeFacts(asker, assessments)),
    'reviewers.active': await reviewersWithRoom(asker),
    // Both are of the last cycle that was opened, due and locked. Nothing here opens or locks one yet; a quarter is none.
    'toolkits.reportsLastCycle': notKnown(),
    'toolkits.qualitySpreadShown': notKnown(),
    ...slopeFacts(withinTeamSlope(await scoresNow(asker), assessments)),
  }
}

async function gateFacts(asker: Asker): Promise<Facts> {
  const policies = await policiesApproved(asker, 'assessment')
  const gates = await gatesInForce(asker)
  const held = new Set((await postsOf(asker)).flatMap(({ id, holder }) => (holder ? [id] : [])))
  const [approved, waiting] = [true, false].map((so) =>
    policies.filter(({ isApproved }) => isApproved === so).map(({ id }) => id),
  )
  const gatesOn = (kind: string) => countOf(gates.filter(({ appliesTo }) => appliesTo === kind).map(({ id }) => id))
  return {
    'gates.policyStated': isSo(Boolean(approved?.length), approved, waiting),
    'gates.projectKinds': gatesOn('project'),
    'gates.institutionalProcesses': gatesOn('process'),
    'gates.withApproverShare': shareOf(
      gates.filter(({ approverPostId }) => held.has(approverPostId)).map(({ id }) => id),
      gates.filter(({ approverPostId }) => !held.has(approverPostId)).map(({ id }) => id),
    ),
  }
}

async function submissionFacts(asker: Asker, assessments: readonly Assessment[]): Promise<Facts> {
  const submissions = await store.submittedSince(asker, addDays(asker.today, -YEAR))
  const ids = new Set(submissions.map(({ assessmentId }) => assessmentId))
  const submitted = assessments.filter(({ id }) => ids.has(id))
  const queued = submissions.filter(({ isOff, reviewedOn }) => !isOff || reviewedOn)
  const days = queued.map(({ onDay, reviewedOn }) => daysBetween(onDay, reviewedOn ?? asker.today))
  const waiting = queued.filter(({ reviewedOn }) => !reviewedOn).map(({ assessmentId }) => assessmentId)
  return {
    'assessments.causeAndIntersectionShare': await shareNamingBoth(asker, submitted),
    'assessments.institutional': countOf(
      submitted.filter(({ unitKind }) => unitKind === 'process').map(({ id }) => id),
    ),
    'review.medianQueueDays': amountOf(
      medianOf(days) ?? 0,
      queued.map(({ assessmentId }) => assessmentId),
      waiting,
    ),
  }
}

async function shareNamingBoth(asker: Asker, submitted: readonly Assessment[]) {
  const packs = await Promise.all(submitted.map(packFor))
  const asked = submitted.filter((assessment, at) => isAskedForBoth(packs[at]!, assessment))
  const keysOf = (kind: string) => [...new Set(packs.flatMap((pack) => keysOfKind(pack, kind)))]
  const [causes, intersections] = [keysOf(CAUSES), keysOf(INTERSECTIONS)]
  const rows = rowsIn(
    await store.valuesOf(
      asker,
      asked.map(({ id }) => id),
      [...causes, ...intersections],
    ),
  )
  const isNamed = ({ id }: Assessment) =>
    namesBoth(
      causes.flatMap((key) => rows(id, key)),
      intersections.flatMap((key) => rows(id, key)),
    )
  return shareOf(
    asked.filter(isNamed).map(({ id }) => id),
    asked.filter((one) => !isNamed(one)).map(({ id }) => id),
  )
}

function rowsIn(values: readonly store.ValueOf[]): (assessmentId: string, question: string) => Row[] {
  const byPlace = new Map<string, Value>(values.map((one) => [`${one.assessmentId} ${one.question}`, one.value]))
  return (assessmentId, question) => byPlace.get(`${assessmentId} ${question}`)?.rows ?? []
}

async function timelyFacts(asker: Asker, assessments: readonly Assessment[]): Promise<Facts> {
  const work = await store.allWork(asker)
  const required = await requiredOf(asker, work)
  const opened = new Map<string, string>()
  for (const { unitId, openedOn, state } of assessments)
    if (state !== 'withdrawn' && openedOn < (opened.get(unitId) ?? '9')) opened.set(unitId, openedOn)
  const inScope = work.filter(({ id }) => required.get(id)?.length)
  const { inTime, late } = openedInTime(
    inScope.map((one) => ({
      ...one,
      openedOn: opened.get(one.id) ?? null,
      isWaived: required.get(one.id)!.every(({ standing }) => standing.is === 'waived'),
    })),
    asker.today,
  )
  return { 'assessments.openedBeforeLockShare': shareOf(inTime, late) }
}

async function changeFacts(asker: Asker, assessments: readonly Assessment[]): Promise<Facts> {
  const since = addDays(asker.today, -TWO_YEARS)
  const changes = [...(await changesForKinds(asker, ['assessment', 'project'])).values()]
    .flat()
    .filter(({ onDay }) => onDay >= since && onDay <= asker.today)
  const unitOf = new Map(assessments.map(({ id, unitId }) => [id, unitId]))
  const points = (await contributionsAboutKinds(asker, ['assessment'])).flatMap(({ id, reviewId }) =>
    reviewId ? [id] : [],
  )
  // A change may name the point, or the answer that the team gave to it.
  const causes = new Set([...points, ...(await actionsBecauseOf(asker, points)).map(({ id }) => id)])
  const reviewed = changes.filter(({ becauseRecordId }) => causes.has(becauseRecordId))
  const isTaught = ({ isByAdviser, becauseKind, becauseRecordId }: Change) =>
    isByAdviser || (becauseKind === 'finding' && unitOf.has(becauseRecordId))
  const known = new Set(changes.map(({ id }) => id))
  const logged = (await loggedRows(asker, assessments, since)).filter(({ id }) => !known.has(id))
  return {
    'changes.fromCauseFlagOrAdviser': countOf(changes.filter(isTaught).map(({ id }) => id)),
    'assessments.designChangedAfterReview': countOf([
      ...new Set(reviewed.map(({ recordId }) => unitOf.get(recordId) ?? recordId)),
    ]),
    'assessments.designChangesLogged': amountOf(known.size + logged.length, [
      ...known,
      ...new Set(logged.map(({ assessmentId }) => assessmentId)),
    ]),
  }
}

/** Changes that teams wrote in their answers, dated in these days; those with a cause on record are records as well. */
async function loggedRows(asker: Asker, assessments: readonly Assessment[], since: string) {
  const packs = await Promise.all(assessments.map(packFor))
  const keys = [...new Set(packs.flatMap((pack) => keysOfKind(pack, 'change-log')))]
  const values = await store.valuesOf(
    asker,
    assessments.map(({ id }) => id),
    keys,
  )
  return values
    .flatMap(({ assessmentId, value }) => (value.rows ?? []).map((row) => ({ ...row, assessmentId })))
    .filter(({ cells }) => {
      const day = readDay(cellWords(cells.date)) ?? ''
      return cellWords(cells.after).trim() !== '' && day >= since && day <= asker.today
    })
}

// A question that was renamed between two rounds is the same question.
async function scoresNow(asker: Asker): Promise<store.RoundScore[]> {
  const keyNow = await allKeysNow(asker)
  const scores = await store.scoresByRound(asker)
  return scores.map((one) => ({ ...one, question: keyNow(one.assessmentId, one.question) }))
}

/** The measure of A2: whether teams' own answers are rated higher later than at first. */
function slopeFacts(slope: ReturnType<typeof withinTeamSlope>): Facts {
  const isShown = slope !== undefined && slope.n >= SMALLEST_SHOWN
  return {
    'achievement.a2.measureMoved': isSo(isShown && slope.mean > 0),
    'achievement.a2.measureClear': isSo(isShown && slope.from > 0),
  }
}
