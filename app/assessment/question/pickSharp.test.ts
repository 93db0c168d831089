import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { loadPack } from '../../content/packs.ts'
import { pickSharp } from './pickSharp.ts'

let pack: Pack
beforeAll(async () => {
  pack = (await loadPack('assessment/hiat', '1.0')).content
})
const keys = (variant: string, abstract: string) =>
  pickSharp(pack, variant, abstract).map(({ question }) => question.question)

const HOUSING = `Cold, damp private rented homes make asthma and COPD worse. We will test whether repairs agreed with landlords,
with help on prepayment meters and protection from eviction, cut winter admissions among tenants. Visits are offered in
working hours by referral from general practice; travel is not paid. Outcomes are analysed by deprivation.`

describe('the five questions that fit an abstract', () => {
  test('are five, in the order of the pack, each with the words of the abstract that it was chosen for', () => {
    const sharp = pickSharp(pack, 'primary-research', HOUSING)
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

  test('are the same for the same text, are asked of this kind of work, and are there without a text too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...pack.variants), fc.string({ maxLength: 400 }), ({ variant }, text) => {
        const once = keys(variant, text)
        expect(keys(variant, text)).toEqual(once)
        expect(new Set(once).size).toBe(5)
        const full = pack.lengths.find(({ length }) => length === 'full')!.questions[variant]!
        for (const key of once) expect(full).toContain(key)
      }),
    )
    expect(pickSharp(pack, 'primary-research', '').every(({ words }) => words.length === 0)).toBe(true)
  })
})
