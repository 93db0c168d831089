import { expect, test } from 'vitest'
import { inOrder, statementOf, type Waiting } from './myWork.ts'

const one = (text: string, more: Partial<Waiting> = {}): Waiting => ({ sort: 'owed', href: '/', text, ...more })

test('what is late comes first, the longest late before the others, and what has no day last', () => {
  const waiting = [
    one('no day', { sort: 'drafts' }),
    one('next week', { dueOn: '2026-11-06' }),
    one('yesterday', { dueOn: '2026-10-29', isLate: true }),
    one('last month', { dueOn: '2026-09-29', isLate: true }),
    one('today', { dueOn: '2026-10-30' }),
  ]
  expect(inOrder(waiting).map(({ text }) => text)).toEqual(['last month', 'yesterday', 'today', 'next week', 'no day'])
})

test('what is owed is told apart from what is only open', () => {
  expect(statementOf([])).toBe('Nothing is waiting for you.')
  expect(statementOf([one('a', { isLate: true }), one('b'), one('c', { sort: 'asks' })])).toBe(
    'You owe 2 things, 1 of them late. One more is open to you.',
  )
  expect(statementOf([one('c', { sort: 'asks' })])).toBe('You owe nothing. One thing is open to you.')
})
