import { backingsForKinds } from '../../budget/actions.ts'
import type { Backing } from '../../budget/budget.ts'
import { decisionsAbout, yesesForKinds } from '../../decision/actions.ts'
import { isYes } from '../../decision/decision.ts'
import type { Caller } from '../../organisation/caller.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { getVersion } from '../../store/version.ts'
import { readStrategy, type StrategyRead } from '../actions.ts'
import { wordsStillApproved } from '../promise/approvedWording.ts'
import type { PromiseStanding } from '../promise/standing.ts'
import { promisesOf, wordings } from '../promise/store.ts'
import { words as promiseWords } from '../promise/words.ts'
import { standingsOf } from '../rungs.ts'
import { type FrozenStrategy, frozenOf } from '../strategy.ts'
import type { Paper } from './toDocument.ts'

/** Everything a strategy's paper says: the approved words where a body has said yes, else the draft of today. */
export async function readPaper(caller: Caller, id: string): Promise<Paper> {
  const strategy = await readStrategy(caller, id)
  const live = (await promisesOf(caller, id)).filter(({ retiredOn }) => !retiredOn)
  const standings = await standingsOf(caller, live)
  const approval = await approvalOf(caller, strategy)
  const backings = await backingsForKinds(caller, ['promise'])
  return {
    organisation: caller.organisation.name,
    today: caller.today,
    text: approval ? await approvedText(caller, strategy) : frozenOf(strategy),
    promises: approval ? await approvedOnly(caller, standings) : standings,
    backing: new Map(
      [...backings].map(([promiseId, all]) => [promiseId, promiseWords.rungs.backed(all.map(sayBacking))]),
    ),
    structure: await readStructure(caller),
    ...(approval && { approval }),
  }
}

function sayBacking({ pence, hoursPerWeek, noCostReason }: Backing): string {
  if (pence !== null) return promiseWords.rungs.money(pence)
  return hoursPerWeek === null ? (noCostReason ?? '') : promiseWords.rungs.hours(hoursPerWeek)
}

async function approvalOf(caller: Caller, strategy: StrategyRead): Promise<Paper['approval']> {
  if (!strategy.approvals.length) return undefined
  const yes = (await decisionsAbout(caller, strategy.id)).find(
    ({ outcome, annulledAt, aboutRecordId }) => isYes(outcome) && !annulledAt && aboutRecordId === strategy.id,
  )
  return yes && { bodyName: yes.bodyName, onDay: yes.onDay, minuteRef: yes.minuteRef, minute: yes.words }
}

async function approvedText(caller: Caller, strategy: StrategyRead): Promise<FrozenStrategy> {
  const no = strategy.approvals.findLast(({ versionNo }) => versionNo !== null)?.versionNo
  const version = no ? await getVersion<FrozenStrategy>(caller, strategy.id, no) : undefined
  return version?.body ?? frozenOf(strategy)
}

/** Promises in the words that were approved; those that nobody has approved yet are left out. */
async function approvedOnly(caller: Caller, standings: readonly PromiseStanding[]): Promise<PromiseStanding[]> {
  const versions = await wordings(caller)
  const yeses = await yesesForKinds(caller, ['promise'])
  return standings.flatMap((standing) => {
    if (standing.approvedOn) return [standing]
    const of = <T extends { recordId: string }>(all: readonly T[]) =>
      all.filter(({ recordId }) => recordId === standing.id)
    const still = wordsStillApproved(standing.words, of(versions), of(yeses))
    return still ? [{ ...standing, words: still.words }] : []
  })
}
