import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicesFor, isDivided, preferencesIn } from './preferences.ts'

const said = (fromKind: 'member' | 'adviser' | 'partner', fromId: string, part: string, askId = 'ask') => ({
  kind: 'preference' as const,
  askId,
  part,
  fromKind,
  fromId,
  saidOn: '2026-09-04',
})

describe('preferences', () => {
  test('with one wording people say what should become of it, with several which one they prefer', () => {
    expect(choicesFor([3])).toEqual(['keep', 'change', 'drop'])
    expect(choicesFor([3, 4])).toEqual(['version-3', 'version-4'])
  })

  test('each person counts once, by what they said last, and partners count as members', () => {
    const given = [
      said('member', 'amina', 'version-1'),
      said('partner', 'kit', 'version-1'),
      said('member', 'amina', 'version-2'),
      said('adviser', 'carys', 'version-1'),
    ]
    expect(preferencesIn(given, { id: 'ask' }, [1, 2])).toEqual({
      tallies: [
        { choice: 'version-1', members: 1, advisers: 1 },
        { choice: 'version-2', members: 1, advisers: 0 },
      ],
      members: 2,
      advisers: 1,
    })
  })

  test('what was said in another consultation does not count', () => {
    expect(preferencesIn([said('member', 'amina', 'keep', 'another')], { id: 'ask' }, [1]).members).toBe(0)
  })

  test('members and public advisers are divided when each has one favourite and it is not the same', () => {
    const apart = [said('member', 'a', 'version-2'), said('adviser', 'b', 'version-1')]
    expect(isDivided(preferencesIn(apart, { id: 'ask' }, [1, 2]))).toBe(true)
    expect(isDivided(preferencesIn([said('member', 'a', 'version-2')], { id: 'ask' }, [1, 2]))).toBe(false)
    expect(isDivided(preferencesIn([...apart, said('member', 'c', 'version-1')], { id: 'ask' }, [1, 2]))).toBe(false)
  })

  test('the tallies add up to the people who said something', () => {
    const one = fc.tuple(
      fc.constantFrom('member', 'adviser'),
      fc.constantFrom('a', 'b', 'c', 'd'),
      fc.constantFrom('keep', 'change', 'drop'),
    )
    fc.assert(
      fc.property(fc.array(one), (rows) => {
        const { tallies, members, advisers } = preferencesIn(
          rows.map(([kind, id, part]) => said(kind as 'member', id, part)),
          { id: 'ask' },
          [1],
        )
        expect(tallies.reduce((sum, tally) => sum + tally.members, 0)).toBe(members)
        expect(tallies.reduce((sum, tally) => sum + tally.advisers, 0)).toBe(advisers)
        expect(members).toBe(new Set(rows.flatMap(([kind, id]) => (kind === 'member' ? [id] : []))).size)
      }),
    )
  })
})
