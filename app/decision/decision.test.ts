import { expect, test } from 'vitest'
import { isMinuteOverdue, isYes, outcomesFor } from './decision.ts'

test('a minute is missed from the 61st day after the decision', () => {
  const decision = { minuteRef: null, annulledAt: null, onDay: '2026-08-31' }
  expect(isMinuteOverdue(decision, '2026-10-30')).toBe(false)
  expect(isMinuteOverdue(decision, '2026-10-31')).toBe(true)
  expect(isMinuteOverdue({ ...decision, minuteRef: '2026/14' }, '2026-10-31')).toBe(false)
  expect(isMinuteOverdue({ ...decision, annulledAt: new Date() }, '2026-10-31')).toBe(false)
})

test('money and policies are approved here; a definition and a strategy have their own page for it', () => {
  expect(outcomesFor(['budget line', 'budget line'])).toContain('approved')
  expect(outcomesFor(['evidence'])).toContain('approved')
  for (const kinds of [['concept'], ['strategy'], ['budget line', 'promise'], []])
    expect(outcomesFor(kinds).some(isYes)).toBe(false)
})
