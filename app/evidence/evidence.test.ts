import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { structureOf } from '../organisation/structure/structure.ts'
import { addDays } from '../store/today.ts'
import { AGES, ageOf, daysOfAge, faultOfEvidence, firstDayThatCounts, lastDayOf } from './evidence.ts'
import { armsSeen, EVERYWHERE, placeWord } from './whereSeen.ts'

const today = '2026-10-30'

describe('evidence', () => {
  test('counts on its day and for 365 days after it', () => {
    expect(lastDayOf({ onDay: '2025-10-30' })).toBe(today)
    expect(ageOf({ onDay: '2025-10-30' }, today)).toBe('ageing')
    expect(ageOf({ onDay: '2025-10-29' }, today)).toBe('old')
    expect(ageOf({ onDay: '2025-11-29' }, today)).toBe('ageing')
    expect(ageOf({ onDay: '2025-11-30' }, today)).toBe('counts')
  })

  test('has happened, and can be seen', () => {
    const note = { onDay: today, kind: 'note' as const, url: null, words: 'Twelve people came.', fileId: null }
    expect(faultOfEvidence(note, today)).toBeUndefined()
    expect(faultOfEvidence({ ...note, onDay: '2026-10-31' }, today)).toBe('future-day')
    expect(faultOfEvidence({ ...note, words: '  ' }, today)).toBe('nothing-to-see')
    expect(faultOfEvidence({ ...note, url: 'www.example.org' }, today)).toBe('not-a-web-address')
    expect(faultOfEvidence({ ...note, url: 'javascript:alert(1)' }, today)).toBe('not-a-web-address')
    expect(faultOfEvidence({ ...note, kind: 'link' }, today)).toBe('not-a-web-address')
    expect(faultOfEvidence({ ...note, words: null, url: 'https://www.example.org/minutes' }, today)).toBeUndefined()
  })

  test('that counts today counted every day since it happened', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.nat(800), (ago, earlier) => {
        const onDay = addDays(today, -ago)
        const before = addDays(today, -Math.min(earlier, ago))
        if (ageOf({ onDay }, today) !== 'old') expect(ageOf({ onDay }, before)).not.toBe('old')
        expect(ageOf({ onDay }, today) === 'old').toBe(ago > 365)
      }),
    )
  })
})

describe('the days of an age', () => {
  test('are those on which a thing is of that age today', () => {
    fc.assert(
      fc.property(fc.nat(800), fc.constantFrom(...AGES), (ago, age) => {
        const onDay = addDays(today, -ago)
        const { from = '0000-01-01', to = today } = daysOfAge(age, today)
        expect(from <= onDay && onDay <= to).toBe(ageOf({ onDay }, today) === age)
        expect(onDay >= firstDayThatCounts(today)).toBe(ageOf({ onDay }, today) !== 'old')
      }),
    )
  })
})

describe('where evidence was seen', () => {
  const unit = {
    governs: false,
    fromOn: null,
    toOn: null,
    places: [],
    groups: [],
    edit: 0,
    ownerPostId: null,
    isClosed: false,
  }
  const structure = structureOf(
    [{ id: 'top', key: 'top', name: 'Top', order: 0 }],
    [{ id: 'research', key: 'research', name: 'Research', order: 0 }],
    [
      { ...unit, id: 'whole', name: 'Whole', levelId: 'top', parentId: null, kind: 'part' },
      { ...unit, id: 'board', name: 'Board', levelId: 'top', parentId: 'whole', kind: 'body', governs: true },
    ],
  )

  test('is a part, a level or the whole, in some activities or in all', () => {
    expect(armsSeen('unit:whole', ['research'], structure)).toEqual([{ unitId: 'whole', activityId: 'research' }])
    expect(armsSeen('level:top', [], structure)).toEqual([{ levelId: 'top' }])
    expect(armsSeen(EVERYWHERE, [], structure)).toEqual([{}])
  })

  test('is nowhere else: not in another organisation’s part, nor in a body that only decides', () => {
    for (const place of ['', 'unit:elsewhere', 'level:elsewhere', 'unit:board', 'nonsense'])
      expect(armsSeen(place, [], structure)).toBeUndefined()
  })

  test('is said back as it was given', () => {
    for (const place of ['unit:whole', 'level:top', EVERYWHERE])
      expect(placeWord(armsSeen(place, [], structure)![0]!)).toBe(place)
  })
})
