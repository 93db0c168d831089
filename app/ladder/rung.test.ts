import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Condition } from './condition.ts'
import { testsIn } from './condition.ts'
import { amountOf, type Fact, type Facts, isSo, notKnown } from './fact.ts'
import { climbedRungs, type Ladder, rungOf } from './rung.ts'
import type { Threshold } from './threshold.ts'

// Each fact is asked in one direction only, as the pack's reader demands.
const yesNo = fc.constantFrom('adopted', 'reviewed').map((fact): Condition => ({ fact, is: true }))
const more = fc
  .record({ fact: fc.constantFrom('share', 'count'), atLeast: fc.integer({ min: 0, max: 10 }) })
  .map((test): Condition => test)
const less = fc
  .record({ fact: fc.constantFrom('queue', 'age'), atMost: fc.integer({ min: 0, max: 10 }) })
  .map((test): Condition => test)
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 2, depthSize: 'small' },
    yesNo,
    more,
    less,
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((all): Condition => ({ all })),
    fc.array(tie('condition'), { minLength: 1, maxLength: 3 }).map((any): Condition => ({ any })),
  ),
}))
const ladder: fc.Arbitrary<Ladder> = fc.record(
  { 1: condition, 2: condition, 3: condition, 4: condition, 5: condition },
  { requiredKeys: ['1'] },
)

const number = fc.oneof(
  fc.integer({ min: -1, max: 11 }).map((n) => amountOf(n)),
  fc.constant(notKnown()),
)
const truth = fc.oneof(
  fc.boolean().map((is) => isSo(is)),
  fc.constant(notKnown()),
)
const facts: fc.Arbitrary<Facts> = fc
  .record(
    { adopted: truth, reviewed: truth, share: number, count: number, queue: number, age: number },
    { requiredKeys: [] },
  )
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, fact]) => fact !== undefined)) as Facts)

const better = (name: string, fact: Fact | undefined, by: number): Fact => {
  if (name === 'adopted' || name === 'reviewed') return isSo(true)
  if (typeof fact?.value !== 'number') return amountOf(by)
  return amountOf(name === 'queue' || name === 'age' ? fact.value - by : fact.value + by)
}

describe('any ladder, whatever the facts', () => {
  const names = ['adopted', 'reviewed', 'share', 'count', 'queue', 'age']

  it('never goes down because one fact got better', () => {
    fc.assert(
      fc.property(ladder, facts, fc.constantFrom(...names), fc.nat(10), (steps, before, name, by) => {
        const after = { ...before, [name]: better(name, before[name], by) }
        expect(rungOf(steps, after).rung).toBeGreaterThanOrEqual(rungOf(steps, before).rung)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never stands on a rung without every lower one', () => {
    fc.assert(
      fc.property(ladder, facts, (steps, known) => {
        const { rung, rungs } = rungOf(steps, known)
        for (const check of rungs) {
          if (check.rung <= rung) expect(check.verdict).toBe('holds')
          expect(check.stands).toBe(check.rung <= rung)
        }
        const above = rungs.find((check) => check.rung > rung)
        expect(above?.verdict).not.toBe('holds')
      }),
      { numRuns: 2_000 },
    )
  })

  it('is never lifted by what nobody knows', () => {
    fc.assert(
      fc.property(ladder, facts, fc.constantFrom(...names), (steps, before, name) => {
        const without = Object.fromEntries(Object.entries(before).filter(([each]) => each !== name))
        const unknown = { ...without, [name]: notKnown() }
        expect(rungOf(steps, unknown).rung).toBe(rungOf(steps, without).rung)
        expect(rungOf(steps, unknown).rung).toBeLessThanOrEqual(rungOf(steps, before).rung)
      }),
      { numRuns: 2_000 },
    )
  })

  it('never goes up because an organisation was stricter', () => {
    fc.assert(
      fc.property(ladder, facts, fc.constantFrom(...climbedRungs), fc.nat(5), (steps, known, rung, by) => {
        const own = steps[rung] ? testsIn(steps[rung]) : []
        const stricter = own.flatMap((test): Threshold[] => {
          if ('is' in test) return []
          // Several numbers for one fact in one rung: a threshold sets them all, so start from the strictest.
          const all = own.filter(({ fact }) => fact === test.fact)
          if ('atLeast' in test) {
            const value = Math.max(...all.map((each) => ('atLeast' in each ? each.atLeast : 0))) + by
            return [{ rung, fact: test.fact, value }]
          }
          const value = Math.min(...all.map((each) => ('atMost' in each ? each.atMost : 99))) - by
          return [{ rung, fact: test.fact, value }]
        })
        expect(rungOf(steps, known, stricter).rung).toBeLessThanOrEqual(rungOf(steps, known).rung)
      }),
      { numRuns: 2_000 },
    )
  })

  it('names as its lift a fact whose mending somebody can work on, on the next rung', () => {
    fc.assert(
      fc.property(ladder, facts, (steps, known) => {
        const { lift, next } = rungOf(steps, known)
        if (lift === undefined) return
        const check = next!.failing.find(({ test }) => test.fact === lift)!
        expect(check.verdict).not.toBe('holds')
        expect(check.found).toBeDefined()
      }),
    )
  })
})

describe('a requirement', () => {
  const steps: Ladder = {
    1: { fact: 'schemes', atLeast: 1 },
    2: {
      all: [
        { fact: 'panel', is: true },
        { fact: 'owner', is: true },
      ],
    },
    4: { fact: 'awards', atLeast: 1 },
  }

  it('whose room is not there yet is not in this version, and not Absent', () => {
    expect(rungOf(steps, {})).toMatchObject({ rung: 0, isInThisVersion: false })
    expect(rungOf(steps, { schemes: amountOf(0) })).toMatchObject({ rung: 0, isInThisVersion: true, lift: 'schemes' })
  })

  it('stands on the last rung that it can know, and says that the next is not in this version', () => {
    const standing = rungOf(steps, { schemes: amountOf(1), panel: isSo(true), owner: isSo(true) })
    expect(standing).toMatchObject({ rung: 2, isInThisVersion: true, next: { rung: 4, verdict: 'notPublished' } })
    expect(standing.lift).toBeUndefined()
  })

  it('on its top rung has nothing above it', () => {
    const all = { schemes: amountOf(1), panel: isSo(true), owner: isSo(true), awards: amountOf(3) }
    const standing = rungOf(steps, all)
    expect(standing.rung).toBe(4)
    expect(standing.next).toBeUndefined()
  })
})
