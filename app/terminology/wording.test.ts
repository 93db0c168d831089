import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ELEMENTS, elementsOf, isSameText, missingFrom, noWords, partsOf, wordingOf } from './wording.ts'

const text = {
  formal: 'Health inequities are “systematic”, avoidable differences between groups,\nthat follow from unequal money.',
  plain: 'Some people die younger. That is not fair.',
}

describe('the six elements of a definition', () => {
  test('one is carried when the words copied for it stand in the text, formal or plain', () => {
    const found = elementsOf({ ...text, elements: { systematic: 'systematic', 'length-and-quality': 'die younger' } })
    expect(found.filter(({ is }) => is === 'quoted').map(({ element }) => element)).toEqual([
      'systematic',
      'length-and-quality',
    ])
  })

  test('other quotation marks, capitals and line breaks than in the text make no difference', () => {
    const elements = {
      'between-whom': 'Differences between GROUPS, that follow',
      systematic: 'are "systematic", avoidable',
    }
    expect(elementsOf({ ...text, elements }).filter(({ is }) => is === 'quoted')).toHaveLength(2)
  })

  test('ticked without words it counts, and says that nobody has quoted them', () => {
    expect(elementsOf({ ...text, elements: { causes: '' } }).find(({ element }) => element === 'causes')).toMatchObject(
      { is: 'ticked' },
    )
    expect(missingFrom({ ...text, elements: { causes: '' } })).not.toContain('causes')
  })

  test('when the words that carried it are taken out of the text it is missing again', () => {
    const elements = { causes: 'unequal money' }
    expect(missingFrom({ ...text, elements })).not.toContain('causes')
    expect(missingFrom({ formal: 'Unfair differences.', plain: '', elements })).toContain('causes')
  })

  test('nothing said misses all six', () => {
    expect(missingFrom(noWords)).toEqual([...ELEMENTS])
  })

  test('whatever piece of a text is copied, the text is found to carry it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.nat(), (formal, a, b) => {
        const [from, to] = [a % formal.length, b % formal.length].sort((x, y) => x - y) as [number, number]
        // Cutting through a sequence that is composed, or a space at the end, are not copies of words.
        const quote = formal.slice(from, to + 1)
        fc.pre(quote.trim() !== '' && /^[\p{L} ]+$/u.test(quote))
        expect(
          elementsOf({ formal, plain: '', elements: { causes: quote } }).find(({ element }) => element === 'causes')
            ?.is,
        ).toBe('quoted')
      }),
    )
  })
})

describe('a wording', () => {
  test('is the same text when only ticks, sources or the spaces around it differ', () => {
    const one = { ...noWords, term: 'Equity', formal: 'A fair chance.' }
    expect(
      isSameText(one, { ...one, formal: ' A fair chance.\n', source: 'somewhere', elements: { causes: '' } }),
    ).toBe(true)
    expect(isSameText(one, { ...one, plain: 'Fair.' })).toBe(false)
  })

  test('has its parts in the order they are read, those with words only', () => {
    expect(partsOf({ ...noWords, plain: 'b', formal: 'a', upstream: '  ' })).toEqual(['formal', 'plain'])
  })

  test('frozen before something was asked for reads as not having said it', () => {
    expect(wordingOf({ term: 'Equity' })).toEqual({ ...noWords, term: 'Equity' })
    expect(wordingOf(null)).toEqual(noWords)
  })
})
