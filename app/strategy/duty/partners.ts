import type { Caller } from '../../organisation/caller.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import { type DutyShown, dutiesToday } from './actions.ts'
import { type DutyAnswer, isInForce } from './duty.ts'
import { words } from './words.ts'

type Stands =
  | { is: 'accepted' | 'declined'; answer: DutyAnswer }
  /** Asked: a duty is offered, and nobody has answered; or nobody holds the post that it is offered to. */
  | { is: 'asked' | 'vacant' }
  | { is: 'not-asked' }

/** One supported partner, and what it has said to the duties that are placed in it. */
export type PartnerCarries = { id: string; name: string; duties: number; accepted: number; stands: Stands }

/** What each supported partner carries, by name: accepted, declined with its reason, asked, or not asked. Pure. */
export function partnersOf(
  all: readonly DutyShown[],
  { units }: Pick<Structure, 'units'>,
  today: string,
): PartnerCarries[] {
  return units
    .filter(({ kind }) => kind === 'partner')
    .map(({ id, name }) => {
      const own = all.filter((duty) => isInForce(duty, today) && duty.arms.some(({ unitId }) => unitId === id))
      const accepted = own.filter(({ state }) => state.is === 'accepted').length
      return { id, name, duties: own.length, accepted, stands: standsOf(own) }
    })
}

/** A yes counts before anything else; then what still waits for an answer; then the latest no. */
function standsOf(own: readonly DutyShown[]): Stands {
  const answers = (is: 'accepted' | 'declined') =>
    own.flatMap(({ state }) => (state.is === is ? [state.answer] : [])).sort((a, b) => (a.onDay < b.onDay ? 1 : -1))
  const [yes] = answers('accepted')
  if (yes) return { is: 'accepted', answer: yes }
  const [no] = answers('declined')
  if (no) return { is: 'declined', answer: no }
  if (own.some(({ state }) => state.is === 'offered')) return { is: 'asked' }
  return own.length ? { is: 'vacant' } : { is: 'not-asked' }
}

export const readPartners = async (caller: Caller): Promise<PartnerCarries[]> =>
  partnersOf(await dutiesToday(caller), await readStructure(caller), caller.today)

/** Where a partner stands, in a sentence. A no is an answer: it is never called late. */
export function sayPartner({ stands, duties, accepted }: PartnerCarries): string {
  const said = words.partners
  switch (stands.is) {
    case 'accepted':
      return said.accepted(stands.answer, accepted, duties)
    case 'declined':
      return said.declined(stands.answer)
    case 'asked':
      return said.asked
    case 'vacant':
      return said.vacant
    case 'not-asked':
      return said.notAsked
  }
}
