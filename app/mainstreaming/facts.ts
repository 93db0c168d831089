import { actionFacts } from '../action/facts.ts'
import { assessmentFacts } from '../assessment/facts.ts'
import { budgetFacts } from '../budget/facts.ts'
import { involvementFacts } from '../involvement/facts.ts'
import type { Fact, Facts } from '../ladder/fact.ts'
import { notKnown, shareOf } from '../ladder/fact.ts'
import { lipServiceGap } from '../ladder/lipService.ts'
import type { PromiseStanding } from '../strategy/actions.ts'
import { strategyFacts } from '../strategy/actions.ts'
import { terminologyFacts } from '../terminology/facts.ts'
import type { Asker } from './asker.ts'

/** What a room knows, said in the names of the content pack. */
export type Publisher = (asker: Asker, promises: readonly PromiseStanding[]) => Promise<Facts>

/** Every room that publishes facts. A new room is one line here. */
const publishers: Publisher[] = [
  terminologyFacts,
  strategyFacts,
  budgetFacts,
  involvementFacts,
  actionFacts,
  assessmentFacts,
]

/** Every fact that is published today. A name that nobody publishes is not in this version yet. */
export async function gatherFacts(
  asker: Asker,
  promises: readonly PromiseStanding[],
  rooms: readonly Publisher[] = publishers,
): Promise<Facts> {
  const published: Facts[] = [ownFacts(promises, asker.today)]
  // One after the other: they share one transaction.
  for (const publish of rooms) published.push(await publish(asker, promises))
  return mergeFacts(published)
}

/** Two rooms that know the same thing would sooner or later say different things. */
export function mergeFacts(published: readonly Facts[]): Facts {
  const merged = new Map<string, Fact>()
  for (const facts of published)
    for (const [name, fact] of Object.entries(facts)) {
      if (merged.has(name)) throw new Error(`two rooms publish ${name}`)
      merged.set(name, fact)
    }
  return Object.fromEntries(merged)
}

/** What only this room can know, because it sees where every commitment stands. */
function ownFacts(promises: readonly PromiseStanding[], today: string): Facts {
  const gap = gapOf(promises, today)
  return { 'commitments.lipServiceGap': gap ? shareOf(gap.counted, gap.rest) : notKnown() }
}

/** The lip-service gap, of commitments only; undefined while a body has approved none. */
export const gapOf = (promises: readonly PromiseStanding[], today: string) =>
  lipServiceGap(
    promises.filter(({ kind }) => kind === 'commitment'),
    today,
  )
