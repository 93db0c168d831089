import { beginAssessment } from '../../assessment/actions.ts'
import { askAdvisers } from '../../assessment/adviser/askAdvisers.ts'
import { saveAnswer } from '../../assessment/answer/actions.ts'
import { recordDeliberation, submit } from '../../assessment/loop/actions.ts'
import { addAdviser } from '../../involvement/actions.ts'
import { endLink, linksOfAsks } from '../../involvement/link/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import { newId } from '../../store/newId.ts'
import { addDays } from '../../store/today.ts'
import { mustBeYes } from './mustBeYes.ts'
import type { Seed } from './readSeed.ts'

/** Where public advisers of a seeded organisation go without signing in, as addresses on this Ingrain. */
export type PlantedLinks = { open: [string, string]; ended: string; expired: string }

type Asked = { assessmentId: string; adviserIds: string[] }

/** An assessment that was sent in long ago, with two advisers who were asked about it until a day that has gone by. */
export async function plantAssessment(
  caller: Caller,
  unitId: string,
  { assessment, adviser }: Seed,
): Promise<Asked & Pick<PlantedLinks, 'expired'>> {
  const id = newId()
  await beginAssessment(caller, {
    id,
    unitId,
    variant: 'evaluation',
    length: 'short',
    stage: 'idea',
    abstract: assessment.answer,
  })
  const value = { fields: { text: assessment.answer } }
  mustBeYes(await saveAnswer(caller, { assessmentId: id, question: 'causes.problem', value, base: 0 }))
  const adviserIds = []
  for (const one of [adviser, assessment.secondAdviser])
    adviserIds.push(await addAdviser(caller, { ...one, contactBy: 'email' }))
  const present = { members: [{ id: caller.member.id, kind: 'staff' }], advisers: adviserIds }
  mustBeYes(await recordDeliberation(caller, id, { present }))
  mustBeYes(await submit(caller, id, { goPastAll: assessment.ask, noChange: assessment.ask }))
  const asked = { assessmentId: id, adviserIds }
  const [expired = ''] = await ask(caller, asked, assessment, 10)
  return { ...asked, expired }
}

/** The same two are asked today, and once more by links of which one is ended. */
export async function plantLinks(
  caller: Caller,
  asked: Asked,
  { assessment }: Seed,
): Promise<Pick<PlantedLinks, 'open' | 'ended'>> {
  const [one = '', other = ''] = await ask(caller, asked, assessment, 30)
  const [ended = ''] = await ask(caller, asked, assessment, 30, async (askId) => {
    const [link] = await linksOfAsks(caller, [askId])
    if (link) await endLink(caller, link.id)
  })
  return { open: [one, other], ended }
}

async function ask(
  caller: Caller,
  { assessmentId, adviserIds }: Asked,
  { ask: what, ring }: Seed['assessment'],
  days: number,
  after?: (askId: string) => Promise<void>,
): Promise<string[]> {
  const people = adviserIds.map((adviserId) => ({ adviserId, name: what, sentBy: 'email' as const }))
  const asking = { what, plain: what, minutes: 10, payPence: 1250, payBecause: '', ring, questions: ['causes.problem'] }
  const closesOn = addDays(caller.today, days)
  const done = await askAdvisers(caller, newId(), assessmentId, { ...asking, closesOn, people })
  if (!done.ok) throw new Error(`the seed was refused: ${JSON.stringify(done)}`)
  await after?.(done.askId)
  return done.made.map(({ token }) => `/a/${token}`)
}
