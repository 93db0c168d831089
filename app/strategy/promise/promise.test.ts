import { describe, expect, test } from 'vitest'
import { approvalOf, wordsStillApproved } from './approvedWording.ts'
import { nextReference, whatIsMissing } from './promise.ts'

const bare = { kind: 'commitment' as const, verb: null, object: null, ownerPostId: null, dueOn: null }
const today = '2026-10-30'

describe('a promise is vague', () => {
  test('where nothing is done, to nothing, by nobody, at no time', () => {
    expect(whatIsMissing({ ...bare, words: 'We are committed to excellence.' }, today)).toEqual([
      'no-verb',
      'no-object',
      'no-owner',
      'no-date',
    ])
  })

  test('only in what it lacks', () => {
    const words = 'Every project opens its assessment before its design is locked.'
    expect(whatIsMissing({ ...bare, words, ownerPostId: 'post' }, today)).toEqual(['no-date'])
    expect(whatIsMissing({ ...bare, words, ownerPostId: 'post', dueOn: '2027-03-31' }, today)).toEqual([])
  })

  test('and not where its doer is named before the verb, as people write', () => {
    for (const words of [
      'Homes and work tests debt advice in six waiting rooms and reports uptake by income.',
      'Our evidence reviews report differences by social position, or say that studies do not.',
    ])
      expect(whatIsMissing({ ...bare, words, ownerPostId: 'post', dueOn: '2027-03-31' }, today)).toEqual([])
  })

  test('never for want of a verb when it is a thing that helps', () => {
    expect(
      whatIsMissing({ ...bare, kind: 'tool', words: 'Short assessment form, 25 minutes.', dueOn: '2027-03-31' }, today),
    ).toEqual(['no-owner'])
  })

  test('no longer in its verb and object when somebody has named them', () => {
    const named = { ...bare, words: 'Excellence in all we do', verb: 'publish', object: 'waiting times by ward' }
    expect(whatIsMissing(named, today)).toEqual(['no-owner', 'no-date'])
  })
})

describe('approved words', () => {
  const wordings = [
    { no: 1, words: 'Pay everybody.' },
    { no: 2, words: 'Pay everybody within a week.' },
  ]
  const yes = (versionNo: number | null, onDay = '2026-03-01') => ({
    decisionId: 'd',
    onDay,
    bodyName: 'Board',
    versionNo,
  })

  test('are the very words of a version that a body said yes to', () => {
    expect(approvalOf('Pay everybody.', wordings, [yes(1)])?.onDay).toBe('2026-03-01')
    expect(approvalOf('Pay everybody within a week.', wordings, [yes(1)])).toBeUndefined()
  })

  test('have the day of the first yes to them', () => {
    expect(approvalOf('Pay everybody.', wordings, [yes(1, '2026-05-01'), yes(1, '2026-03-01')])?.onDay).toBe(
      '2026-03-01',
    )
  })

  test('stay known while newer words wait', () => {
    expect(wordsStillApproved('Pay everybody within a week.', wordings, [yes(1)])?.words).toBe('Pay everybody.')
    expect(wordsStillApproved('Pay everybody.', wordings, [yes(1)])).toBeUndefined()
  })

  test('need a version, unless none was ever kept', () => {
    expect(approvalOf('Pay everybody.', [], [yes(null)])).toBeDefined()
    expect(approvalOf('Pay everybody.', wordings, [yes(null)])).toBeUndefined()
  })
})

test('a short name follows the highest of its sort, and other people’s names are left alone', () => {
  expect(nextReference('commitment', ['C1', 'C12', 'P4', 'Aim 3', null])).toBe('C13')
  expect(nextReference('tool', ['C1'])).toBe('P1')
})
