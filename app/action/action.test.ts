import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type Action,
  faultOfAnswer,
  faultOfDisputing,
  faultOfDoing,
  faultOfSending,
  faultOfVerifying,
  isDisputed,
  isLate,
  isSettled,
} from './action.ts'

const today = '2026-10-30'
const owed = { kind: 'answer', doneOn: null, answeredOn: null, sentOn: null, dueOn: '2026-10-29' } as const
const answered = { ...owed, answeredOn: '2026-10-20' }
const told = { ...answered, sentOn: '2026-10-21' }
const task = { ...owed, kind: 'task' } as const

describe('an answer owed', () => {
  test('is owed until it has reached the person', () => {
    expect(isSettled(owed)).toBe(false)
    expect(isSettled(answered)).toBe(false)
    expect(isSettled(told)).toBe(true)
  })

  test('is late from the day after it was due, answered or not, until it has reached the person', () => {
    expect(isLate(owed, '2026-10-29')).toBe(false)
    expect(isLate(owed, today)).toBe(true)
    expect(isLate(answered, today)).toBe(true)
    expect(isLate(told, today)).toBe(false)
  })

  test('needs words, and a no needs its reason', () => {
    const yes = { answer: 'accepted', text: 'We will.' } as const
    expect(faultOfAnswer(owed, yes, today)).toBeUndefined()
    expect(faultOfAnswer(owed, { ...yes, text: '  ' }, today)).toBe('no-words')
    expect(faultOfAnswer(owed, { answer: 'declined', text: 'We cannot.' }, today)).toBe('no-reason')
    expect(faultOfAnswer(owed, { answer: 'declined', text: 'We cannot.', reason: ' ' }, today)).toBe('no-reason')
    expect(
      faultOfAnswer(owed, { answer: 'declined', text: 'We cannot.', reason: 'The grant forbids it.' }, today),
    ).toBeUndefined()
  })

  test('is given once, and not from a day that has not come', () => {
    const yes = { answer: 'partly', text: 'In part.' } as const
    expect(faultOfAnswer(answered, yes, today)).toBe('already-answered')
    expect(faultOfAnswer(owed, { ...yes, onDay: '2026-10-31' }, today)).toBe('future-day')
    expect(faultOfAnswer(task, yes, today)).toBe('not-an-answer')
  })

  test('reaches nobody before it is given, nor twice, nor tomorrow', () => {
    expect(faultOfSending(owed, today, today)).toBe('not-answered')
    expect(faultOfSending(answered, '2026-10-19', today)).toBe('sent-before-answered')
    expect(faultOfSending(answered, '2026-10-31', today)).toBe('future-day')
    expect(faultOfSending(answered, '2026-10-20', today)).toBeUndefined()
    expect(faultOfSending(told, today, today)).toBe('already-sent')
  })

  test('is checked by somebody other than its owner and other than whoever gave it', () => {
    const done = { ...told, ownerPostId: 'owner', verifiedOn: null }
    expect(faultOfVerifying(done, { posts: ['other'], didIt: false })).toBeUndefined()
    expect(faultOfVerifying(done, { posts: ['owner'], didIt: false })).toBe('own-action')
    expect(faultOfVerifying(done, { posts: ['other'], didIt: true })).toBe('did-it-themselves')
    expect(faultOfVerifying({ ...done, sentOn: null }, { posts: [], didIt: false })).toBe('not-settled')
    expect(faultOfVerifying({ ...done, verifiedOn: today }, { posts: [], didIt: false })).toBe('already-verified')
  })
})

test('an answer is disputed by whoever it was owed to, with words, and stays so until somebody says that it is so', () => {
  const action = { ...told, owedToId: 'carys', disputedOn: null, verifiedOn: null }
  const by = (memberId: string, words = 'The bus still does not come') => ({ memberId, words })
  expect(faultOfDisputing(action, by('carys'))).toBe(undefined)
  expect(faultOfDisputing(action, by('amina'))).toBe('not-yours')
  expect(faultOfDisputing(action, by('carys', ' '))).toBe('no-dispute')
  expect(faultOfDisputing({ ...action, sentOn: null }, by('carys'))).toBe('not-settled')
  const disputed = { ...action, disputedOn: today }
  expect(isDisputed(disputed)).toBe(true)
  expect(faultOfDisputing(disputed, by('carys'))).toBe('already-disputed')
  expect(isDisputed({ ...disputed, verifiedOn: today })).toBe(false)
})

test('a task is done once, on a day that has come', () => {
  expect(faultOfDoing(task, today, today)).toBeUndefined()
  expect(faultOfDoing(task, '2026-10-31', today)).toBe('future-day')
  expect(faultOfDoing({ ...task, doneOn: today }, today, today)).toBe('already-done')
  expect(faultOfDoing(owed, today, today)).toBe('not-a-task')
})

test('nothing that is settled is late, whatever the days', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-10-${String(n).padStart(2, '0')}`)
  const maybe = fc.option(day)
  const action = fc.record({
    kind: fc.constantFrom('task', 'answer'),
    dueOn: day,
    doneOn: maybe,
    answeredOn: maybe,
    sentOn: maybe,
  })
  fc.assert(
    fc.property(action, day, (one, now) => {
      const some = one as Pick<Action, 'kind' | 'dueOn' | 'doneOn' | 'answeredOn' | 'sentOn'>
      expect(isSettled(some) && isLate(some, now)).toBe(false)
      expect(isLate(some, now)).toBe(!isSettled(some) && some.dueOn < now)
    }),
  )
})
