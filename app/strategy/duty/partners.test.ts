import { describe, expect, test } from 'vitest'
import type { Unit } from '../../organisation/structure/structure.ts'
import type { DutyShown } from './actions.ts'
import type { DutyAnswer, DutyState } from './duty.ts'
import { partnersOf, sayPartner } from './partners.ts'

const TODAY = '2026-10-30'
const units = [
  { id: 'food', name: 'Foodbank', kind: 'partner' },
  { id: 'trust', name: 'Estuary Trust', kind: 'partner' },
  { id: 'theme', name: 'Homes', kind: 'part' },
] as Unit[]

const answer = (changes: Partial<DutyAnswer>): DutyAnswer => ({
  id: 'a',
  dutyId: 'd',
  memberId: 'm',
  memberName: 'Kit',
  answer: 'accepted',
  reason: null,
  channel: 'screen',
  enteredByName: null,
  readBack: null,
  onDay: '2026-04-17',
  ...changes,
})
const duty = (unitId: string, state: DutyState, changes: Partial<DutyShown> = {}): DutyShown => ({
  id: 'd',
  words: 'Logs what people come for',
  part: 'accountable',
  tag: null,
  postId: 'p',
  hoursPerWeek: null,
  fromOn: '2026-01-01',
  toOn: null,
  unitId: null,
  edit: 0,
  post: undefined,
  state,
  answers: [],
  arms: [{ unitId }],
  hasDocument: false,
  ...changes,
})
const yes = (changes: Partial<DutyAnswer> = {}): DutyState => ({
  is: 'accepted',
  answer: answer(changes),
  confirmedOn: '2026-04-17',
})
const no: DutyState = {
  is: 'declined',
  answer: answer({ answer: 'declined', reason: 'our forms are enough.', onDay: '2026-05-02' }),
}
const says = (...duties: DutyShown[]) =>
  Object.fromEntries(partnersOf(duties, { units }, TODAY).map((partner) => [partner.id, sayPartner(partner)]))

describe('a supported partner', () => {
  test('to whom no duty is offered has not been asked; parts of our own are no partners', () => {
    expect(says(duty('theme', yes()))).toEqual({
      food: 'Not asked: no duty is placed there.',
      trust: 'Not asked: no duty is placed there.',
    })
  })

  test('that has said yes to one of two has accepted, and how it was said is told', () => {
    const spoken = yes({ channel: 'phone', enteredByName: 'Grace', readBack: true })
    expect(says(duty('food', spoken), duty('food', { is: 'offered' })).food).toBe(
      'Accepted 1 of 2 duties; Kit, 17 April 2026, as spoken: written down by Grace and read back.',
    )
  })

  test('that has said no has declined on a day with a reason, and is not called late', () => {
    expect(says(duty('trust', no)).trust).toBe('Declined 2 May 2026 by Kit, because “our forms are enough”.')
    expect(says(duty('trust', no)).trust).not.toMatch(/late|overdue/i)
  })

  test('that has not answered has been asked, and says so when nobody is there to answer', () => {
    expect(says(duty('food', { is: 'offered' }), duty('trust', { is: 'vacant' }))).toEqual({
      food: 'Asked; not answered yet.',
      trust: 'Asked, and nobody holds the post that it was offered to.',
    })
  })

  test('whose duty has ended carries it no more', () => {
    expect(says(duty('food', yes(), { toOn: '2026-10-29' })).food).toBe('Not asked: no duty is placed there.')
  })
})
