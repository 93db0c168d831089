import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Layout } from '../question/layout.ts'
import { countWords, cutToWords, type Passage, sentencesOf, wordsIn } from './cut.ts'
import { withSource } from './passage.ts'

const sentence = fc
  .array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 12 })
  .map((words) => `${words[0]![0]!.toUpperCase()}${words.join(' ').slice(1)}.`)
const passages = fc.array(
  fc.array(sentence, { minLength: 1, maxLength: 5 }).map((all): Passage => ({ question: 'q', text: all.join(' ') })),
  { minLength: 1, maxLength: 6 },
)

describe('text in a limit of words', () => {
  test('is cut by whole sentences, the last answer first, and never inside one', () => {
    fc.assert(
      fc.property(passages, fc.integer({ min: 1, max: 80 }), (given, limit) => {
        const { passages: kept, left, isOver } = cutToWords(given, limit)
        const before = given.flatMap(({ text }) => sentencesOf(text).map((one) => one.trim()))
        const after = kept.flatMap(({ text }) => sentencesOf(text).map((one) => one.trim()))
        expect(after).toEqual(before.slice(0, after.length))
        expect(before.length - after.length).toBe(left)
        expect(isOver).toBe(wordsIn(kept) > limit)
        if (isOver) expect(after).toHaveLength(1)
        // Not one sentence more than needed is gone.
        if (left) expect(wordsIn(kept) + countWords(before[after.length]!)).toBeGreaterThan(limit)
      }),
    )
  })

  test('is whole where it is short enough', () => {
    const given = [{ question: 'q', text: 'One. Two.' }]
    expect(cutToWords(given, 2)).toEqual({ passages: given, left: 0, isOver: false })
  })
})

test('a figure without a source stays out of a paper, and says so', () => {
  const layout: Layout = { kind: 'once', fields: [], about: [], beside: [], least: 1, most: 1, mayRepeat: false }
  const figure = { fields: { figure: '412', 'worse-off': '3', means: 'Winter first' } }
  expect(withSource(figure, layout).fields).toMatchObject({ means: 'Winter first' })
  expect(JSON.stringify(withSource(figure, layout))).not.toContain('412')
  expect(JSON.stringify(withSource(figure, layout))).toContain('no source yet')
  const sourced = { fields: { figure: '412', source: 'Extract' } }
  expect(withSource(sourced, layout)).toEqual(sourced)
})
