import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../store/today.ts'
import {
  APPLIES_TO,
  comesTo,
  faultsOfWaiver,
  type GateAnswer,
  gatesFor,
  isTooMany,
  longestWaiver,
  quarterOf,
  shareWaived,
  standingAt,
} from './gate.ts'

const TODAY = '2026-10-30'
const day = fc.integer({ min: -400, max: 400 }).map((n) => addDays(TODAY, n))
const kinds = ['part', 'project', 'partner', 'body', 'process', 'collaboration'] as const
const VARIANTS = ['trial', 'review', 'course']

const gate = fc.record({
  appliesTo: fc.constantFrom(...APPLIES_TO),
  variants: fc.uniqueArray(fc.constantFrom(...VARIANTS)),
  processUnitId: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
  pack: fc.constantFrom('assessment/hiat', 'assessment/process'),
  fromOn: day,
  toOn: fc.option(day, { nil: null }),
})
const unit = fc.record({ id: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom(...kinds) })
const variant = fc.option(fc.constantFrom(...VARIANTS), { nil: undefined })

describe('the gates that a piece of work comes to', () => {
  test('are those in force for its kind, for its own process or for its kind of work, and no others', () => {
    fc.assert(
      fc.property(unit, variant, fc.array(gate), (work, kind, gates) => {
        const found = gatesFor(work, () => kind, gates, TODAY)
        for (const one of gates) {
          const inForce = one.fromOn <= TODAY && (one.toOn === null || one.toOn >= TODAY)
          const fits = one.processUnitId
            ? one.processUnitId === work.id
            : one.variants.length === 0 || one.variants.some((each) => each === kind)
          expect(found.includes(one)).toBe(inForce && one.appliesTo === comesTo(work.kind) && fits)
        }
      }),
    )
  })

  test('work of no known kind comes only to the gates of every kind', () => {
    const of = (variants: string[]) => ({
      appliesTo: 'project' as const,
      variants,
      processUnitId: null,
      pack: 'assessment/hiat',
      fromOn: '2026-01-01',
      toOn: null,
    })
    const gates = [of([]), of(['trial'])]
    expect(gatesFor({ id: 'a', kind: 'project' }, () => undefined, gates, TODAY)).toEqual([gates[0]])
    expect(gatesFor({ id: 'a', kind: 'part' }, () => 'trial', gates, TODAY)).toEqual([])
  })
})

const answer = (given: Partial<GateAnswer>): GateAnswer => ({
  id: 'x',
  gateId: 'g',
  unitId: 'u',
  assessmentId: null,
  answer: 'passed',
  why: '',
  instead: null,
  untilOn: null,
  onDay: '2026-10-01',
  byName: null,
  postId: null,
  postTitle: null,
  helpPostTitle: null,
  ...given,
})

describe('where work stands at a gate', () => {
  const beforeLock = { before: 'design_lock' as const }
  test('is as it was answered last', () => {
    expect(standingAt(beforeLock, [], null, TODAY).is).toBe('open')
    const held = answer({ answer: 'held', why: 'Not yet' })
    expect(standingAt(beforeLock, [answer({}), held], '2026-12-01', TODAY).is).toBe('passed')
    expect(standingAt(beforeLock, [held, answer({})], '2026-12-01', TODAY).is).toBe('held')
  })

  test('a gate before the design lock that was passed on or after it counts as late, not as met', () => {
    expect(standingAt(beforeLock, [answer({})], '2026-10-02', TODAY).is).toBe('passed')
    expect(standingAt(beforeLock, [answer({})], '2026-10-01', TODAY).is).toBe('passed-late')
    expect(standingAt({ before: 'close' }, [answer({})], '2026-01-01', TODAY).is).toBe('passed')
  })

  test('a waiver ends on its day, and the gate asks again', () => {
    const until = (untilOn: string) => standingAt(beforeLock, [answer({ answer: 'waived', untilOn })], null, TODAY).is
    expect(until('2026-10-30')).toBe('waived')
    expect(until('2026-10-29')).toBe('waiver-ended')
  })
})

describe('a waiver', () => {
  const NOT_REASONS = ['Not relevant to this work', 'No time', 'Covered by the equality policy', 'Too small']
  const faults = (given: Partial<{ why: string; instead: string; untilOn: string | null }>) =>
    faultsOfWaiver(
      {
        why: 'The call closes before the panel can meet',
        instead: 'Ask again at the start',
        untilOn: '2026-12-01',
        ...given,
      },
      NOT_REASONS,
      TODAY,
    )

  test('has a reason, what is done instead, and a day; all that is missing is said at once', () => {
    expect(faults({})).toEqual([])
    expect(faults({ why: ' ', instead: '', untilOn: null })).toEqual(['no-reason', 'no-instead', 'no-day'])
  })

  test('ends after today and within 90 days', () => {
    expect(faults({ untilOn: TODAY })).toEqual(['day-over'])
    expect(faults({ untilOn: longestWaiver(TODAY) })).toEqual([])
    expect(faults({ untilOn: addDays(longestWaiver(TODAY), 1) })).toEqual(['too-long'])
  })

  test('a phrase that is no reason does not become one by marks, capitals or a word or two around it', () => {
    for (const why of ['No time', 'no time!', 'There is no time.', 'NOT RELEVANT TO THIS WORK', 'It is too small'])
      expect(faults({ why }), why).toEqual(['not-a-reason'])
    expect(faults({ why: 'There is no time before the funder closes the call on Friday at noon' })).toEqual([])
  })
})

describe('the share that is waived', () => {
  test('counts each piece of work once at each gate, within the quarter', () => {
    const answers = [
      answer({ unitId: 'a', answer: 'waived', onDay: '2026-10-05' }),
      answer({ unitId: 'a', answer: 'waived', onDay: '2026-10-20' }),
      answer({ unitId: 'b', answer: 'passed', onDay: '2026-10-20' }),
      answer({ unitId: 'c', answer: 'waived', onDay: '2026-09-30' }),
    ]
    expect(shareWaived(answers, quarterOf(TODAY))).toEqual({ waived: 1, of: 2 })
  })

  test('more than one in ten is too many; one in ten is not', () => {
    expect(isTooMany({ waived: 1, of: 10 })).toBe(false)
    expect(isTooMany({ waived: 2, of: 19 })).toBe(true)
    expect(isTooMany({ waived: 0, of: 0 })).toBe(false)
  })

  test('every day is in its own quarter, and quarters do not overlap', () => {
    expect(quarterOf(TODAY)).toEqual({ fromOn: '2026-10-01', toOn: '2026-12-31' })
    fc.assert(
      fc.property(day, (one) => {
        const { fromOn, toOn } = quarterOf(one)
        expect(fromOn <= one && one <= toOn).toBe(true)
        expect(quarterOf(addDays(toOn, 1)).fromOn).toBe(addDays(toOn, 1))
      }),
    )
  })
})
