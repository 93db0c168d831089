import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredInTime } from './facts.ts'
import { isAdvising, isOpen, isOwedAnAnswer } from './involvement.ts'

test('an ask is open on its closing day, and not the day after, nor once it is closed', () => {
  const ask = { opensOn: '2026-10-01', closesOn: '2026-10-30', closedAt: null }
  expect(isOpen(ask, '2026-09-30')).toBe(false)
  expect(isOpen(ask, '2026-10-30')).toBe(true)
  expect(isOpen(ask, '2026-10-31')).toBe(false)
  expect(isOpen({ ...ask, closedAt: new Date() }, '2026-10-15')).toBe(false)
})

test('everything above praise is owed an answer; a preference and a reflection are thanked', () => {
  expect(isOwedAnAnswer({ kind: 'comment', severity: null })).toBe(true)
  expect(isOwedAnAnswer({ kind: 'help', severity: null })).toBe(true)
  expect(isOwedAnAnswer({ kind: 'dissent', severity: null })).toBe(true)
  expect(isOwedAnAnswer({ kind: 'comment', severity: 'praise' })).toBe(false)
  expect(isOwedAnAnswer({ kind: 'preference', severity: null })).toBe(false)
  expect(isOwedAnAnswer({ kind: 'reflection', severity: null })).toBe(false)
})

test('somebody advises until the end of their last day', () => {
  expect(isAdvising({ fromOn: '2026-01-01', toOn: null }, '2026-10-30')).toBe(true)
  expect(isAdvising({ fromOn: '2026-01-01', toOn: '2026-10-30' }, '2026-10-30')).toBe(true)
  expect(isAdvising({ fromOn: '2026-01-01', toOn: '2026-10-29' }, '2026-10-30')).toBe(false)
})

describe('answers within 30 days', () => {
  const today = '2026-10-30'

  test('are judged of what is answered or 30 days old; what is younger waits', () => {
    const said = [
      { id: 'in time', saidOn: '2026-09-01', sentOn: '2026-10-01' },
      { id: 'a day late', saidOn: '2026-09-01', sentOn: '2026-10-02' },
      { id: 'never', saidOn: '2026-09-30', sentOn: null },
      { id: 'waiting', saidOn: '2026-10-01', sentOn: null },
      { id: 'long ago', saidOn: '2025-10-29', sentOn: '2025-10-30' },
    ]
    expect(answeredInTime(said, today)).toMatchObject({
      of: { n: 1, total: 3 },
      counted: ['in time'],
      missing: ['a day late', 'never'],
    })
  })

  test('are not known while nobody is due one', () => {
    expect(answeredInTime([{ id: 'new', saidOn: today, sentOn: null }], today).value).toBe('unknown')
  })

  test('answering sooner never makes it worse', () => {
    const day = (n: number) => new Date(Date.parse(today) - n * 86_400_000).toISOString().slice(0, 10)
    const one = fc.record({ ago: fc.nat(300), after: fc.option(fc.nat(90)) })
    const share = (all: { ago: number; after: number | null }[]) => {
      const said = all.map(({ ago, after }, n) => ({
        id: String(n),
        saidOn: day(ago),
        sentOn: after === null || after > ago ? null : day(ago - after),
      }))
      const { value } = answeredInTime(said, today)
      return value === 'unknown' ? 1 : Number(value)
    }
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 10 }), (all) => {
        const sooner = all.map((each, n) => (n === 0 ? { ...each, after: 0 } : each))
        expect(share(sooner)).toBeGreaterThanOrEqual(share(all) - 1e-9)
      }),
    )
  })
})
