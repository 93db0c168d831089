import { describe, expect, test } from 'vitest'
import { type Adoption, faultOfDraft, faultOfProposal, inForce, keyOf } from './concept.ts'
import { noWords } from './wording.ts'

const adopted = (versionNo: number, onDay: string): Adoption => ({
  versionNo,
  onDay,
  decisionId: `d${versionNo}`,
  bodyName: 'Board',
})

describe('what is in force', () => {
  test('is the adoption with the latest day, and of one day the one recorded last', () => {
    expect(inForce([adopted(1, '2026-01-22'), adopted(2, '2026-09-17')])?.versionNo).toBe(2)
    expect(inForce([adopted(2, '2026-09-17'), adopted(1, '2026-01-22')])?.versionNo).toBe(2)
    expect(inForce([adopted(2, '2026-09-17'), adopted(3, '2026-09-17')])?.versionNo).toBe(3)
  })

  test('is nothing where no body has adopted anything', () => {
    expect(inForce([])).toBeUndefined()
  })
})

describe('a draft', () => {
  test('can be saved unfinished, and not without a word', () => {
    expect(faultOfDraft({ ...noWords, term: 'Equity' })).toBeUndefined()
    expect(faultOfDraft({ ...noWords, term: '  ' })).toEqual({ because: 'no-term' })
  })

  test('holds 50,000 characters in each part, and names the part that is longer', () => {
    const full = 'a'.repeat(50_000)
    expect(faultOfDraft({ ...noWords, term: 'Equity', formal: full, plain: full, upstream: full })).toBeUndefined()
    expect(faultOfDraft({ ...noWords, term: 'Equity', plain: `${full}a` })).toEqual({
      because: 'too-long',
      part: 'plain',
    })
  })

  test('of a recognition statement needs both parts before it is put to people; a definition need not be complete', () => {
    expect(faultOfProposal('recognition', { ...noWords, formal: 'a' })).toBe('parts-missing')
    expect(faultOfProposal('recognition', { ...noWords, formal: 'a', upstream: 'b' })).toBeUndefined()
    expect(faultOfProposal('inequity', { ...noWords, plain: 'a' })).toBeUndefined()
    expect(faultOfProposal('term', noWords)).toBe('no-words')
  })
})

test('a term in any script has a key of its own', () => {
  expect(keyOf('Tegwch iechyd')).toBe('tegwch-iechyd')
  expect(keyOf('عدالة صحية')).toBe('عدالة-صحية')
  expect(keyOf('!!!')).toBe('term')
})
