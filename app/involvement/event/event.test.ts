import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { faultOfEvent, gapOf, influenceRatio, paidRate, ratingGaps, ratingsFor } from './event.ts'

describe('the ratings of an event', () => {
  const bus = { teamRating: 4, adviserRating: 1, adviserRaters: 1 }

  test('stand side by side for those who govern, with how far they are apart', () => {
    expect(ratingsFor(bus, true)).toEqual({ team: 4, advisers: 1 })
    expect(gapOf(bus)).toBe(3)
    expect(ratingGaps([bus, { teamRating: 3, adviserRating: 2 }, { teamRating: 4, adviserRating: null }])).toEqual([
      bus,
    ])
  })

  test('tell the team no more than that there is one, while fewer than five gave it', () => {
    expect(ratingsFor(bus, false)).toEqual({ team: 4, advisers: 'exists' })
    expect(ratingsFor({ ...bus, adviserRaters: 4 }, false).advisers).toBe('exists')
    expect(ratingsFor({ ...bus, adviserRaters: 5 }, false).advisers).toBe(1)
    expect(ratingsFor({ ...bus, adviserRating: null, adviserRaters: 0 }, false).advisers).toBeNull()
  })
})

describe('how often people changed something', () => {
  const at = (unitId: string | null, changed: string) => ({ unitId, changed })

  test('is a share of all events, with the work where it is lowest beside it', () => {
    const events = [at('a', 'Moved the stop'), at('a', 'More buses'), at('b', ' '), at('c', ''), at('d', 'Yes')]
    const { n, of, lowest } = influenceRatio(events)
    expect({ n, of }).toEqual({ n: 3, of: 5 })
    expect(lowest).toEqual([
      { unitId: 'b', n: 0, of: 1 },
      { unitId: 'c', n: 0, of: 1 },
    ])
  })

  test('is nothing of nothing where there was no event', () => {
    expect(influenceRatio([])).toEqual({ n: 0, of: 0, byUnit: [], lowest: [] })
  })

  test('is never higher in the lowest work than it is on the whole', () => {
    const one = fc.record({ unitId: fc.constantFrom('a', 'b', 'c', null), changed: fc.constantFrom('', 'Moved') })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (events) => {
        const { n, of, lowest, byUnit } = influenceRatio(events)
        expect(byUnit.reduce((sum, each) => sum + each.of, 0)).toBe(of)
        for (const each of lowest) expect(each.n / each.of).toBeLessThanOrEqual(n / of)
      }),
    )
  })
})

test('money that was declined by choice counts as offered; expenses and nothing do not', () => {
  const all = ['paid', 'declined_by_choice', 'expenses_only', 'not_offered'] as const
  expect(paidRate(all.map((paid) => ({ paid })))).toEqual({ n: 2, of: 4 })
})

test('an event is logged once it has happened, and people are told after it', () => {
  const event = { onDay: '2026-10-20', toldOn: null, adviserRating: null, adviserRaters: 0 }
  expect(faultOfEvent(event, '2026-10-30')).toBeUndefined()
  expect(faultOfEvent({ ...event, onDay: '2026-10-31' }, '2026-10-30')).toBe('future-day')
  expect(faultOfEvent({ ...event, toldOn: '2026-10-19' }, '2026-10-30')).toBe('told-before')
  expect(faultOfEvent({ ...event, adviserRating: 1 }, '2026-10-30')).toBe('no-raters')
})
