import type { Assessment as Pack } from '../content/kinds/assessment.ts'
import { packOf } from '../content/packOf.ts'
import { loadPack } from '../content/packs.ts'
import { NotFound } from '../errors.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { unitOf } from '../organisation/structure/actions.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { answersOf } from './answer/answerStore.ts'
import { resolveSame } from './answer/same.ts'
import type { Answer, Value } from './answer/value.ts'
import type { Assessment } from './assessment.ts'
import { addStep } from './loop/stepStore.ts'
import { maySee, mustBeWriter, mustSee, type WithTeam } from './permissions.ts'
import { type Asked, questionsAsked } from './question/asked.ts'
import * as store from './store.ts'

export { assessmentsOf } from './store.ts'

/** The words of its questions, in the version that it is pinned to. */
export async function packFor({ pack, packVersion }: Pick<Assessment, 'pack' | 'packVersion'>): Promise<Pack> {
  return (await loadPack(pack as `assessment/${string}`, packVersion)).content
}

/** One assessment with its team, for somebody who may see it. */
export async function readAssessment(caller: Caller, id: string): Promise<WithTeam> {
  const assessment = await store.assessmentById(caller, id)
  if (!assessment) throw new NotFound(`assessment ${id}`)
  mustSee(caller, assessment)
  return { assessment, authors: await store.authorsOf(caller, id) }
}

export type Opened = WithTeam & {
  pack: Pack
  answers: Answer[]
  asked: Asked[]
  given: (question: string) => Value | undefined
}

/** One assessment with its questions and answers. `given` is what an answer says, also where it stands elsewhere. */
export async function openAssessment(caller: Caller, id: string): Promise<Opened> {
  const about = await readAssessment(caller, id)
  const pack = await packFor(about.assessment)
  const answers = await answersOf(caller, id)
  const values = new Map<string, Value>()
  for (const { question, value } of answers) {
    const { value: behind, because } = await resolveSame(caller, value)
    values.set(question, because === 'not-yours' ? value : behind)
  }
  const given = (question: string) => values.get(question)
  return { ...about, pack, answers, given, asked: questionsAsked(pack, about.assessment, given) }
}

/** Those that the caller may see, newest first. */
export async function listAssessments(caller: Caller): Promise<Assessment[]> {
  must(caller, 'assessment.list')
  return (await store.allAssessments(caller)).filter((assessment) => maySee(caller, assessment))
}

export type NewAssessment = Pick<Assessment, 'unitId' | 'variant' | 'length' | 'stage'> &
  Partial<Pick<Assessment, 'id' | 'pack' | 'abstract' | 'added'>>

/** Begins an assessment of a piece of work, pinned to the version of the pack that the organisation reads today. */
export async function beginAssessment(caller: Caller, given: NewAssessment): Promise<{ ok: true; id: string }> {
  const unit = await unitOf(caller, given.unitId)
  if (!unit) throw new NotFound(`unit ${given.unitId}`)
  must(caller, 'assessment.open', { unitId: unit.id, ownerPostId: unit.ownerPostId })
  const id = given.id ?? newId()
  const pack = given.pack ?? 'assessment/hiat'
  const { head } = await packOf(caller, pack as `assessment/${string}`)
  // The newest of the same questions: those of another pack, or of work that was stopped, have nothing to stand beside.
  const isBeside = (one: Assessment) => one.pack === pack && !one.isArchived && one.state !== 'withdrawn'
  const previous = (await store.assessmentsOf(caller, unit.id)).find(isBeside)
  const parent = unit.parentId ? (await store.assessmentsOf(caller, unit.parentId)).find(isBeside) : undefined
  await store.insertAssessment(caller, {
    abstract: '',
    added: [],
    ...given,
    id,
    title: unit.name,
    pack,
    packVersion: head.version,
    ownerPostId: unit.ownerPostId,
    parentId: parent?.id ?? null,
    previousId: previous?.id ?? null,
  })
  await store.addAuthor(caller, id, caller.member.id)
  const state = given.length === 'screen' ? 'screening' : 'drafting'
  await addStep(caller, id, { step: 'open', state, round: 0, after: 0 })
  await recordHappening(caller, id, 'opened')
  return { ok: true, id }
}

/** Names somebody to write with the team. Partners may be named: they see this one assessment and no other. */
export async function nameAuthor(caller: Caller, id: string, memberId: string): Promise<void> {
  mustBeWriter(caller, await readAssessment(caller, id))
  await store.addAuthor(caller, id, memberId)
}

export async function letAuthorGo(caller: Caller, id: string, memberId: string): Promise<void> {
  mustBeWriter(caller, await readAssessment(caller, id))
  await store.removeAuthor(caller, id, memberId)
}
