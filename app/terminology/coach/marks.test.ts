import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_NOTES, markUp, piecesOf } from './marks.ts'

const hit = (text: string, phrase: string, from = 0) => {
  const start = text.indexOf(phrase, from)
  return { entry: phrase, start, end: start + phrase.length, text: phrase }
}

describe('marks', () => {
  test('the same phrase twice in a paragraph is one note, and in another paragraph another', () => {
    const text = 'the poor and the poor\n\nthe poor again'
    const hits = [hit(text, 'the poor'), hit(text, 'the poor', 5), hit(text, 'the poor', 20)]
    const { marks, notes } = markUp(text, { hits, terms: [] })
    expect(marks.map(({ note }) => note)).toEqual([1, 1, 2])
    expect(notes[0]!.fingerprint).not.toBe(notes[1]!.fingerprint)
  })

  test('an adopted term has one note however often it stands', () => {
    const text = 'health equity\n\nhealth equity'
    const { notes } = markUp(text, { hits: [], terms: [hit(text, 'health equity'), hit(text, 'health equity', 5)] })
    expect(notes).toHaveLength(1)
  })

  test('a page carries no more than its notes, and every mark that is shown has its note', () => {
    const text = Array.from({ length: MOST_NOTES + 50 }, (_, n) => `x${n}`).join('\n\n')
    const hits = Array.from({ length: MOST_NOTES + 50 }, (_, n) => hit(text, `x${n}`))
    const { marks, notes } = markUp(text, { hits, terms: [] })
    expect(notes).toHaveLength(MOST_NOTES)
    expect(marks.every(({ note }) => note <= MOST_NOTES)).toBe(true)
  })

  test('the pieces of a text joined are its paragraphs, whatever is marked', () => {
    const words = fc
      .array(fc.constantFrom('poor', 'clinic', '\n\n', 'bus', ' ', '\n'), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(words, (text) => {
        const hits = [...text.matchAll(/poor/g)].map(({ index }) => ({
          entry: 'L1',
          start: index,
          end: index + 4,
          text: 'poor',
        }))
        const { marks } = markUp(text, { hits, terms: [] })
        const pieces = piecesOf(text, marks)
        const whole = piecesOf(text, []).map((paragraph) => paragraph.map((piece) => piece.text).join(''))
        expect(pieces.map((paragraph) => paragraph.map((piece) => piece.text).join(''))).toEqual(whole)
        expect(
          pieces
            .flat()
            .filter(({ mark }) => mark)
            .map((piece) => piece.text),
        ).toEqual(hits.map((one) => one.text))
      }),
    )
  })
})
