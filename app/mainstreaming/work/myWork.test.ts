import { expect, test } from 'vitest'
import { bySort, inOrder, statementOf, type Waiting } from './myWork.ts'

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
    'You owe 2 things, 1 of them late. One more thing waits for you.',
  )
  expect(statementOf([one('c', { sort: 'asks' })])).toBe('One thing waits for you.')
  expect(statementOf([one('c', { sort: 'assessments', isLate: true }), one('d', { sort: 'asks' })])).toBe(
    'Two things wait for you, 1 of them late.',
  )
})

test('of each sort five are open and the rest are folded, and the sort with the longest late comes first', () => {
  const many = Array.from({ length: 8 }, (_, n) => one(`owed ${n}`, { dueOn: `2026-11-0${n + 1}` }))
  const late = one('a gate', { sort: 'assessments', dueOn: '2026-05-01', isLate: true })
  const told = bySort(inOrder([...many, late]))
  expect(told.map(({ sort, first, rest }) => [sort, first.length, rest.length])).toEqual([
    ['assessments', 1, 0],
    ['owed', 5, 3],
  ])
  expect(told.flatMap(({ first, rest }) => [...first, ...rest])).toHaveLength(9)
  // A single one is not worth unfolding.
  expect(bySort(many.slice(0, 6)).map(({ first, rest }) => [first.length, rest.length])).toEqual([[6, 0]])
})
