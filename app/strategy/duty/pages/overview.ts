import type { Structure } from '../../../organisation/structure/structure.ts'
import type { DutyShown } from '../actions.ts'
import { type DutyState, topHolderOf } from '../duty.ts'
import { dutiesThatCount, dutyFacts } from '../facts.ts'
import { words } from '../words.ts'

export type PartnerSaid = { name: string; declined?: { onDay: string; why: string }; isOffered: boolean }
export type Overview = {
  counting: number
  accepted: number
  top?: { title: string; n: number; of: number; isTooMuch: boolean }
  /** Levels where nobody in post is accountable. */
  emptyLevels: readonly string[]
  /** Supported partners without an accepted duty. */
  partners: PartnerSaid[]
}

/** What the duties add up to. Pure. */
export function overviewOf(duties: readonly DutyShown[], structure: Structure, today: string): Overview {
  const counting = dutiesThatCount(duties, today)
  const facts = dutyFacts(
    duties.map((duty) => ({ ...duty, isHeld: Boolean(duty.post?.holder) })),
    { structure, handOvers: [], today },
  )
  const top = topHolderOf(counting)
  const title = counting.find(({ postId }) => postId === top?.postId)?.post?.title ?? ''
  return {
    counting: counting.length,
    accepted: counting.filter(({ state }) => state.is === 'accepted').length,
    ...(top && { top: { title, n: top.n, of: top.of, isTooMuch: top.isTooMuch } }),
    emptyLevels: facts['levels.withAccountableShare']?.missing ?? [],
    partners: structure.units
      .filter(({ kind }) => kind === 'partner')
      .flatMap(({ id, name }) => partnerSaid(id, name, duties)),
  }
}

function partnerSaid(unitId: string, name: string, duties: readonly DutyShown[]): PartnerSaid[] {
  const own = duties.filter(({ arms }) => arms.some((arm) => arm.unitId === unitId))
  if (own.some(({ state }) => state.is === 'accepted')) return []
  const no = own.map(({ state }) => (state.is === 'declined' ? state.answer : undefined)).find(Boolean)
  return [{ name, isOffered: own.length > 0, ...(no && { declined: { onDay: no.onDay, why: no.reason ?? '' } }) }]
}

export const partnerSentences = (partners: readonly PartnerSaid[]): string[] =>
  partners.map(({ name, declined, isOffered }) => {
    if (declined) return words.list.partnerDeclined(name, declined.onDay, declined.why)
    return isOffered ? words.list.partnerOffered(name) : words.list.partnerNone(name)
  })

export const stateWord = (state: DutyState): string =>
  state.is === 'offered' && state.lapsed ? words.states.lapsed : words.states[state.is]
