import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Mistake } from '../kind.ts'
import { packHead } from '../packHead.ts'
import { readMainstreaming } from './mainstreaming.ts'
import { words } from './mainstreaming.words.ts'

const names = ['pack.yaml', 'rungs.yaml', 'facts.yaml', 'requirements.yaml', 'achievements.yaml']
const folder = new URL('../../../content/mainstreaming/1.0/', import.meta.url)
type Lines = Record<string, unknown>[]
const files = () => Object.fromEntries(names.map((name) => [name, parse(readFileSync(new URL(name, folder), 'utf8'))]))
const read = (broken: Record<string, unknown>) => readMainstreaming(broken, packHead.parse(broken['pack.yaml']))

const good = read(files())
if (!good.ok) throw new Error(JSON.stringify(good.mistakes))
const { requirements, facts } = good.content

describe('a mistake in the pack is told where it is', () => {
  type Break = (at: { rungs: Lines; facts: Lines; requirements: Lines; achievements: Lines }) => void
  const broken = (change: Break): Mistake[] => {
    const all = files()
    change({
      rungs: all['rungs.yaml'],
      facts: all['facts.yaml'],
      requirements: all['requirements.yaml'],
      achievements: all['achievements.yaml'],
    })
    const reading = read(all)
    return reading.ok ? [] : reading.mistakes
  }
  const ladder = (lines: Lines, n: number) => lines[n]!.ladder as Record<number, unknown>
  const factAt = (fact: string) => facts.findIndex((each) => each.fact === fact)

  it.each<[string, Break, string, (string | number)[], string]>([
    [
      'a fact misspelt',
      ({ requirements: r }) => (ladder(r, 0)[4] = { fact: 'projects.pinedShare', atLeast: 0.5 }),
      'requirements.yaml',
      [0, 'ladder', 4, 'fact'],
      words.noSuchFact('projects.pinedShare'),
    ],
    [
      'a fact that no ladder uses',
      ({ facts: f }) => f.push({ ...f[0], fact: 'promise.lonely' }),
      'facts.yaml',
      [facts.length, 'fact'],
      words.unusedFact('promise.lonely'),
    ],
    [
      'a fact about one promise in a requirement',
      ({ requirements: r }) => (ladder(r, 2)[1] = { fact: 'promise.approved', is: true }),
      'requirements.yaml',
      [2, 'ladder', 1, 'fact'],
      words.wrongScope('promise.approved', 'promise'),
    ],
    [
      'a share tested as yes or no',
      ({ requirements: r }) => (ladder(r, 2)[4] = { fact: 'commitments.enactedShare', is: true }),
      'requirements.yaml',
      [2, 'ladder', 4, 'fact'],
      words.wrongTest('commitments.enactedShare', 'share'),
    ],
    [
      'a requirement gone',
      ({ requirements: r }) => r.pop(),
      'requirements.yaml',
      [],
      words.wrongCount(17, 18, 'requirements'),
    ],
    [
      'an achievement gone',
      ({ achievements: a }) => a.pop(),
      'achievements.yaml',
      [],
      words.wrongCount(4, 5, 'achievements'),
    ],
    [
      'two requirements swapped',
      ({ requirements: r }) => r.unshift(...r.splice(1, 1)),
      'requirements.yaml',
      [0, 'id'],
      words.wrongIds(requirements.map(({ id }) => id).join(', ')),
    ],
    [
      'a rung gone',
      ({ requirements: r }) => delete ladder(r, 2)[3],
      'requirements.yaml',
      [2, 'ladder'],
      words.missingRung(3),
    ],
    [
      'a rung without its sentence',
      ({ requirements: r }) => delete (r[2]!.holds as Record<number, string>)[3],
      'requirements.yaml',
      [2, 'holds'],
      words.holdsDiffers,
    ],
    [
      'a rung that achievements do not have',
      ({ achievements: a }) => (ladder(a, 0)[2] = ladder(a, 0)[1]),
      'achievements.yaml',
      [0, 'ladder', 2],
      words.achievementRung(2),
    ],
    [
      'a rung that contradicts a lower one',
      ({ requirements: r }) => (ladder(r, 8)[3] = { fact: 'capability.programmeOwned', is: false }),
      'requirements.yaml',
      [8, 'ladder', 3],
      words.cannotBeClimbed(3),
    ],
    [
      'a rung that asks nothing new',
      ({ requirements: r }) => (ladder(r, 2)[5] = ladder(r, 2)[4]),
      'requirements.yaml',
      [2, 'ladder', 5],
      words.asksNothingNew(5),
    ],
    [
      'a part of an all that changes nothing',
      ({ requirements: r }) =>
        (ladder(r, 2)[5] = {
          all: [
            { fact: 'commitments.learning', atLeast: 1 },
            { fact: 'strategy.reviewed', is: true },
            { fact: 'commitments.approved', atLeast: 1 },
          ],
        }),
      'requirements.yaml',
      [2, 'ladder', 5, 'all', 2],
      words.changesNothing,
    ],
    [
      'a fact asked twice on a rung',
      ({ requirements: r }) =>
        (ladder(r, 2)[4] = {
          any: [
            { fact: 'commitments.enactedShare', atLeast: 0.5 },
            { fact: 'commitments.enactedShare', atLeast: 0.6 },
          ],
        }),
      'requirements.yaml',
      [2, 'ladder', 4],
      words.sameFactTwice('commitments.enactedShare', 4),
    ],
    [
      'a fact wanted both ways',
      ({ requirements: r }) =>
        (ladder(r, 2)[4] = {
          all: [
            { fact: 'commitments.enactedShare', atLeast: 0.5 },
            { fact: 'commitments.approved', atMost: 60 },
          ],
        }),
      'requirements.yaml',
      [2, 'ladder', 4],
      words.bothDirections('commitments.approved'),
    ],
    ['the six rungs out of order', ({ rungs: l }) => l.shift(), 'rungs.yaml', [], words.rungsOutOfOrder],
    [
      'no ladder for a provision',
      ({ rungs: l }) =>
        l.splice(
          l.findIndex((each) => each.promise === 'provision'),
          1,
        ),
      'rungs.yaml',
      [],
      words.noLadderFor('provision'),
    ],
    [
      'no ladder for an evaluation',
      ({ rungs: l }) =>
        l.splice(
          l.findIndex((each) => each.item === 'evaluation'),
          1,
        ),
      'rungs.yaml',
      [],
      words.noLadderFor('evaluation'),
    ],
    [
      'an item of a requirement that is not there',
      ({ rungs: l }) => (l.find((each) => each.item === 'post')!.requirement = 'nowhere'),
      'rungs.yaml',
      [11, 'requirement'],
      words.noSuchRequirement('nowhere'),
    ],
  ])('%s', (_, change, file, at, says) => {
    expect(broken(change)).toContainEqual(expect.objectContaining({ file, at, says }))
  })

  it.each<[string, Break, string, (string | number)[]]>([
    ['a requirement without its reason', ({ requirements: r }) => delete r[4]!.why, 'requirements.yaml', [4, 'why']],
    [
      'two first steps where three belong',
      ({ requirements: r }) => (r[4]!.first as string[]).pop(),
      'requirements.yaml',
      [4, 'first'],
    ],
    [
      'a fact that does not say how it is counted',
      ({ facts: f }) => delete f[factAt('awards.made')]!.computed,
      'facts.yaml',
      [factAt('awards.made'), 'computed'],
    ],
    [
      'a condition in other words',
      ({ requirements: r }) => (ladder(r, 0)[4] = { fact: 'projects.pinnedShare', moreThan: 1 }),
      'requirements.yaml',
      [0, 'ladder', '4'],
    ],
  ])('%s', (_, change, file, at) => {
    expect(broken(change)).toContainEqual(expect.objectContaining({ file, at }))
  })

  it('and a misspelt fact comes with the one that was meant', () => {
    const [mistake] = broken(({ requirements: r }) => (ladder(r, 0)[4] = { fact: 'projects.pinedShare', atLeast: 0.5 }))
    expect(mistake?.suggestion).toContain('projects.pinnedShare')
  })
})
