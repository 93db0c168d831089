import { decisionsAbout, recordDecision, yesesForKinds } from '../decision/actions.ts'
import type { Decision, DecisionFault } from '../decision/decision.ts'
import { NotFound } from '../errors.ts'
import { changesTo } from '../evidence/actions.ts'
import type { Answered } from '../involvement/actions.ts'
import { conversationAbout } from '../involvement/actions.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { postOf } from '../organisation/post/actions.ts'
import { recordHappening } from '../store/happening.ts'
import { amendRecord } from '../store/record.ts'
import { getVersion, versionsOf } from '../store/version.ts'
import { adoptionsOf, faultOfProposal, inForce, type ProposalFault, versionSaying } from './concept.ts'
import { readConcept } from './concepts.ts'
import { freezeDraft, recordWordingChange } from './freeze.ts'
import * as store from './store.ts'
import { wordingOf } from './wording.ts'

export type NewAdoption = {
  id?: string
  /** A version that was consulted on; without one the draft is frozen and adopted as it stands. */
  versionNo?: number
  bodyUnitId: string
  meetingId?: string
  onDay: string
  minuteRef?: string
  stewardPostId: string
  reviewOn: string
  words?: string
  /** Why it is adopted although no public adviser's comment was answered. */
  whyUnheard?: string
  /** What people said that changed the words. */
  becauseIds?: string[]
}
export type AdoptionFault =
  | { ok: false; because: DecisionFault | ProposalFault | 'put-away' | 'review-in-the-past' | 'unheard' | 'no-formal' }
  | { ok: false; because: 'already-adopted'; bodyName: string; onDay: string }

/** Comments by public advisers on a concept, and those of them whose answer reached them. Pure. */
export function adviserComments(said: readonly Answered[]): { all: Answered[]; answered: Answered[] } {
  const all = said.filter(({ fromKind, kind }) => fromKind === 'adviser' && kind !== 'preference')
  return { all, answered: all.filter(({ action }) => action?.answeredOn && action.sentOn) }
}

/** Records that a body adopted these words, formal and plain together, with who looks after them and until when. */
export async function adoptConcept(
  caller: Caller,
  conceptId: string,
  given: NewAdoption,
): Promise<{ ok: true; decisionId: string; versionNo: number } | AdoptionFault> {
  must(caller, 'terminology.adopt')
  await store.holdConcept(caller, conceptId)
  const concept = await readConcept(caller, conceptId)
  if (concept.archivedAt) return { ok: false, because: 'put-away' }
  const versions = await versionsOf<unknown>(caller, conceptId)
  const meant = given.versionNo ?? versionSaying(versions, concept.draft)
  const wording =
    given.versionNo === undefined
      ? concept.draft
      : wordingOf((await versionNamed(caller, conceptId, given.versionNo)).body)
  const standing = inForce(adoptionsOf(await yesesForKinds(caller, ['concept']), conceptId))
  if (standing && standing.versionNo === meant)
    return { ok: false, because: 'already-adopted', bodyName: standing.bodyName, onDay: standing.onDay }
  const fault = faultOfProposal(concept.kind, wording)
  if (fault) return { ok: false, because: fault }
  if (!wording.formal.trim()) return { ok: false, because: 'no-formal' }
  if (given.reviewOn <= caller.today) return { ok: false, because: 'review-in-the-past' }
  if (!(await postOf(caller, given.stewardPostId))) throw new NotFound(`post ${given.stewardPostId}`)
  const said = await conversationAbout(caller, conceptId)
  if (!adviserComments(said).answered.length && !given.whyUnheard?.trim()) return { ok: false, because: 'unheard' }

  const causes = causesOf(said, [
    ...(given.becauseIds ?? []),
    ...(given.versionNo === undefined && concept.becauseRecordId ? [concept.becauseRecordId] : []),
  ])
  const versionNo = given.versionNo ?? (await freezeDraft(caller, concept))
  const decided = await recordDecision(caller, {
    id: given.id,
    title: concept.term,
    bodyUnitId: given.bodyUnitId,
    meetingId: given.meetingId,
    onDay: given.onDay,
    minuteRef: given.minuteRef?.trim() || undefined,
    aboutRecordId: conceptId,
    versionNo,
    outcome: 'adopted',
    words: given.words?.trim() || undefined,
    becauseRecordIds: causes,
  })
  if (!decided.ok) return decided
  const noted = new Set(
    (await changesTo(caller, conceptId)).flatMap((change) =>
      change.versionNo !== null && change.versionNo <= versionNo ? [change.becauseRecordId] : [],
    ),
  )
  for (const cause of causes) if (!noted.has(cause)) await recordWordingChange(caller, conceptId, versionNo, cause)
  await amendRecord(caller, conceptId, concept.edit, ['steward', 'reviewOn'], { ownerPostId: given.stewardPostId })
  await store.updateKeeping(caller, conceptId, given.reviewOn)
  if (standing && standing.onDay <= given.onDay)
    await recordHappening(caller, conceptId, 'superseded', {
      versionNo: standing.versionNo,
      decisionId: decided.id,
      onDay: given.onDay,
    })
  if (given.whyUnheard?.trim())
    await recordHappening(caller, conceptId, 'recorded', {
      decisionId: decided.id,
      why: given.whyUnheard.trim(),
      versionNo,
    })
  return { ok: true, decisionId: decided.id, versionNo }
}

async function versionNamed(caller: Caller, conceptId: string, no: number) {
  const version = await getVersion<unknown>(caller, conceptId, no)
  if (!version) throw new NotFound(`version ${no} of ${conceptId}`)
  return version
}

function causesOf(said: readonly Answered[], ids: readonly string[]): string[] {
  const unique = [...new Set(ids)]
  const stranger = unique.find((id) => !said.some((one) => one.id === id))
  if (stranger) throw new NotFound(`contribution ${stranger}`)
  return unique
}

/** What bodies decided about a concept, newest first, with the reason that an adoption asked for. */
export async function decisionsOn(caller: Caller, conceptId: string): Promise<(Decision & { whyUnheard?: string })[]> {
  const decisions = await decisionsAbout(caller, conceptId)
  return Promise.all(
    decisions.map(async (decision) => ({
      ...decision,
      whyUnheard: await store.reasonWith(caller, conceptId, decision.id),
    })),
  )
}

/** Names who looks after an adopted concept, and when it is looked at again. */
export async function keepConcept(
  caller: Caller,
  conceptId: string,
  { base, stewardPostId, reviewOn }: { base: number; stewardPostId: string; reviewOn: string },
): Promise<{ ok: true } | { ok: false; because: 'edited' | 'review-in-the-past' }> {
  must(caller, 'terminology.adopt')
  await readConcept(caller, conceptId)
  if (reviewOn <= caller.today) return { ok: false, because: 'review-in-the-past' }
  if (!(await postOf(caller, stewardPostId))) throw new NotFound(`post ${stewardPostId}`)
  if (!(await amendRecord(caller, conceptId, base, ['steward', 'reviewOn'], { ownerPostId: stewardPostId })))
    return { ok: false, because: 'edited' }
  await store.updateKeeping(caller, conceptId, reviewOn)
  await recordHappening(caller, conceptId, 'changed', { fields: ['steward', 'reviewOn'] })
  return { ok: true }
}
