import { describe, expect, test } from 'vitest'
import { growTree } from '../../organisation/tree.ts'
import { type DutyAnswer, faultOfAnswer, stateOf, topHolderOf } from './duty.ts'
import { type DutyRead, dutyFacts } from './facts.ts'

const answer = (given: Partial<DutyAnswer>): DutyAnswer => ({
  id: '1',
  dutyId: 'd',
  memberId: 'tomos',
  memberName: 'Tomos',
  answer: 'accepted',
  reason: null,
  channel: 'screen',
  enteredByName: null,
  readBack: null,
  onDay: '2026-04-10',
  ...given,
})
const tomos = { memberId: 'tomos', fromOn: '2026-01-01' }

describe('a duty', () => {
  test('is offered until its holder says yes or no, and the last word counts', () => {
    expect(stateOf(tomos, [])).toEqual({ is: 'offered' })
    expect(stateOf(tomos, [answer({})]).is).toBe('accepted')
    expect(
      stateOf(tomos, [answer({}), answer({ id: '2', answer: 'declined', reason: 'No room', onDay: '2026-05-01' })]).is,
    ).toBe('declined')
  })

  test('lapses when somebody else holds the post, and when the same person comes back to it later', () => {
    expect(stateOf({ memberId: 'amina', fromOn: '2026-08-15' }, [answer({})])).toMatchObject({
      is: 'offered',
      lapsed: { memberName: 'Tomos' },
    })
    expect(stateOf({ memberId: 'tomos', fromOn: '2026-11-01' }, [answer({})]).is).toBe('offered')
    expect(stateOf(null, [answer({})]).is).toBe('vacant')
  })

  test('confirmed again stays accepted since the first yes', () => {
    const state = stateOf(tomos, [answer({}), answer({ id: '2', answer: 'reconfirmed', onDay: '2027-04-01' })])
    expect(state).toMatchObject({ is: 'accepted', confirmedOn: '2027-04-01', answer: { onDay: '2026-04-10' } })
  })

  test('is not declined without a reason, nor answered for somebody without reading it back', () => {
    const offered = stateOf(tomos, [])
    expect(faultOfAnswer({ answer: 'declined', reason: ' ', onDay: '2026-04-10' }, offered, '2026-04-10')).toBe(
      'no-reason',
    )
    expect(
      faultOfAnswer({ answer: 'accepted', spoken: { readBack: false }, onDay: '2026-04-10' }, offered, '2026-04-10'),
    ).toBe('not-read-back')
    expect(faultOfAnswer({ answer: 'reconfirmed', onDay: '2026-04-10' }, offered, '2026-04-10')).toBe(
      'not-accepted-yet',
    )
    expect(faultOfAnswer({ answer: 'accepted', onDay: '2026-04-11' }, offered, '2026-04-10')).toBe('future-day')
  })
})

test('overload is more than two fifths on one post, and is judged from five duties up', () => {
  const of = (...posts: string[]) => topHolderOf(posts.map((postId) => ({ postId })))
  expect(of()).toBeUndefined()
  expect(of('a', 'a', 'a', 'b')).toMatchObject({ n: 3, of: 4, isTooMuch: false })
  expect(of('a', 'a', 'b', 'c', 'd')).toMatchObject({ n: 2, of: 5, isTooMuch: false })
  expect(of('a', 'a', 'a', 'b', 'c')).toMatchObject({ n: 3, of: 5, isTooMuch: true })
})

describe('the facts of duties', () => {
  const levels = [
    { id: 'whole', key: 'organisation', name: 'Organisation', order: 0 },
    { id: 'partner', key: 'partner', name: 'Partner', order: 1 },
  ]
  const units = [
    { id: 'top', name: 'Top', levelId: 'whole', parentId: null, kind: 'part' as const },
    { id: 'food', name: 'Food', levelId: 'partner', parentId: 'top', kind: 'partner' as const },
    { id: 'trust', name: 'Trust', levelId: 'partner', parentId: 'top', kind: 'partner' as const },
  ].map((unit) => ({
    ...unit,
    governs: false,
    fromOn: null,
    toOn: null,
    places: [],
    groups: [],
    edit: 0,
    ownerPostId: null,
    isClosed: false,
  }))
  const activities = [{ id: 'research', key: 'research', name: 'Research', order: 0 }]
  const tree = growTree({
    levels,
    activities: ['research'],
    units: units.map(({ id, levelId, parentId }) => ({ id, levelId, ...(parentId && { parentId }) })),
  })
  const duty = (id: string, changes: Partial<DutyRead> = {}): DutyRead => ({
    id,
    words: id,
    part: 'accountable',
    tag: null,
    postId: id,
    hoursPerWeek: null,
    fromOn: '2026-04-01',
    toOn: null,
    unitId: null,
    edit: 0,
    arms: [{ levelId: 'whole' }],
    isHeld: true,
    state: { is: 'offered' },
    hasDocument: false,
    ...changes,
  })
  const factsOf = (...duties: DutyRead[]) =>
    dutyFacts(duties, { structure: { levels, units, activities, tree }, handOvers: [], today: '2026-10-30' })

  test('count a duty that was declined as none, and a partner without another as having none', () => {
    const declined = duty('no', {
      arms: [{ unitId: 'trust' }],
      state: { is: 'declined', answer: answer({ answer: 'declined' }) },
    })
    const facts = factsOf(duty('one'), duty('two', { arms: [{ unitId: 'food' }] }), declined)
    expect(facts['duties.listed']).toMatchObject({ value: 2 })
    expect(facts['partners.withAccountableShare']).toMatchObject({ value: 0.5, counted: ['food'], missing: ['trust'] })
  })

  test('ask for somebody in post today at every level', () => {
    const facts = factsOf(duty('one', { isHeld: false }), duty('two', { arms: [{ unitId: 'food' }] }))
    expect(facts['levels.withAccountableShare']).toMatchObject({ counted: ['partner'], missing: ['whole'] })
  })

  test('take a year-old yes for an acceptance and not for a confirmation', () => {
    const old = duty('one', { state: { is: 'accepted', answer: answer({}), confirmedOn: '2025-10-29' } })
    const facts = factsOf(old)
    expect([facts['duties.acceptedShare']?.value, facts['duties.reconfirmedShare']?.value]).toEqual([1, 0])
    const inTime = { ...old, state: { ...old.state, confirmedOn: '2025-10-30' } } as DutyRead
    expect(factsOf(inTime)['duties.reconfirmedShare']?.value).toBe(1)
  })
})
