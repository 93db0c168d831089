import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countSyllables } from './countSyllables.ts'
import { countSentences, readingGrade, wordsOf } from './readingGrade.ts'

/** Counted by hand with the formula of 1975: words, sentences, syllables. */
const vectors: [text: string, words: number, sentences: number, syllables: number][] = [
  ['The cat sat on the mat.', 6, 1, 6],
  ['Help for all, with more for those who need more.', 10, 1, 10],
  ['We plan it, do it and check it together. No one is just a guest.', 15, 2, 17],
  ['Organisations reconsider responsibilities annually.', 4, 1, 19],
  ['Is it fair? It is not! We can change it…', 10, 3, 10],
  ['Rates rose by 0.8 to 15 in the well-off half.', 10, 1, 11],
  ['Board papers\nLip service\nThe gap grew.', 7, 3, 9],
]

describe('the reading grade of a text', () => {
  test.each(vectors)('is the one worked out by hand: %s', (text, words, sentences, syllables) => {
    expect(wordsOf(text)).toHaveLength(words)
    expect(countSentences(text)).toBe(sentences)
    expect(wordsOf(text).reduce((sum, word) => sum + countSyllables(word), 0)).toBe(syllables)
    const byHand = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
    expect(readingGrade(text)).toBeCloseTo(byHand, 10)
  })

  test('is 0 when there is nothing to read', () => {
    for (const nothing of ['', '  ', '… !', '—']) expect(readingGrade(nothing)).toBe(0)
  })

  test('is higher for one long sentence than for the same words in short ones', () => {
    expect(readingGrade('We ask and you say and we answer')).toBeGreaterThan(
      readingGrade('We ask. And you say. And we answer.'),
    )
  })

  test('is a number for any text at all', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => Number.isFinite(readingGrade(text))))
  })
})

describe('the syllables of a word', () => {
  const one =
    'a the home homes worked filled year young through strength change changed poor peer fire hour league whole'
  const two =
    'table handled needed places wages beyond player being doing statement safely hopeful homeless baseline people every action cautious region diet isn’t centre equal social argue agrees trustees business'
  const three = 'area idea policy radio serious media studying easier barriers racism equity settlement created medium'
  const four = 'society evaluate situation experience biology reality everybody community coordinate initiate'
  const five = 'organisation evaluation individual opportunity university'
  test.each([
    [1, one],
    [2, two],
    [3, three],
    [4, four],
    [5, five],
    [6, 'responsibility'],
  ])('number %i in each of: %s', (count, words) => {
    const wrong = words.split(' ').filter((word) => countSyllables(word) !== count)
    expect(wrong).toEqual([])
  })

  test('of initials are their letters, of a number one, of joined words their sum', () => {
    expect([countSyllables('NHS'), countSyllables('GPs'), countSyllables('2026'), countSyllables('well-off')]).toEqual([
      3, 2, 1, 2,
    ])
  })

  test('are never fewer than one', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (word) => countSyllables(word) >= 1))
  })
})
