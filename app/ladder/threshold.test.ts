import { describe, expect, it } from 'vitest'
import { amountOf } from './fact.ts'
import { type Ladder, rungOf } from './rung.ts'
import { compareThreshold } from './threshold.ts'

const ladder: Ladder = {
  1: { fact: 'duties', atLeast: 1 },
  2: {
    all: [
      { fact: 'reconfirmed', atLeast: 0.8 },
      {
        any: [
          { fact: 'largest', atMost: 0.4 },
          { fact: 'few', is: true },
        ],
      },
    ],
  },
}
const facts = { duties: amountOf(9), reconfirmed: amountOf(0.85), largest: amountOf(0.4), few: amountOf(0) }

describe('an organisation’s own number', () => {
  it('takes the place of the pack’s, on its rung and its fact alone', () => {
    expect(rungOf(ladder, facts).rung).toBe(2)
    expect(rungOf(ladder, facts, [{ rung: 2, fact: 'reconfirmed', value: 0.9 }]).rung).toBe(1)
    expect(rungOf(ladder, facts, [{ rung: 1, fact: 'reconfirmed', value: 0.9 }]).rung).toBe(2)
    expect(rungOf(ladder, facts, [{ rung: 2, fact: 'largest', value: 0.3 }]).rung).toBe(1)
  })

  it.each([
    [2, 'reconfirmed', 0.9, 'stricter'],
    [2, 'reconfirmed', 0.7, 'looser'],
    [2, 'largest', 0.3, 'stricter'],
    [2, 'largest', 0.5, 'looser'],
    [2, 'largest', 0.4, 'same'],
    [2, 'few', 1, 'noSuchNumber'],
    [3, 'largest', 1, 'noSuchNumber'],
  ] as const)('on rung %i, %s at %d is %s', (rung, fact, value, comparison) => {
    expect(compareThreshold(ladder, { rung, fact, value })).toBe(comparison)
  })
})
