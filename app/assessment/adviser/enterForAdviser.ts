import { enterContribution } from '../../involvement/actions.ts'
import type { Contribution, ContributionFault } from '../../involvement/involvement.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { packFor } from '../actions.ts'
import { asksWithLinks } from './askAdvisers.ts'
import { readForAsking } from './asking.ts'

export type Entry = Pick<Contribution, 'words' | 'severity' | 'part' | 'saidOn'> & {
  adviserId: string
  channel: 'phone' | 'paper'
  isReadBack: boolean
  isKept: boolean
  /** They ask that the team never reads it. */
  forLeadAlone?: boolean
}

/** What an adviser said of one question by phone or on paper, in their name, once it was read back to them. */
export async function enterForAdviser(
  caller: Caller,
  id: string,
  assessmentId: string,
  { adviserId, channel, isReadBack, isKept, ...said }: Entry,
): Promise<{ ok: true; isOwed: boolean } | { ok: false; because: ContributionFault | 'not-to-lead-alone' }> {
  must(caller, 'contribution.enter')
  const assessment = await readForAsking(caller, assessmentId)
  const { severities, followUp } = await packFor(assessment)
  const mayBeKept = followUp.some(({ prompts }) =>
    prompts.some(({ prompt, privateFromTeam }) => prompt === said.part && privateFromTeam === 'choice'),
  )
  if (said.forLeadAlone && !mayBeKept) return { ok: false, because: 'not-to-lead-alone' }
  const days = severities.find(({ severity }) => severity === said.severity)?.answerWithinDays
  const asked = (await asksWithLinks(caller, assessmentId)).filter(({ links }) =>
    links.some((link) => link.adviserId === adviserId),
  )
  const done = await enterContribution(
    caller,
    {
      ...said,
      id,
      aboutRecordId: assessmentId,
      askId: asked[0]?.ask.id ?? null,
      kind: isKept ? 'dissent' : 'comment',
      ...(days && { answerInDays: days }),
    },
    { adviserId, channel, readBack: isReadBack },
  )
  return done.ok ? { ok: true, isOwed: Boolean(done.actionId) } : done
}
