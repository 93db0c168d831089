import { answersSent } from '../action/actions.ts'
import { policiesApproved } from '../evidence/actions.ts'
import { type Facts, isSo, shareOf } from '../ladder/fact.ts'
import { groupedBy } from '../organisation/groupedBy.ts'
import { addDays, daysBetween } from '../store/today.ts'
import type { Work } from '../store/work.ts'
import { eventFacts } from './eventFacts.ts'
import { saidByPublic } from './store.ts'

const ASKED_IN_DAYS = 365
const ANSWER_IN_DAYS = 30

/** What this room knows of being heard, and of what was done with people. Rates of pay are not recorded yet. */
export async function involvementFacts(asker: Pick<Work, 'db' | 'today'>): Promise<Facts> {
  const policies = await policiesApproved(asker, 'involvement')
  return {
    'involvement.policyApproved': isSo(
      policies.some(({ isApproved }) => isApproved),
      policies.filter(({ isApproved }) => isApproved).map(({ id }) => id),
      policies.filter(({ isApproved }) => !isApproved).map(({ id }) => id),
    ),
    'involvement.answeredIn30DaysShare': answeredInTime(await owedToPublic(asker), asker.today),
    ...(await eventFacts(asker)),
  }
}

type OwedToPublic = { id: string; saidOn: string; sentOn: string | null }

/** What public advisers and residents said that is owed an answer, with the day the answer reached them. */
async function owedToPublic(asker: Pick<Work, 'db'>): Promise<OwedToPublic[]> {
  const said = await saidByPublic(asker)
  const sent = groupedBy(
    await answersSent(
      asker,
      said.map(({ id }) => id),
    ),
    ({ becauseId }) => becauseId,
  )
  return said.flatMap((one) => (sent.get(one.id) ?? []).map(({ sentOn }) => ({ ...one, sentOn })))
}

/**
 * Of what the public said in the last year, and that is answered or 30 days old: how much had an answer that reached
 * the person within 30 days. Pure.
 */
export function answeredInTime(said: readonly OwedToPublic[], today: string) {
  const asked = said.filter(({ saidOn }) => saidOn >= addDays(today, -ASKED_IN_DAYS) && saidOn <= today)
  const due = asked.filter(({ saidOn, sentOn }) => sentOn !== null || daysBetween(saidOn, today) >= ANSWER_IN_DAYS)
  const isInTime = ({ saidOn, sentOn }: OwedToPublic) =>
    sentOn !== null && daysBetween(saidOn, sentOn) <= ANSWER_IN_DAYS
  return shareOf(
    due.filter(isInTime).map(({ id }) => id),
    due.filter((one) => !isInTime(one)).map(({ id }) => id),
  )
}
