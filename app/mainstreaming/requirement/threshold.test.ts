import { describe, expect, test } from 'vitest'
import { newestPack } from '../../content/packs.ts'
import { changesOf, numbersIn, readNumber, wantsReason, writeNumber } from './threshold.ts'

const { requirements } = (await newestPack('mainstreaming')).content
const { ladder } = requirements.find(({ id }) => id === 'S2.1')!
const enacted = (value: number) => [{ rung: 4 as const, fact: 'commitments.enactedShare', value }]

describe('a number of our own', () => {
  test('is set only for what is counted', () => {
    expect(numbersIn(ladder).map(({ fact }) => fact)).toEqual([
      'commitments.approved',
      'cells.filledOrReasonedShare',
      'commitments.ownedShare',
      'commitments.resourcedShare',
      'commitments.enactedShare',
      'commitments.learning',
    ])
  })

  test('may be stricter without a word, and looser only with a reason of twenty characters', () => {
    expect(wantsReason(changesOf(ladder, [], enacted(0.8)), '')).toBe(false)
    expect(wantsReason(changesOf(ladder, [], enacted(0.4)), '')).toBe(true)
    expect(wantsReason(changesOf(ladder, [], enacted(0.4)), 'x'.repeat(19))).toBe(true)
    expect(wantsReason(changesOf(ladder, [], enacted(0.4)), 'x'.repeat(20))).toBe(false)
  })

  test('that stays as it is changes nothing, and going back to the number of the pack is a change', () => {
    expect(changesOf(ladder, [], enacted(0.5))).toEqual([])
    expect(changesOf(ladder, enacted(0.8), enacted(0.8))).toEqual([])
    expect(changesOf(ladder, enacted(0.8), enacted(0.5))).toEqual([
      { rung: 4, fact: 'commitments.enactedShare', value: 0.5, isLooser: false },
    ])
  })

  test('is typed in the unit that people use', () => {
    expect(readNumber('80%', { type: 'share' })).toBe(0.8)
    expect(readNumber('101', { type: 'share' })).toBeUndefined()
    expect(readNumber('£1,250.50', { type: 'money' })).toBe(125_050)
    expect(readNumber('2.5', { type: 'count' })).toBeUndefined()
    expect(readNumber('lots', { type: 'days' })).toBeUndefined()
    expect(writeNumber(0.825, { type: 'share' })).toBe('82.5')
    expect(writeNumber(100, { type: 'money' })).toBe('1')
  })
})
