import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lipServiceGap } from './lipService.ts'
import type { Rung } from './rung.ts'

const today = '2026-10-30'
const commitment = (id: string, rung: Rung, approvedOn?: string) => ({ id, rung, ...(approvedOn && { approvedOn }) })

describe('the lip-service gap', () => {
  it('counts commitments on Declared or Owned, approved more than half a year ago, out of all approved', () => {
    const commitments = [
      commitment('words', 1, '2026-01-01'),
      commitment('owner', 2, '2026-01-01'),
      commitment('money', 3, '2026-01-01'),
      commitment('young', 1, '2026-10-01'),
      commitment('draft', 0),
    ]
    expect(lipServiceGap(commitments, today)).toEqual({
      share: 0.5,
      n: 2,
      of: 4,
      counted: ['words', 'owner'],
      rest: ['money', 'young'],
    })
  })

  it('begins on day 183', () => {
    expect(lipServiceGap([commitment('c', 1, '2026-04-30')], today)?.n).toBe(1)
    expect(lipServiceGap([commitment('c', 1, '2026-05-01')], today)?.n).toBe(0)
  })

  it('is not known while nothing is approved, and never 0 %', () => {
    expect(lipServiceGap([], today)).toBeUndefined()
    expect(lipServiceGap([commitment('draft', 0)], today)).toBeUndefined()
    expect(lipServiceGap([commitment('next week', 1, '2026-11-06')], today)).toBeUndefined()
  })

  it('never widens because a commitment climbed past Owned', () => {
    const rungs = fc.array(fc.constantFrom<Rung>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(rungs, fc.nat(), fc.constantFrom<Rung>(3, 4, 5), (all, which, to) => {
        const gap = (each: Rung[]) =>
          lipServiceGap(
            each.map((r, n) => commitment(`${n}`, r, '2026-01-01')),
            today,
          )!
        const after = all.map((r, n) => (n === which % all.length ? to : r))
        expect(gap(after).share).toBeLessThanOrEqual(gap(all).share)
      }),
    )
  })
})
