import { describe, expect, it } from 'vitest'
import { type Condition, judge } from './condition.ts'
import { amountOf, countOf, isSo, notKnown, shareOf } from './fact.ts'

const facts = {
  adopted: isSo(true, ['decision-1']),
  reviewed: isSo(false),
  attested: shareOf(['a', 'b'], ['c', 'd']),
  queue: amountOf(31),
  projects: notKnown(),
}

describe('one test', () => {
  it.each<[Condition, string]>([
    [{ fact: 'adopted', is: true }, 'holds'],
    [{ fact: 'reviewed', is: true }, 'fails'],
    [{ fact: 'attested', atLeast: 0.5 }, 'holds'],
    [{ fact: 'attested', atLeast: 0.51 }, 'fails'],
    [{ fact: 'queue', atMost: 31 }, 'holds'],
    [{ fact: 'queue', atMost: 30 }, 'fails'],
    [{ fact: 'projects', atLeast: 0 }, 'unknown'],
    [{ fact: 'projects', atMost: 100 }, 'unknown'],
    [{ fact: 'projects', is: 'unknown' }, 'unknown'],
    [{ fact: 'awards', atLeast: 0 }, 'notPublished'],
    [{ fact: 'toString', is: true }, 'notPublished'],
    [{ fact: 'adopted', atLeast: 1 }, 'fails'],
  ])('%j comes out as %s', (condition, verdict) => {
    expect(judge(condition, facts).verdict).toBe(verdict)
  })
})

describe('tests together', () => {
  const holds: Condition = { fact: 'adopted', is: true }
  const fails: Condition = { fact: 'reviewed', is: true }
  const unknown: Condition = { fact: 'projects', atLeast: 1 }
  const absent: Condition = { fact: 'awards', atLeast: 1 }

  it('all hold only when each holds', () => {
    expect(judge({ all: [holds, holds] }, facts).verdict).toBe('holds')
    expect(judge({ all: [holds, unknown] }, facts).verdict).toBe('unknown')
    expect(judge({ all: [unknown, fails] }, facts).verdict).toBe('fails')
  })

  it('all that rest on a fact nobody publishes are not in this version yet, whatever else fails', () => {
    expect(judge({ all: [fails, absent] }, facts).verdict).toBe('notPublished')
  })

  it('any holds when one holds, and is out of this version only when every way is', () => {
    expect(judge({ any: [absent, holds] }, facts).verdict).toBe('holds')
    expect(judge({ any: [absent, fails] }, facts).verdict).toBe('fails')
    expect(judge({ any: [absent, absent] }, facts).verdict).toBe('notPublished')
  })

  it('names what stands in the way in reading order, and nothing where one way is enough', () => {
    const condition: Condition = { all: [{ any: [fails, holds] }, unknown, fails] }
    expect(judge(condition, facts).failing.map(({ test }) => test.fact)).toEqual(['projects', 'reviewed'])
    expect(judge(condition, facts).checks).toHaveLength(4)
  })
})

describe('a share', () => {
  it('carries its numerator, its denominator and the ids of both', () => {
    expect(shareOf(['a'], ['b', 'c', 'd'])).toEqual({
      value: 0.25,
      of: { n: 1, total: 4 },
      counted: ['a'],
      missing: ['b', 'c', 'd'],
    })
  })

  it('of nothing is unknown, unless the pack says what an empty set is', () => {
    expect(shareOf([], []).value).toBe('unknown')
    expect(shareOf([], [], 1).value).toBe(1)
    expect(countOf([]).value).toBe(0)
  })
})
