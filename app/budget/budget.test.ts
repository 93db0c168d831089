import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type BackingGiven, type BudgetLine, faultOfBackings, financialYearOf, yearsThatCount } from './budget.ts'
import { factsOfLines } from './facts.ts'

describe('a financial year', () => {
  test('begins on the organisation’s own day', () => {
    expect(financialYearOf('2026-03-31', '04-01')).toBe('2025-04-01')
    expect(financialYearOf('2026-04-01', '04-01')).toBe('2026-04-01')
    expect(financialYearOf('2026-07-31', '08-01')).toBe('2025-08-01')
    expect(financialYearOf('2026-01-01', '01-01')).toBe('2026-01-01')
  })

  test('counts together with the last one for its first 60 days, and alone from the 61st', () => {
    expect(yearsThatCount('2026-04-01', '04-01')).toEqual(['2026-04-01', '2025-04-01'])
    expect(yearsThatCount('2026-05-30', '04-01')).toEqual(['2026-04-01', '2025-04-01'])
    expect(yearsThatCount('2026-05-31', '04-01')).toEqual(['2026-04-01'])
  })
})

describe('what stands behind a promise', () => {
  const rooms = new Map([['line', 100_00]])
  const form = { isOnForm: true }

  test('a reason for no money is long enough to be judged, on a form', () => {
    expect(faultOfBackings([{ noCostReason: 'No cost.' }], rooms, form)).toEqual({ because: 'reason-too-short' })
    expect(faultOfBackings([{ noCostReason: 'It uses meetings that we hold anyway.' }], rooms, form)).toBeUndefined()
    expect(faultOfBackings([{ noCostReason: 'No cost.' }], rooms, { isOnForm: false })).toBeUndefined()
    expect(faultOfBackings([{ noCostReason: ' ' }], rooms, { isOnForm: false })).toEqual({
      because: 'reason-too-short',
    })
  })

  test('nothing is not money, and no hours are not time', () => {
    expect(faultOfBackings([{ lineId: 'line', pence: 0 }], rooms, form)).toEqual({ because: 'not-above-zero' })
    expect(faultOfBackings([{ hoursPerWeek: 0 }], rooms, form)).toEqual({ because: 'not-above-zero' })
  })

  test('two parts from one line count together', () => {
    const twice: BackingGiven[] = [
      { lineId: 'line', pence: 60_00 },
      { lineId: 'line', pence: 41_00 },
    ]
    expect(faultOfBackings(twice, rooms, form)).toEqual({ because: 'line-full', lineId: 'line', roomPence: 40_00 })
  })

  test('whatever is accepted fits into the room of every line', () => {
    const line = fc.constantFrom('a', 'b')
    const given = fc.array(fc.record({ lineId: line, pence: fc.integer({ min: 1, max: 50 }) }), { maxLength: 8 })
    fc.assert(
      fc.property(given, fc.nat(120), fc.nat(120), (all, a, b) => {
        const sum = (id: string) =>
          all.filter(({ lineId }) => lineId === id).reduce((total, { pence }) => total + pence, 0)
        const fits = sum('a') <= a && sum('b') <= b
        expect(
          faultOfBackings(
            all,
            new Map([
              ['a', a],
              ['b', b],
            ]),
            form,
          ) === undefined,
        ).toBe(fits)
      }),
    )
  })
})

describe('what the budget tells the board', () => {
  const line = (changes: Partial<BudgetLine>): BudgetLine => ({
    id: 'l',
    title: 'Training',
    unitId: 'u',
    yearStartsOn: '2026-04-01',
    purpose: 'training',
    pence: 1000_00,
    ringfenced: true,
    holderPostId: 'p',
    note: null,
    approvedOn: null,
    backedPence: 0,
    edit: 0,
    ...changes,
  })
  const training = line({ id: 't', approvedOn: '2026-04-20' })
  const resources = line({ id: 'r', purpose: 'resources', pence: 500_00, approvedOn: '2026-04-20', ringfenced: false })
  const at = (today: string) => ({ today, yearStarts: '04-01' })
  const held = () => true

  test('money counts when it is approved, and as ring-fenced when it is that too', () => {
    const facts = factsOfLines([training, resources, line({ id: 'n' })], held, at('2026-10-30'))
    expect(facts['budget.trainingThisYear']).toMatchObject({ value: 1000_00, counted: ['t'], missing: ['n'] })
    expect(facts['budget.trainingRingfenced']?.value).toBe(1000_00)
    expect(facts['budget.resourcesRingfenced']).toMatchObject({ value: 0, missing: ['r'] })
    expect(facts['budget.trainingLines']?.value).toBe(2)
  })

  test('a line counts as settled when a body approved it and its holder is in post', () => {
    const facts = factsOfLines([training, resources, line({ id: 'n' })], ({ id }) => id !== 'r', at('2026-10-30'))
    expect(facts['budget.approvedAndHeldShare']).toMatchObject({
      of: { n: 1, total: 3 },
      counted: ['t'],
      missing: ['n', 'r'],
    })
  })

  test('last year’s approved lines stand in at the start of a year, and not after 60 days', () => {
    const lines = [line({ id: 'old', yearStartsOn: '2025-04-01', approvedOn: '2025-04-20' }), line({ id: 'new' })]
    const early = factsOfLines(lines, held, at('2026-04-10'))
    expect(early['budget.trainingThisYear']).toMatchObject({ value: 1000_00, counted: ['old'] })
    expect(early['budget.approvedAndHeldShare']).toMatchObject({ value: 1, counted: ['old'] })
    const later = factsOfLines(lines, held, at('2026-06-30'))
    expect(later['budget.trainingThisYear']).toMatchObject({ value: 0, missing: ['new'] })
    expect(later['budget.approvedAndHeldShare']).toMatchObject({ value: 0, missing: ['new'] })
  })

  test('where no line is planned the share is not known, and the money is nothing', () => {
    const facts = factsOfLines([], held, at('2026-10-30'))
    expect(facts['budget.approvedAndHeldShare']?.value).toBe('unknown')
    expect(facts['budget.involvementThisYear']?.value).toBe(0)
  })
})
