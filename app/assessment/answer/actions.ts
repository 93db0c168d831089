import type { Caller } from '../../organisation/caller.ts'
import { packFor, readAssessment } from '../actions.ts'
import { isOpenForWriting } from '../assessment.ts'
import { keepCopies } from '../copied/actions.ts'
import { ownShingles } from '../copied/ownShingles.ts'
import { nextState } from '../loop/path.ts'
import { addStep } from '../loop/stepStore.ts'
import { mustBeWriter } from '../permissions.ts'
import * as store from './answerStore.ts'
import { mustBeReadable } from './same.ts'
import { type Answer, type Value, wordsOf } from './value.ts'

export { answersTo, textsBefore } from './answerStore.ts'

export type Saving = { assessmentId: string; question: string; value: Value; base: number }
export type Saved =
  | { ok: true }
  | { ok: false; because: 'edited'; theirs: Answer | undefined }
  | { ok: false; because: 'not-open' | 'not-asked' }

/**
 * Saves one answer over the one that the writer saw, which is kept. Where somebody saved in between, nothing is
 * written and both texts are shown. The first change after a return begins the revision.
 */
export async function saveAnswer(caller: Caller, { assessmentId, question, value, base }: Saving): Promise<Saved> {
  const about = await readAssessment(caller, assessmentId)
  mustBeWriter(caller, about)
  const { assessment } = about
  if (!isOpenForWriting(assessment.state)) return { ok: false, because: 'not-open' }
  const pack = await packFor(assessment)
  const asked = pack.questions.find((one) => one.question === question)
  if (!asked && !pack.followUp.some(({ prompts }) => prompts.some(({ prompt }) => prompt === question)))
    return { ok: false, because: 'not-asked' }
  await mustBeReadable(caller, value, { assessmentId, question })
  const words = wordsOf(value)
  const { shingles, prefix } = ownShingles(pack, asked, value)
  const given = { assessmentId, question, value, words, shingles, prefix, base, lookAgain: false }
  if (!(await store.writeAnswer(caller, given)))
    return { ok: false, because: 'edited', theirs: await store.answerTo(caller, assessmentId, question) }
  await keepCopies(caller, assessmentId, question)
  if (assessment.state === 'returned') {
    const { id, round, stepNo } = assessment
    await addStep(caller, id, { step: 'revise', state: nextState('returned', 'revise')!, round, after: stepNo })
  }
  return { ok: true }
}
