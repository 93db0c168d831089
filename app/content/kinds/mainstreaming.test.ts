import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { amountOf, type Facts, isSo } from '../../ladder/fact.ts'
import { standOfItems } from '../../ladder/items.ts'
import { type Ladder, type Rung, rungOf } from '../../ladder/rung.ts'
import { packHead } from '../packHead.ts'
import { readMainstreaming } from './mainstreaming.ts'

const names = ['pack.yaml', 'rungs.yaml', 'facts.yaml', 'requirements.yaml', 'achievements.yaml']
const folder = new URL('../../../content/mainstreaming/1.0/', import.meta.url)
const files = () => Object.fromEntries(names.map((name) => [name, parse(readFileSync(new URL(name, folder), 'utf8'))]))
const read = (broken: Record<string, unknown>) => readMainstreaming(broken, packHead.parse(broken['pack.yaml']))

const good = read(files())
if (!good.ok) throw new Error(JSON.stringify(good.mistakes))
const { requirements, achievements, facts, items } = good.content
const ladderOf = (id: string): Ladder => [...requirements, ...achievements].find((each) => each.id === id)!.ladder

describe('the requirements', () => {
  it('are eighteen, the achievements five, and every text is there', () => {
    expect(requirements).toHaveLength(18)
    expect(achievements).toHaveLength(5)
    expect(good.content.rungs.map(({ word }) => word)).toEqual([
      'Absent',
      'Declared',
      'Owned',
      'Resourced',
      'Enacted',
      'Learning',
    ])
    expect(good.content.achievementRungs.map(({ word }) => word)).toEqual([
      'Absent',
      'Claimed',
      'Emerging',
      'Supported',
    ])
  })

  it('of a definition: adopted without consultation is Owned, and the missing consultation is what lifts it', () => {
    const adopted: Facts = {
      'definition.consulted': isSo(false),
      'definition.adopted': isSo(true),
      'definition.stewardInPost': isSo(true),
      'definition.reviewCurrent': isSo(true),
      'definition.adviserCommentsAnswered': amountOf(0),
      'definition.plainTwin': isSo(true),
      'definition.publicPage': isSo(true),
      'definition.linkedPlaces': amountOf(2),
    }
    expect(rungOf(ladderOf('S1.1'), adopted)).toMatchObject({ rung: 2, lift: 'definition.consulted' })
    expect(
      rungOf(ladderOf('S1.1'), { 'definition.consulted': isSo(true), 'definition.adopted': isSo(false) }).rung,
    ).toBe(1)
  })

  it('of duties: nobody over 40 per cent, judged from five duties up', () => {
    const share = (value: number, few: boolean): Facts => ({
      'duties.listed': amountOf(5),
      'levels.withAccountableShare': amountOf(1),
      'partners.withAccountableShare': amountOf(1),
      'duties.acceptedShare': amountOf(1),
      'duties.groundedShare': amountOf(1),
      'duties.reconfirmedShare': amountOf(0.8),
      'duties.rebalanced': amountOf(1),
      'duties.largestHolderShare': amountOf(value),
      'duties.tooFewToJudge': isSo(few),
    })
    expect(rungOf(ladderOf('S2.3'), share(0.4, false)).rung).toBe(5)
    expect(rungOf(ladderOf('S2.3'), share(0.41, false)).rung).toBe(4)
    expect(rungOf(ladderOf('S2.3'), share(0.5, true)).rung).toBe(5)
  })

  it('of evaluations and the others that rest on many items stand where half of the items stand', () => {
    const rungs = fc.array(fc.constantFrom<Rung>(1, 2, 3, 4, 5), { minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(rungs, (all) => {
        const standing = standOfItems(all.map((rung, n) => ({ id: `${n}`, rung })))
        const known: Facts = {
          'evaluations.registered': amountOf(all.length),
          'evaluations.framedShare': standing.onRung[2],
          'evaluations.plannedShare': standing.onRung[3],
          'evaluations.reportedShare': standing.onRung[4],
          'evaluations.ledToChange': standing.learning,
        }
        expect(rungOf(ladderOf('S4.3'), known).rung).toBe(standing.rung)
      }),
    )
    expect(
      Object.values(items).map(({ requirement }) => requirements.find((each) => each.requirement === requirement)?.id),
    ).toEqual(['S3.1', 'S3.2', 'S4.1', 'S4.3', 'S4.4'])
  })

  it('of this version’s rooms can be known without a later room on their first rung', () => {
    const here = new Set([
      'terminology',
      'strategy',
      'organisation',
      'decision',
      'evidence',
      'action',
      'budget',
      'involvement',
      'mainstreaming',
    ])
    const known = new Map(facts.map(({ fact, room }) => [fact, here.has(room)]))
    const firsts = requirements.filter(
      ({ ladder }) =>
        !JSON.stringify(ladder[1])
          .match(/"fact":"([^"]+)"/g)
          ?.some((each) => !known.get(each.slice(8, -1))),
    )
    expect(firsts.map(({ id }) => id)).toEqual(['S1.1', 'S1.2', 'S2.1', 'S2.2', 'S2.3', 'S2.4', 'S3.7', 'S4.5'])
  })
})

describe('the achievements', () => {
  const outcomes = (n: number, levels: number, independent: number, key: string): Facts => ({
    [`achievement.${key}.claimed`]: isSo(true),
    [`achievement.${key}.outcomesEvidenced`]: amountOf(n),
    [`achievement.${key}.outcomeLevels`]: amountOf(levels),
    [`achievement.${key}.outcomesIndependent`]: amountOf(independent),
  })

  it.each<[number, number, number, Rung]>([
    [0, 0, 0, 1],
    [1, 1, 0, 3],
    [2, 2, 1, 3],
    [3, 2, 1, 5],
    [3, 1, 1, 3],
    [3, 2, 0, 3],
  ])('with %i outcomes, %i levels and %i verified from outside stand on %i', (n, levels, independent, stands) => {
    expect(rungOf(ladderOf('A4'), outcomes(n, levels, independent, 'a4')).rung).toBe(stands)
    expect(rungOf(ladderOf('A1'), outcomes(n, levels, independent, 'a1')).rung).toBe(stands)
  })

  it('rest on a measure too, but for advocacy, which rests on outcomes alone', () => {
    const moved = { ...outcomes(0, 0, 0, 'a1'), 'achievement.a1.measureMoved': isSo(true) }
    expect(rungOf(ladderOf('A1'), moved).rung).toBe(3)
    expect(rungOf(ladderOf('A1'), { ...moved, 'achievement.a1.measureClear': isSo(true) }).rung).toBe(5)
    expect(JSON.stringify(ladderOf('A4'))).not.toContain('measure')
  })
})
