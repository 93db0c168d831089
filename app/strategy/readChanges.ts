import { yesesForKinds } from '../decision/actions.ts'
import type { Caller } from '../organisation/caller.ts'
import { addDays, localDay } from '../store/today.ts'
import { versionsOf } from '../store/version.ts'
import { allStrategies, readStrategy, type StrategyRead } from './actions.ts'
import { type Changes, changesSince } from './changes.ts'
import type { ChangesData } from './pages/changesPage.tsx'
import { readablePromisesOf } from './promise/actions.ts'
import { retiredWhys, wordings } from './promise/store.ts'
import { type FrozenStrategy, wholeText } from './strategy.ts'
import { words } from './words.ts'

const YEAR_IN_DAYS = 365

/** What changed since a day; without one, since the first yes to it, or else since a year ago. */
export async function readChanges(caller: Caller, id: string, asked?: string): Promise<ChangesData> {
  const strategy = await readStrategy(caller, id)
  const since = asked ?? strategy.approvals.at(-1)?.onDay ?? addDays(caller.today, -YEAR_IN_DAYS)
  return {
    strategy,
    since,
    changes: await changesIn(caller, strategy, since),
    text: await textSince(caller, strategy, since),
    choices: choicesFor(caller, strategy, await allStrategies(caller)),
    whys: await retiredWhys(caller),
  }
}

export async function changesIn(caller: Caller, strategy: StrategyRead, since: string): Promise<Changes> {
  const dayOf = (moment: Date) => localDay(moment, caller.organisation.timeZone)
  return changesSince(
    since,
    await readablePromisesOf(caller, strategy.id),
    { wordings: await wordings(caller), yeses: await yesesForKinds(caller, ['promise']) },
    dayOf,
  )
}

async function textSince(caller: Caller, strategy: StrategyRead, since: string) {
  const versions = await versionsOf<FrozenStrategy>(caller, strategy.id)
  const yes = strategy.approvals.findLast(({ onDay, versionNo }) => onDay <= since && versionNo !== null)
  const frozen = versions.find(({ no }) => no === yes?.versionNo)
  return frozen && { before: wholeText(frozen.body), after: wholeText(strategy) }
}

function choicesFor(caller: Caller, strategy: StrategyRead, all: readonly StrategyRead[]) {
  const said = words.changes
  const last = strategy.approvals.at(-1)
  const previous = all.find(
    ({ endedOn, id, approvals }) => id !== strategy.id && endedOn && approvals.length && endedOn <= strategy.toOn,
  )
  return [
    ...(last ? [{ day: last.onDay, text: said.sinceApproval }] : []),
    { day: addDays(caller.today, -YEAR_IN_DAYS), text: said.sinceYear },
    ...(previous?.endedOn ? [{ day: previous.endedOn, text: said.sincePrevious(previous.title) }] : []),
  ]
}
