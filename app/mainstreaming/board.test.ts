import { describe, expect, test } from 'vitest'
import { newestPack } from '../content/packs.ts'
import { amountOf, countOf, type Facts, isSo, notKnown, shareOf } from '../ladder/fact.ts'
import type { Post } from '../organisation/post/post.ts'
import { boardOf, countRungs, type Known, lowestOf, type Missing, standAll } from './board.ts'
import { mergeFacts } from './facts.ts'
import { rulesFrom } from './pack.ts'
import { sayFact, sayNext, sayOwes, sayRestsOn } from './sayings.ts'

const rules = rulesFrom(await newestPack('mainstreaming'), await newestPack('duties'))
const TODAY = '2026-10-30'

const post = (id: string, title: string, name?: string): Post => ({
  id,
  title,
  unitId: 'u',
  seniority: 'other',
  kind: 'ordinary',
  fteHundredths: null,
  edit: 0,
  isClosed: false,
  vacantSince: name ? null : '2026-08-15',
  nextFromOn: null,
  holder: name ? { memberId: `m-${name}`, name, fromOn: '2026-01-01', toOn: null } : null,
})

const nobody = { members: [], grants: [], posts: [] }
const known = (facts: Facts, more: Partial<Known> = {}): Known => ({
  rules,
  facts,
  thresholds: [],
  people: nobody,
  today: TODAY,
  ...more,
})

function board(facts: Facts, more: Partial<Known> = {}, missing = new Map<string, Missing>()) {
  const all = known(facts, more)
  return boardOf(standAll(all), all, missing, { rungOf: () => 0 })
}
const rowOf = (facts: Facts, id: string, more: Partial<Known> = {}, missing = new Map<string, Missing>()) =>
  board(facts, more, missing).rows.find((row) => row.id === id)!

const nothing: Facts = { 'definition.consulted': isSo(false), 'definition.adopted': isSo(false) }
const committed: Facts = {
  'commitments.approved': countOf(['c1', 'c2', 'c3']),
  'cells.filledOrReasonedShare': shareOf(['l/a', 'l/b'], []),
  'commitments.ownedShare': shareOf(['c1'], ['c2', 'c3']),
  'commitments.resourcedShare': shareOf(['c1'], ['c2', 'c3']),
}

describe('the board', () => {
  test('has eighteen requirements in four steps, and five achievements', () => {
    const { rows } = board({})
    expect(rows.filter(({ step }) => step)).toHaveLength(18)
    expect(rows.filter(({ step }) => !step).map(({ id }) => id)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5'])
  })

  test('says of what no room publishes that it is not in this version yet, and never Absent', () => {
    const row = rowOf(nothing, 'S3.1')
    expect(row.standing.isInThisVersion).toBe(false)
    expect(row.restsOn).toEqual({ is: 'not in this version' })
    expect(countRungs(board(nothing).rows)).toEqual([1, 0, 0, 0, 0, 0])
    expect(lowestOf([row])).toBeUndefined()
  })

  test('says of a draft that it is not yet a promise', () => {
    const row = rowOf(
      { 'definition.consulted': isSo(false, [], ['d1']), 'definition.adopted': isSo(false, [], ['d1']) },
      'S1.1',
    )
    expect(row.standing.rung).toBe(0)
    expect(sayRestsOn(row.restsOn)).toBe('A draft is begun. A draft is not yet a promise.')
  })

  test('is beginning while everything is Absent, and no longer when one thing stands', () => {
    expect(board(nothing).isBeginning).toBe(true)
    expect(board(committed).isBeginning).toBe(false)
  })

  test('says what a rung rests on with its numerator and its denominator', () => {
    const row = rowOf({ ...committed, 'commitments.ownedShare': shareOf(['c1', 'c2', 'c3'], []) }, 'S2.1')
    expect(row.standing.rung).toBe(2)
    expect(sayRestsOn(row.restsOn)).toContain(
      'Commitments with an owner in post, a due date and a body: 3 of 3 (100%).',
    )
  })

  test('says a rung of yes and no in the words of its condition', () => {
    const adopted: Facts = {
      'definition.consulted': isSo(false),
      'definition.adopted': isSo(true),
      'definition.stewardInPost': isSo(true),
      'definition.reviewCurrent': isSo(true),
    }
    const row = rowOf(adopted, 'S1.1')
    expect(row.standing.rung).toBe(2)
    expect(sayRestsOn(row.restsOn)).toBe(
      'A named body has adopted it on a date; it has a steward in post and a review date not past.',
    )
  })

  test('names one next thing, in the words of the first fact that fails, and how far it is', () => {
    const row = rowOf(committed, 'S2.1')
    expect(row.next?.fact.fact).toBe('commitments.ownedShare')
    expect(sayNext(row.next!)).toBe(
      'Give every commitment an owner in post, a due date and a body. Now 1 of 3 (33%); needed: all 3.',
    )
  })

  test('says when the next rung rests only on what a later version counts', () => {
    const facts: Facts = {
      'statement.intersectional': isSo(true),
      'statement.upstream': isSo(true),
      'statement.adopted': isSo(true),
      'statement.stewardInPost': isSo(true),
      'statement.reviewCurrent': isSo(true),
      'causes.upstreamSupported': countOf(['k']),
      'intersections.withDesignImplication': countOf(['x']),
    }
    const row = rowOf(facts, 'S1.2')
    expect(row.standing.rung).toBe(3)
    expect(row.next).toBeUndefined()
    expect(row.isNextLater).toBe(true)
  })

  test('counts what is unknown as nothing to count yet, and never as zero', () => {
    expect(sayFact(rules.factOf.get('commitments.ownedShare')!, notKnown())).toBe(
      'Commitments with an owner in post, a due date and a body: nothing to count yet.',
    )
    expect(sayFact(rules.factOf.get('commitments.ownedShare')!, undefined)).toContain('not in this version yet')
    expect(sayFact(rules.factOf.get('definition.linkedPlaces')!, amountOf(2))).toContain('website (2).')
  })

  test('shows an achievement by its own three words', () => {
    const facts: Facts = { 'achievement.a1.claimed': isSo(true), 'achievement.a1.outcomesEvidenced': countOf(['o']) }
    const { standing } = rowOf(facts, 'A1')
    expect(standing.rung).toBe(3)
    expect(rules.achievementRungs.find(({ achievementRung }) => achievementRung === standing.rung)?.word).toBe(
      'Emerging',
    )
  })
})

describe('who owes the next thing', () => {
  test('is the person in the post that has the name of the role', () => {
    const people = { ...nobody, posts: [post('p1', 'Health equity lead', 'Grace')] }
    expect(sayOwes(rowOf(nothing, 'S1.1', { people }).next!.owes)).toBe('Grace, Health equity lead')
  })

  test('is whoever holds the role where no post has its name', () => {
    const people = {
      members: [
        {
          id: 'm',
          name: 'Grace',
          email: null,
          kind: 'staff' as const,
          homeUnitId: null,
          fromOn: '2026-01-01',
          toOn: null,
          isSuspended: false,
          hasJoined: true,
          mergedInto: null,
          edit: 0,
        },
      ],
      grants: [
        {
          id: 'g',
          memberId: 'm',
          role: 'HL' as const,
          unitId: null,
          fromOn: '2026-01-01',
          toOn: '2027-01-01',
          isEnded: false,
        },
      ],
      posts: [],
    }
    expect(sayOwes(rowOf(nothing, 'S1.1', { people }).next!.owes)).toBe('Grace, Health-equity lead')
    const ended = { ...people, grants: [{ ...people.grants[0]!, toOn: '2026-10-29' }] }
    expect(sayOwes(rowOf(nothing, 'S1.1', { people: ended }).next!.owes)).toBe(
      'Health-equity lead: nobody is named yet',
    )
  })

  test('is the owners of what is missing where the fact says so, and names what has no owner', () => {
    const facts: Facts = {
      'duties.listed': countOf(['d1', 'd2', 'd3']),
      'levels.withAccountableShare': shareOf(['l'], []),
      'partners.withAccountableShare': shareOf([], [], 1),
      'duties.acceptedShare': shareOf([], ['d1', 'd2', 'd3']),
      'duties.groundedShare': shareOf(['d1', 'd2', 'd3'], []),
    }
    const people = { ...nobody, posts: [post('p1', 'Director', 'Dilys'), post('p2', 'Theme lead')] }
    const missing = new Map<string, Missing>([
      ['d1', { ownerPostId: 'p1' }],
      ['d2', { ownerPostId: 'p2' }],
      ['d3', { ownerPostId: null }],
    ])
    expect(sayOwes(rowOf(facts, 'S2.3', { people }, missing).next!.owes)).toBe(
      'Dilys, Director; Theme lead, with nobody in post; one has no owner',
    )
  })

  test('is whoever has been asked already, with the earliest day', () => {
    const missing = new Map<string, Missing>([
      ['c2', { ownerPostId: null, due: { on: '2026-12-12', by: 'Theme lead' } }],
      ['c3', { ownerPostId: null, due: { on: '2026-12-04', by: 'Director' } }],
    ])
    const next = rowOf(committed, 'S2.1', {}, missing).next!
    expect(sayOwes(next.owes, next.due)).toBe('Asked of Director, by 4 December')
  })
})

test('two rooms may not publish the same fact', () => {
  expect(() => mergeFacts([nothing, { 'definition.adopted': isSo(true) }])).toThrow(
    'two rooms publish definition.adopted',
  )
})
