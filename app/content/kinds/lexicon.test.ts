import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PackHead } from '../kind.ts'
import { loadPack } from '../packs.ts'
import { readLexicon } from './lexicon.ts'
import { MOST_STEPS, weighPattern } from './lexiconPattern.ts'

const head = {} as PackHead
const coach = {
  rules: ['A private coach.'],
  severities: ['strong', 'suggest', 'note'].map((severity) => ({ severity, means: 'm' })),
  categories: [{ category: 'label', means: 'm' }],
  dismissals: [{ reason: 'technical', title: 't' }],
}
const entry = {
  entry: 'L01',
  category: 'label',
  severity: 'strong',
  phrase: 'hard to reach',
  pattern: '\\bhard to reach\\b',
  question: 'Hard for whom?',
  prefer: 'p',
  reason: 'r',
  bad: ['hard to reach'],
  ok: ['easy to reach'],
}

function mistakes(...entries: object[]) {
  const read = readLexicon({ 'entries.yaml': entries, 'coach.yaml': coach }, head)
  return read.ok ? [] : read.mistakes.map(({ at, says }) => `${at.join('.')}: ${says}`)
}

describe('the lexicon’s reader', () => {
  test('reads an entry that finds its bad words and leaves its ok words alone', () => {
    expect(mistakes(entry)).toEqual([])
  })

  test.each<[string, object, string]>([
    [
      'a bad word that is not found',
      { bad: ['hard to reach', 'hard-to-reach'] },
      '0.bad.1: The pattern should find “hard-to-reach”, and does not.',
    ],
    [
      'an ok word that is found',
      { ok: ['not Hard to Reach'] },
      '0.ok.0: The pattern should leave “not Hard to Reach” alone, and finds “Hard to Reach”.',
    ],
    ['a question that asks nothing', { question: 'Say more.' }, '0.question: A question ends with a question mark.'],
    [
      'a category that the coach does not know',
      { category: 'lable' },
      '0.category: The entry uses “lable”, which coach.yaml does not have.',
    ],
    [
      'a pattern without an end',
      { pattern: 'hard (?:very )*to reach' },
      '0.pattern: This pattern may repeat without end at “(?:very )*”. Say how often at most, such as {0,3}.',
    ],
    [
      'a pattern that cannot be read',
      { pattern: 'hard (to reach' },
      '0.pattern: This pattern cannot be read near “hard (to reach”.',
    ],
  ])('tells of %s', (_, change, says) => {
    expect(mistakes({ ...entry, ...change })).toEqual([says])
  })

  test('tells of an id used twice', () => {
    expect(mistakes(entry, entry)).toEqual(['1.entry: “L01” is the id of more than one entry.'])
  })
})

describe('weighing a pattern', () => {
  test.each([
    ['a+b', 'unbounded'],
    ['(?:a|aa){0,40}b', 'tooManySteps'],
    ['(?:[a-z]{1,20} ){0,5}x', 'tooManySteps'],
    ['a{2,}', 'unbounded'],
    ['a{0,9999}b', 'unbounded'],
    ['[^.]{0,9}a', 'crossesLines'],
    ['(?:a)?', 'findsNothing'],
    ['\\ba\\b|\\b', 'findsNothing'],
    ['(a)\\1', 'notReadable'],
    ['.', 'notReadable'],
    ['(?<name>a)', 'notReadable'],
  ])('%s is refused: %s', (pattern, because) => {
    expect(weighPattern(pattern)).toMatchObject({ ok: false, fault: { because } })
  })

  test('choices of which none begins another count as one way through', () => {
    const few = weighPattern('(?:one|two|six)(?:one|two|six)(?:one|two|six)x')
    const many = weighPattern('(?:a|aa|aaa)(?:a|aa|aaa)(?:a|aa|aaa)x')
    expect(few.ok && many.ok && few.steps < many.steps).toBe(true)
  })

  test('no pattern that is let through has more ways to match at one place than it was given', () => {
    const piece = fc.constantFrom('a', 'b', '[ab]', '(?:a|ab)', '(?:a|b|ba)')
    const times = fc.constantFrom('', '?', '{0,3}', '{1,2}')
    const pattern = fc
      .array(fc.tuple(piece, times), { minLength: 1, maxLength: 4 })
      .map((all) => `a${all.flat().join('')}`)
    fc.assert(
      fc.property(pattern, fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 12 }), (source, text) => {
        const weighed = weighPattern(source)
        const ends = Array.from({ length: text.length + 1 }, (_, end) => end).filter((end) =>
          new RegExp(`^(?:${source})$`).test(text.slice(0, end)),
        )
        expect(weighed.ok && weighed.steps).toBeGreaterThanOrEqual(ends.length)
      }),
    )
  })
})

test('the lexicon we ship: every pattern stays below the most steps, and every category is used', async () => {
  const { entries, categories } = (await loadPack('lexicon/en-GB', '1.0')).content
  for (const { id, pattern } of entries) expect(weighPattern(pattern), id).toMatchObject({ ok: true })
  expect(new Set(entries.map((each) => each.category))).toEqual(new Set(categories.map((each) => each.category)))
  expect(MOST_STEPS).toBe(20_000)
})
