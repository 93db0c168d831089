import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPack } from '../../content/packs.ts'
import { checkText, readLanguage } from './checkText.ts'
import { fingerprintOf } from './fingerprintOf.ts'
import { gatherWording } from './gatherWording.ts'
import type { Phrase } from './phrase.ts'

const phrases: Phrase[] = [...(await loadPack('lexicon/en-GB', '1.0')).content.entries]
const bad = (await loadPack('lexicon/en-GB', '1.0')).content.entries.flatMap((entry) => entry.bad)
const found = (text: string) => checkText(text, phrases).map((hit) => hit.text)
const nothingOwn = { avoided: [], adopted: [], switchedOff: [], kept: [] }

const phrase = (id: string, pattern: string, more: Partial<Phrase> = {}): Phrase => ({
  id,
  pattern,
  phrase: pattern,
  prefer: '',
  reason: '',
  question: '',
  severity: 'note',
  category: 'label',
  ...more,
})

describe('every entry of the lexicon', () => {
  test('finds its own bad words in a text, and leaves its ok words alone', async () => {
    for (const entry of (await loadPack('lexicon/en-GB', '1.0')).content.entries) {
      for (const words of entry.bad) expect(checkText(words, [entry]), `${entry.id}: ${words}`).not.toEqual([])
      for (const words of entry.ok) expect(checkText(words, [entry]), `${entry.id}: ${words}`).toEqual([])
    }
  })

  test('carries the question behind the phrase', () => {
    for (const entry of phrases) expect(entry.question).toMatch(/\?$/)
  })
})

describe('finding phrases', () => {
  test('a phrase is found in any case, over the end of a line and with odd spaces and hyphens', () => {
    const text = 'HARD TO REACH, hard\nto  reach, hard\u00a0to\u2011reach and hard-to-re\u00adach'
    expect(found(text)).toEqual(['HARD TO REACH', 'hard\nto  reach', 'hard\u00a0to\u2011reach', 'hard-to-re\u00adach'])
  })

  test('a phrase is not put together from the end of one paragraph and the start of the next', () => {
    expect(found('This is hard to\n\nreach families.')).toEqual([])
    expect(found('- it is hard to\n- reach')).toEqual([])
  })

  test('curly apostrophes count as plain ones', () => {
    expect(found('They don’t value their health.')).toEqual(['don’t value their health'])
  })

  test('of two hits that overlap the longest stays', () => {
    expect(checkText('poor lifestyle choices', phrases)).toMatchObject([
      { entry: 'L32', text: 'poor lifestyle choices' },
    ])
  })

  test('of two hits of one length the most severe stays', () => {
    const both = [phrase('A', 'service users'), phrase('B', 'service users', { severity: 'strong' })]
    expect(checkText('our service users', both)).toMatchObject([{ entry: 'B' }])
  })

  test('two hits on either side of a longer one both stay out of it', () => {
    const three = [phrase('A', 'one two'), phrase('B', 'two three four'), phrase('C', 'four five')]
    expect(checkText('one two three four five', three)).toMatchObject([{ entry: 'B' }])
  })
})

describe('an organisation’s own wording', () => {
  const avoided = {
    id: 'own-1',
    words: 'service user',
    prefer: 'people',
    reason: 'r',
    question: 'q?',
    severity: 'note',
    category: 'label',
  } as const

  test('words to avoid are plain words: found in the plural and with a hyphen, and never run as a pattern', () => {
    const wording = gatherWording([], {
      ...nothingOwn,
      avoided: [avoided, { ...avoided, id: 'own-2', words: 'c++ (.*)+ people' }],
    })
    const check = readLanguage('Service-users and a service user, C++ (.*)+ people; the services used.', wording)
    expect(check.hits.map((hit) => hit.text)).toEqual(['Service-users', 'service user', 'C++ (.*)+ people'])
  })

  test('a word in another alphabet or with an accent is found whole, never inside another', () => {
    const wording = gatherWording([], { ...nothingOwn, avoided: [{ ...avoided, words: 'tŷ' }] })
    expect(readLanguage('Y tŷ, nid tŷfaban.', wording).hits.map((hit) => hit.start)).toEqual([2])
  })

  test('an adopted term is shown with its meaning and never asked about', () => {
    const wording = gatherWording(phrases, {
      ...nothingOwn,
      adopted: [{ id: 't', term: 'deprived communities', meaning: 'm' }],
    })
    const check = readLanguage('Work with deprived communities.', wording)
    expect(check.hits).toEqual([])
    expect(check.terms).toMatchObject([{ entry: 't', text: 'deprived communities' }])
  })

  test('an entry that is switched off finds nothing', () => {
    const wording = gatherWording(phrases, { ...nothingOwn, switchedOff: ['L01'] })
    expect(readLanguage('hard to reach', wording).hits).toEqual([])
  })

  test('a phrase that was kept stays kept until its own paragraph changes', () => {
    const passage = 'The clinic is hard to reach.'
    const kept = [{ entry: 'L01', fingerprint: fingerprintOf(passage), reason: 'technical' }]
    const wording = gatherWording(phrases, { ...nothingOwn, kept })
    const check = readLanguage(`hard to reach families\n\n${passage}`, wording)
    expect(check.hits.map((hit) => hit.start)).toEqual([0])
    expect(check.kept).toMatchObject([{ entry: 'L01', reason: 'technical' }])
    expect(readLanguage(`${passage} Still hard to reach.`, wording).hits).toHaveLength(2)
  })
})

describe('whatever the text', () => {
  const marks = [
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '\n',
    '\n\n',
    ' ',
    '. ',
    '> ',
    '# References\n',
    'https://a.b/c ',
    '\u00ad',
  ]
  const anyText = fc
    .array(
      fc.oneof(fc.constantFrom(...bad), fc.constantFrom(...marks), fc.string({ unit: 'grapheme', maxLength: 8 })),
      { maxLength: 30 },
    )
    .map((pieces) => pieces.join(''))

  test('hits lie inside it, say what stands there, come in order and never overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0
        for (const hit of checkText(text, phrases)) {
          expect(hit.start).toBeGreaterThanOrEqual(end)
          expect(hit.end).toBeGreaterThan(hit.start)
          expect(hit.end).toBeLessThanOrEqual(text.length)
          expect(hit.text).toBe(text.slice(hit.start, hit.end))
          end = hit.end
        }
      }),
      { numRuns: 300 },
    )
  })

  test('putting the hits back where they stood gives the text again: a check changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { hits } = readLanguage(text, { phrases })
        const between = [0, ...hits.map((hit) => hit.end)].map((from, index) => text.slice(from, hits[index]?.start))
        expect(between.map((gap, index) => gap + (hits[index]?.text ?? '')).join('')).toBe(text)
      }),
      { numRuns: 300 },
    )
  })

  test('words wholly inside quotation marks are never asked about', () => {
    const quiet = fc.array(fc.constantFrom(...bad, 'the residents’ clinic', 'they don’t come', 'and'), {
      minLength: 1,
      maxLength: 8,
    })
    const pairs = fc.constantFrom<[string, string]>(['“', '”'], ['"', '"'], ['‘', '’'], ["'", "'"], ['«', '»'])
    fc.assert(
      fc.property(quiet, pairs, (words, [open, close]) => {
        const said = words
          .join(', ')
          .replace(/["“”«»‘]/g, '')
          .replaceAll('’', close === "'" ? "'" : '’')
        const text = `${open}${said}.${close}`
        expect(checkText(text, phrases), text).toEqual([])
        expect(readLanguage(text, { phrases }).leftAlone.every((hit) => hit.why === 'quotation')).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
