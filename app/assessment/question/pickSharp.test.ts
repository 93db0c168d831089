import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { loadPack } from '../../content/packs.ts'
import { pickSharp, questionsThatSay } from './pickSharp.ts'

let pack: Pack
beforeAll(async () => {
  pack = (await loadPack('assessment/hiat', '1.0')).content
})
const askedAt = (variant: string, length: string): string[] =>
  pack.lengths.find((one) => one.length === length)!.questions[variant]!
const pick = (variant: string, abstract: string, length = 'full') =>
  pickSharp(pack, variant, askedAt(variant, length), abstract)
const keys = (variant: string, abstract: string, length = 'full') =>
  pick(variant, abstract, length).map(({ question }) => question.question)

const HOUSING = `Cold, damp private rented homes make asthma and COPD worse. We will test whether repairs agreed with landlords,
with help on prepayment meters and protection from eviction, cut winter admissions among tenants. Visits are offered in
working hours by referral from general practice; travel is not paid. Outcomes are analysed by deprivation.`

describe('the five questions that fit an abstract', () => {
  test('are five, in the order of the pack, each with the words of the abstract that it was chosen for', () => {
    const sharp = pick('primary-research', HOUSING)
    expect(sharp).toHaveLength(5)
    const places = sharp.map(({ question }) => pack.questions.indexOf(question))
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const { words } of sharp) for (const word of words) expect(HOUSING).toContain(word)
    expect(sharp.some(({ words }) => words.length > 0)).toBe(true)
  })

  test('ask of rent, eviction and meters what lies behind it, and of working hours and travel what gets in the way', () => {
    expect(keys('primary-research', HOUSING)).toContain('causes.drivers')
    expect(keys('primary-research', HOUSING)).toContain('design.barriers')
  })

  test('are other questions for another text', () => {
    const training = `Managers learn on a course to read budget papers. Who teaches, who is paid to learn, and what is
      used in practice three months later is checked with a short test of confidence.`
    expect(keys('capacity-building', training)).not.toEqual(keys('capacity-building', HOUSING))
  })

  test('are the same for the same text, are asked at this length, and are there without a text too', () => {
    const lengths = pack.lengths.map(({ length }) => length)
    fc.assert(
      fc.property(
        fc.constantFrom(...pack.variants),
        fc.constantFrom(...lengths),
        fc.string({ maxLength: 400 }),
        ({ variant }, length, text) => {
          const once = keys(variant, text, length)
          expect(keys(variant, text, length)).toEqual(once)
          expect(new Set(once).size).toBe(5)
          for (const key of once) expect(askedAt(variant, length)).toContain(key)
        },
      ),
    )
    expect(pick('primary-research', '').every(({ words }) => words.length === 0)).toBe(true)
  })

  test('give as a reason only words that stand in fewer than a third of the questions of the pack', () => {
    const said = pack.questions.flatMap(({ ask, plain, why }) => `${ask} ${plain} ${why}`.match(/\p{L}+/gu) ?? [])
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...said), { minLength: 1, maxLength: 60 }), (text) => {
        const reasons = pick('primary-research', text.join(' '), 'short').flatMap(({ words }) => words)
        for (const word of reasons) {
          expect(questionsThatSay(pack, word), word).toBeGreaterThan(0)
          expect(questionsThatSay(pack, word) * 3, word).toBeLessThan(pack.questions.length)
        }
      }),
    )
  })

  test('never give as a reason a word that says nothing', () => {
    const empty =
      'Often people will also want many more things done well, usually above all for those who need them most.'
    expect(pick('primary-research', empty).flatMap(({ words }) => words)).toEqual([])
  })
})
