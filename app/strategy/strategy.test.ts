import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readWholeText, standingOf, wholeText } from './strategy.ts'

describe('the text of a strategy', () => {
  test('is one text to edit, where a line that begins with # is a heading', () => {
    const read = readWholeText('We begin here.\n\n# Why\n\nBecause.\n\n## How\nTogether.')
    expect(read).toEqual({
      foreword: 'We begin here.',
      sections: [
        { title: 'Why', text: 'Because.' },
        { title: 'How', text: 'Together.' },
      ],
    })
  })

  test('written out and read again is the same text', () => {
    const words = fc.string().map((text) => text.replace(/[#\r\n]/g, '').trim())
    const title = words.filter((text) => text !== '')
    fc.assert(
      fc.property(words, fc.array(fc.record({ title, text: words })), (foreword, sections) => {
        expect(readWholeText(wholeText({ foreword, sections }))).toEqual({ foreword, sections })
      }),
    )
  })
})

describe('a strategy', () => {
  const strategy = { fromOn: '2026-04-01', toOn: '2029-03-31', endedOn: null }
  const approved = { isApproved: true, isConsulting: false }

  test('is in force from its first day to its last, and over the day after', () => {
    const days = ['2026-03-31', '2026-04-01', '2029-03-31', '2029-04-01']
    expect(days.map((day) => standingOf(strategy, approved, day))).toEqual(['approved', 'in force', 'in force', 'over'])
  })

  test('that no body approved is a draft, or out to consultation, whatever its dates', () => {
    expect(standingOf(strategy, { isApproved: false, isConsulting: false }, '2026-05-01')).toBe('draft')
    expect(standingOf(strategy, { isApproved: false, isConsulting: true }, '2026-05-01')).toBe('consulting')
  })

  test('is superseded from the day that the next one stands in its place', () => {
    const ended = { ...strategy, endedOn: '2027-01-01' }
    expect([standingOf(ended, approved, '2026-12-31'), standingOf(ended, approved, '2027-01-01')]).toEqual([
      'in force',
      'superseded',
    ])
  })
})
