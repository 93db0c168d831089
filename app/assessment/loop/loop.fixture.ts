import type { House, TestOrganisation } from '../../../test/house.ts'
import { addAdviser, enterContribution } from '../../involvement/actions.ts'
import type { Severity } from '../../involvement/involvement.ts'
import { newId } from '../../store/newId.ts'
import { beginAssessment, openAssessment } from '../actions.ts'
import { saveAnswer } from '../answer/actions.ts'
import { answersOf } from '../answer/answerStore.ts'
import type { Length } from '../assessment.ts'
import { recordDeliberation } from './drafting.ts'
import { hearAdvisers } from './heard.ts'
import { assignReview } from './review/assign.ts'
import { declareConflicts, frozenFor, saveScores, toScore } from './review/score.ts'
import { submit } from './submit.ts'

/** Says a plain sentence to every question that is due and has no answer yet. */
export async function answerAll(house: House, org: TestOrganisation, id: string): Promise<void> {
  await house.as(org, 'amina', async (caller) => {
    for (let more = true; more; ) {
      const { asked, given } = await openAssessment(caller, id)
      const missing = asked.filter(({ question, isDue }) => isDue && !given(question.question))
      for (const { question } of missing)
        await saveAnswer(caller, {
          assessmentId: id,
          question: question.question,
          value: { unknown: { why: 'Nobody has counted yet', who: 'The council', by: '2026-12-04' } },
          base: 0,
        })
      more = missing.length > 0
    }
  })
}

/** Changes one answer, over the text that stands. */
export async function changeAnswer(house: House, org: TestOrganisation, id: string, why: string): Promise<string> {
  return house.as(org, 'amina', async (caller) => {
    const [first] = await answersOf(caller, id)
    const value = { unknown: { why, who: 'The council', by: '2026-12-04' } }
    const saved = await saveAnswer(caller, { assessmentId: id, question: first!.question, value, base: first!.edit })
    if (!saved.ok) throw new Error(saved.because)
    return first!.question
  })
}

/** Amina leads “Warm and dry”, and opens its assessment. */
export const opened = (house: House, org: TestOrganisation, length: Length = 'short'): Promise<string> =>
  house.as(org, 'amina', async (caller) => {
    await caller.db.query('update record set owner_post_id = $2 where id = $1', [org.units.damp!, org.postOf.amina])
    const { id } = await beginAssessment(caller, {
      unitId: org.units.damp!,
      variant: 'primary-research',
      length,
      stage: 'design',
    })
    return id
  })

export const withAdviser = { members: [{ id: newId(), kind: 'staff' }], advisers: [newId()] }

/** An assessment that Amina's team answered, talked through and submitted; without a change, and with a reason. */
export async function submitted(house: House, org: TestOrganisation): Promise<string> {
  const id = await opened(house, org)
  await answerAll(house, org, id)
  await submitAsIs(house, org, id)
  return id
}

/** Amina's team talks it through and submits it, without a change and with a reason. */
export async function submitAsIs(house: House, org: TestOrganisation, id: string): Promise<void> {
  await house.as(org, 'amina', (caller) => recordDeliberation(caller, id, { present: withAdviser }))
  const done = await house.as(org, 'amina', (caller) =>
    submit(caller, id, { noChange: 'The design was made with tenants' }),
  )
  if (!done.ok) throw new Error(done.because)
}

/** A public adviser rings, and Grace writes down what they say about it. */
export function adviserSays(
  house: House,
  org: TestOrganisation,
  id: string,
  words: string,
  { severity = null, kind = 'comment' as 'comment' | 'dissent' } = {} as {
    severity?: Severity | null
    kind?: 'comment' | 'dissent'
  },
): Promise<string> {
  return house.as(org, 'lead', async (caller) => {
    const adviserId = await addAdviser(caller, { knownAs: 'Carys', contactBy: 'phone', contact: '01632 960000' })
    const said = { aboutRecordId: id, words, kind, severity }
    const done = await enterContribution(caller, said, { adviserId, channel: 'phone', readBack: true })
    if (!done.ok) throw new Error(done.because)
    return done.id
  })
}

/** Submitted, heard by an adviser, and given to Ben. */
export async function withBen(house: House, org: TestOrganisation): Promise<{ id: string; reviewId: string }> {
  const id = await submitted(house, org)
  await adviserSays(house, org, id, 'The bus does not come on Sundays')
  await house.as(org, 'amina', (caller) => hearAdvisers(caller, id))
  const given = await house.as(org, 'lead', (caller) => assignReview(caller, id, org.people.ben))
  if (!given.ok) throw new Error(given.because)
  return { id, reviewId: given.id }
}

/** Declares independence and gives every due question this score. */
export async function scoreAll(
  house: House,
  org: TestOrganisation,
  reviewId: string,
  score: number,
  who: 'ben' | 'lead' = 'ben',
  assessmentId = '',
): Promise<void> {
  await house.as(org, who, (caller) => declareConflicts(caller, reviewId, { isIndependent: true, conflicts: '' }))
  await house.as(org, who, async (caller) => {
    const { round } = (await openAssessment(caller, assessmentId)).assessment
    const questions = toScore(await frozenFor(caller, assessmentId, round))
    const done = await saveScores(
      caller,
      reviewId,
      questions.map((question) => ({ question, score, note: '' })),
    )
    if (!done.ok) throw new Error(done.because)
  })
}
