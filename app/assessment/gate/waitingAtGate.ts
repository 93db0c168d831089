import type { Caller } from '../../organisation/caller.ts'
import { groupedBy } from '../../organisation/groupedBy.ts'
import { addDays } from '../../store/today.ts'
import { answersTo } from '../answer/answerStore.ts'
import { isAnswered, type Value } from '../answer/value.ts'
import type { Assessment } from '../assessment.ts'
import { packsRead } from '../carry/crosswalk.ts'
import { isOwnWork, readHands } from '../loop/review/ownWork.ts'
import { teamsOf } from '../loop/review/reviewStore.ts'
import type { WaitingOn } from '../loop/waiting.ts'
import { allAssessments } from '../store.ts'
import { mayAnswer } from './actions.ts'
import type { Gate, Standing } from './gate.ts'
import { gatesInForce, worksByIds } from './gateStore.ts'
import { mustShowOf, notAccepted } from './needs.ts'
import { type Required, requiredOf } from './required.ts'
import { words } from './words.ts'

/**
 * Work that waits for the caller's word at a gate: its assessment is as far as the gate asks, and nobody has said since
 * whether it goes on. Never the caller's own. A constant number of queries.
 */
export async function waitingAtGates(caller: Caller): Promise<WaitingOn[]> {
  const gates = (await gatesInForce(caller)).filter((gate) => mayAnswer(caller, gate))
  if (!gates.length) return []
  const isFarEnough = (assessment: Assessment) => gates.some((gate) => isReady(gate, assessment))
  const ready = (await allAssessments(caller)).filter(isFarEnough)
  if (!ready.length) return []
  const ids = ready.map(({ id }) => id)
  const work = await worksByIds(caller, [...new Set(ready.map(({ unitId }) => unitId))])
  const required = await requiredOf(caller, work)
  const isShown = await shownIn(caller, gates, ids)
  const teams = groupedBy(await teamsOf(caller, ids), ({ assessmentId }) => assessmentId)
  const hands = await readHands(caller, ids)
  return work.flatMap((one) =>
    (required.get(one.id) ?? []).flatMap(({ gate, assessment, standing, variant }): WaitingOn[] => {
      if (!assessment || !gates.some(({ id }) => id === gate.id) || !isReady(gate, assessment)) return []
      const since = waitsSince(standing, assessment)
      if (!since || !isShown(gate, assessment, variant)) return []
      if (one.ownerPostId && caller.posts.includes(one.ownerPostId)) return []
      if (isOwnWork(caller, { assessment, authors: teams.get(assessment.id) ?? [] }, hands)) return []
      const dueOn = addDays(since, gate.queueDays)
      const href = `/gates/${gate.id}/work/${one.id}`
      const about = words.waiting.about(gate.title)
      return [{ href, text: words.waiting.text(one.name), about, dueOn, isLate: dueOn < caller.today }]
    }),
  )
}

const isReady = (gate: Gate, assessment: Assessment): boolean =>
  assessment.state !== 'withdrawn' && notAccepted(gate, assessment).length === 0

/** The day from which the caller's word is waited for; undefined where it was given. Held waits until the team has moved. */
function waitsSince(standing: Standing, { stateSince }: Assessment): string | undefined {
  if (standing.is === 'open') return stateSince
  const { onDay, untilOn } = standing.answer
  if (standing.is === 'waiver-ended') return untilOn ?? onDay
  return standing.is === 'held' && stateSince > onDay ? stateSince : undefined
}

// A screen is never submitted, so it waits for its approver only when everything that the gate asks for is answered.
async function shownIn(
  caller: Caller,
  gates: readonly Gate[],
  assessmentIds: string[],
): Promise<(gate: Gate, assessment: Assessment, variant: Required['variant']) => boolean> {
  const packs = await packsRead(caller)
  const keys = [...new Set(gates.flatMap(({ mustShow }) => mustShow))]
  const values = new Map<string, Value>()
  for (const { assessmentId, question, value } of await answersTo(caller, assessmentIds, keys))
    values.set(`${assessmentId} ${question}`, value)
  return (gate, { id }, variant) => {
    const pack = packs.get(gate.pack)
    if (gate.length !== 'screen' || !pack) return true
    return mustShowOf(gate, pack, variant).every(({ question }) => isAnswered(values.get(`${id} ${question}`)))
  }
}
