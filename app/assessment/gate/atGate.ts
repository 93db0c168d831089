import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { NotFound } from '../../errors.ts'
import { type Caller, may, must } from '../../organisation/caller.ts'
import { packFor } from '../actions.ts'
import { answersOf } from '../answer/answerStore.ts'
import { type Resolved, resolveSame } from '../answer/same.ts'
import { isAnswered, type Value } from '../answer/value.ts'
import type { Assessment } from '../assessment.ts'
import { HIAT, type Packs, packsRead, sameElsewhere } from '../carry/crosswalk.ts'
import { isOwnWork, readHands } from '../loop/review/ownWork.ts'
import { openMajors } from '../loop/review/reviewStore.ts'
import { maySee } from '../permissions.ts'
import { type Asked, questionsAsked } from '../question/asked.ts'
import { type Layout, layoutOf } from '../question/layout.ts'
import { type Timeliness, timelinessOf } from '../register/timeliness.ts'
import { assessmentsAbout, authorsOf } from '../store.ts'
import { comesTo, type Gate, type GateAnswer, gatesFor, type Standing, standingAt } from './gate.ts'
import { answersAtGate, gateById, type WorkHere, workById } from './gateStore.ts'
import { type Need, needsAt, shownAt } from './needs.ts'
import { lookedAt, variantOf } from './required.ts'

/** One piece of work at one gate, with everything that the approver goes by. */
export type AtGate = {
  gate: Gate
  work: WorkHere
  pack: Pack
  variant: string | undefined
  assessment?: Assessment
  /** Whether the caller may open it: a draft is the team's. */
  mayOpen: boolean
  /** Whether they may be told what is missing: whoever may know where its assessment stands, and the approver. */
  mayLook: boolean
  /** The questions that must be answered, and whether they are. */
  mustShow: { question: string; ask: string; isShown: boolean; said?: Said }[]
  needs: Need[]
  timeliness: Timeliness
  standing: Standing
  /** What is not taken for a reason to waive: the list of its pack, or of the health inequalities assessment. */
  notReasons: string[]
  /** Newest first. */
  answers: GateAnswer[]
  /** Whether the caller is in the team of the work, and so may not answer here. */
  isInTeam: boolean
}

/** An answer as it is drawn. Only for an approver, once it was submitted, and for whoever may open the assessment. */
export type Said = { layout: Layout; value: Value; same?: Resolved }

/** Throws NotFound where the gate asks nothing of such work, unless something was said about it there already. */
export async function readAtGate(caller: Caller, gateId: string, unitId: string): Promise<AtGate> {
  must(caller, 'gate.read')
  const gate = await gateById(caller, gateId)
  const work = await workById(caller, unitId)
  if (!gate || !work || gate.appliesTo !== comesTo(work.kind)) throw new NotFound(`work ${unitId} at gate ${gateId}`)
  const packs = await packsRead(caller)
  const pack = packs.get(gate.pack)
  if (!pack) throw new NotFound(`pack ${gate.pack}`)
  const own = await assessmentsAbout(caller, [unitId])
  const answers = await answersAtGate(caller, gateId, [unitId])
  const variantIn = (name: string) => variantOf(packs, name, work, own)
  const inForceThen = { ...gate, toOn: null }
  if (!answers.length && !gatesFor(work, variantIn, [inForceThen], caller.today).length)
    throw new NotFound(`work ${unitId} at gate ${gateId}`)
  const assessment = lookedAt(packs, gate, own)
  const told = await shownBy(caller, { packs, gate, own, assessment })
  const openMajorsNow = assessment ? (await openMajors(caller, [assessment.id])).length : 0
  const about = { pack, variant: variantIn(gate.pack), assessment, ...told, openMajors: openMajorsNow }
  const needs = needsAt(gate, about)
  const mayOpen = Boolean(assessment && maySee(caller, assessment))
  const mayRead = mayOpen || Boolean(assessment?.round && caller.posts.includes(gate.approverPostId))
  const mustShow: AtGate['mustShow'] = []
  for (const one of shownAt(gate, about)) {
    const question = pack.questions.find(({ question: key }) => key === one.question)
    const value = mayRead ? told.given(one.question) : undefined
    if (!question || !value) mustShow.push(one)
    else {
      const layout = layoutOf(pack, question, told.given)
      mustShow.push({ ...one, said: { layout, value, same: await resolveSame(caller, value) } })
    }
  }
  const opened = own.map(({ openedOn }) => openedOn).sort()
  return {
    gate,
    work,
    pack,
    variant: about.variant,
    assessment,
    mayOpen,
    mayLook: mayBeTold(caller, gate, work),
    mustShow,
    needs,
    timeliness: timelinessOf(work, opened[0] ?? null, caller.today),
    notReasons: [...new Set([pack, packs.get(HIAT)].flatMap((one) => one?.waiver.notAcceptedAsReason ?? []))],
    standing: standingAt(gate, answers, work.firstLockOn, caller.today),
    answers,
    isInTeam: await isOfTeam(caller, work, assessment),
  }
}

/** May the caller know whether an assessment of this work was opened, and what it lacks? */
export const mayBeTold = (
  caller: Caller,
  { approverPostId }: Pick<Gate, 'approverPostId'>,
  { id, ownerPostId }: Pick<WorkHere, 'id' | 'ownerPostId'>,
): boolean => caller.posts.includes(approverPostId) || may(caller, 'assessment.list', { unitId: id, ownerPostId })

type Shown = {
  asked: Asked[]
  given: (question: string) => Value | undefined
  isAnsweredElsewhere: (question: string) => boolean
}

// Only whether something is answered, and never its words: a gate may be read by people who may not read a draft.
async function shownBy(
  caller: Caller,
  {
    packs,
    gate,
    own,
    assessment,
  }: { packs: Packs; gate: Gate; own: readonly Assessment[]; assessment: Assessment | undefined },
): Promise<Shown> {
  const values = new Map<string, Value>()
  for (const { id, pack, isArchived, state } of [...own].reverse())
    if (!isArchived && state !== 'withdrawn')
      for (const { question, value } of await answersOf(caller, id)) values.set(`${pack} ${question}`, value)
  const given = (question: string) => values.get(`${gate.pack} ${question}`)
  const isOwnPack = assessment?.pack === gate.pack
  return {
    given,
    asked: assessment && isOwnPack ? questionsAsked(await packFor(assessment), assessment, given) : [],
    isAnsweredElsewhere: (question) =>
      sameElsewhere(packs, { pack: gate.pack, question }).some((other) =>
        isAnswered(values.get(`${other.pack} ${other.question}`)),
      ),
  }
}

async function isOfTeam(caller: Caller, work: WorkHere, assessment: Assessment | undefined): Promise<boolean> {
  if (work.ownerPostId && caller.posts.includes(work.ownerPostId)) return true
  if (!assessment) return false
  const about = { assessment, authors: await authorsOf(caller, assessment.id) }
  return isOwnWork(caller, about, await readHands(caller, [assessment.id]))
}
