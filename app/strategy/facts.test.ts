import { describe, expect, test } from 'vitest'
import type { Structure } from '../organisation/structure/structure.ts'
import { growTree } from '../organisation/tree.ts'
import { commitmentFacts, coverageFor, provisionFacts } from './facts.ts'
import type { PromiseStanding } from './promise/standing.ts'

const today = '2026-10-30'
const promise = (id: string, changes: Partial<PromiseStanding> = {}): PromiseStanding => ({
  id,
  reference: id,
  kind: 'commitment',
  words: id,
  strategyId: null,
  rung: 2,
  rungForRequirement: 2,
  approvedOn: '2026-03-19',
  dueOn: '2027-03-31',
  bodyUnitId: 'board',
  arms: [{}],
  facts: {},
  owner: { postId: 'p', title: 'Post', isInPost: true },
  ...changes,
})
const held = (value: boolean) => ({ value, counted: [], missing: [] })

describe('the facts of commitments', () => {
  test('count approved commitments only, and never provisions', () => {
    const facts = commitmentFacts(
      [promise('c1'), promise('draft', { approvedOn: undefined }), promise('p1', { kind: 'tool' })],
      today,
    )
    expect(facts['commitments.approved']).toMatchObject({ value: 1, counted: ['c1'] })
  })

  test('let a post stand empty for thirty days while its hand-over is open, and say so', () => {
    const vacant = (days: string, isHandOverOpen: boolean) =>
      promise('c1', { owner: { postId: 'p', title: 'Post', isInPost: false, vacantSince: days, isHandOverOpen } })
    const brief = commitmentFacts([vacant('2026-09-30', true)], today)['commitments.ownedShare']
    expect(brief).toMatchObject({ value: 1, note: 'postVacant' })
    expect(commitmentFacts([vacant('2026-09-29', true)], today)['commitments.ownedShare']).toMatchObject({
      value: 0,
      missing: ['c1'],
    })
    expect(commitmentFacts([vacant('2026-09-30', false)], today)['commitments.ownedShare']?.value).toBe(0)
  })

  test('ask a commitment for a body and a provision for none', () => {
    expect(commitmentFacts([promise('c1', { bodyUnitId: null })], today)['commitments.ownedShare']?.value).toBe(0)
    expect(
      provisionFacts([promise('p1', { kind: 'tool', bodyUnitId: null })], today)['provisions.ownedShare']?.value,
    ).toBe(1)
  })

  test('are not known while nothing is approved, and never nought or a hundred per cent', () => {
    const facts = commitmentFacts([], today)
    expect(facts['commitments.approved']?.value).toBe(0)
    expect(facts['commitments.resourcedShare']?.value).toBe('unknown')
  })

  test('take money, time or a reason as something behind it', () => {
    const facts = commitmentFacts(
      [promise('a', { facts: { 'promise.noCostReason': held(true) } }), promise('b')],
      today,
    )
    expect(facts['commitments.resourcedShare']).toMatchObject({ counted: ['a'], missing: ['b'] })
  })
})

test('a cell is filled from above as well, a reasoned blank counts until its day, and what cannot apply leaves the count', () => {
  const tree = growTree({
    levels: [
      { id: 'whole', order: 0 },
      { id: 'project', order: 1 },
    ],
    activities: ['research', 'review'],
    units: [{ id: 'top', levelId: 'whole' }],
  })
  const structure = { levels: [], activities: [], units: [], tree } as Structure
  const blank = (levelId: string, kind: 'cannot_apply' | 'left_blank', untilOn: string | null) => ({
    id: `${levelId} ${kind}`,
    unitId: null,
    levelId,
    activityId: 'review',
    kind,
    reason: 'Because',
    untilOn,
  })
  const promises = [promise('c1', { arms: [{ levelId: 'whole', activityId: 'research' }] })]
  const coverage = coverageFor(
    promises,
    structure,
    [blank('whole', 'left_blank', today), blank('project', 'cannot_apply', null)],
    today,
  )
  expect(coverage).toEqual({
    own: ['whole/research'],
    inherited: ['project/research'],
    reasoned: ['whole/review'],
    empty: [],
    cannotApply: ['project/review'],
  })
  expect(coverageFor(promises, structure, [blank('whole', 'left_blank', '2026-10-29')], today).empty).toEqual([
    'whole/review',
    'project/review',
  ])
})
