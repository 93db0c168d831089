import { z } from 'zod'
import { climbedRungs, type Ladder } from '../../ladder/rung.ts'
import type { KindReader, Mistake } from '../kind.ts'
import { readShapes } from '../shapes.ts'
import { words } from './mainstreaming.words.ts'
import { checkLadder, type PlacedLadder } from './mainstreamingLadders.ts'
import {
  type Achievement,
  type AchievementWord,
  achievementShape,
  type FactDefinition,
  factShape,
  type ItemKind,
  itemKinds,
  type Requirement,
  type RungLine,
  type RungWord,
  requirementShape,
  rungsShape,
} from './mainstreamingShape.ts'

export type { Achievement, FactDefinition, ItemKind, Requirement, RungWord }

export type Mainstreaming = {
  rungs: RungWord[]
  achievementRungs: AchievementWord[]
  /** The ladder of one promise, by what kind it is. */
  promises: Record<'commitment' | 'provision', Ladder>
  /** The ladder of one item, for the requirements that rest on many. */
  items: Record<ItemKind, { requirement: string; ladder: Ladder }>
  facts: FactDefinition[]
  requirements: Requirement[]
  achievements: Achievement[]
}

const shapes = {
  rungs: ['rungs.yaml', rungsShape],
  facts: ['facts.yaml', z.array(factShape).min(1)],
  requirements: ['requirements.yaml', z.array(requirementShape)],
  achievements: ['achievements.yaml', z.array(achievementShape)],
} as const

const requirementIds = ['S1.1', 'S1.2', 'S2.1', 'S2.2', 'S2.3', 'S2.4'].concat(
  ['S3.1', 'S3.2', 'S3.3', 'S3.4', 'S3.5', 'S3.6', 'S3.7'],
  ['S4.1', 'S4.2', 'S4.3', 'S4.4', 'S4.5'],
)
const achievementIds = ['A1', 'A2', 'A3', 'A4', 'A5']

/** Reads the requirements, their ladders and the facts these rest on, and says what does not hold together. */
export const readMainstreaming: KindReader<Mainstreaming> = (files) => {
  const read = readShapes(files, shapes)
  if (!read.ok) return read
  const { rungs, facts, requirements, achievements } = read.content
  const ladders = laddersOf(rungs, requirements, achievements)
  const used = new Set(
    ladders.flatMap((placed) => placed.facts).concat(rungs.flatMap((line) => ('gap' in line ? line.fact : []))),
  )
  const mistakes = [
    ...checkRungs(rungs, requirements),
    ...checkIds('requirements.yaml', 'requirements', requirements, requirementIds),
    ...checkIds('achievements.yaml', 'achievements', achievements, achievementIds),
    ...requirements.flatMap((each, n) => checkHolds('requirements.yaml', n, each)),
    ...achievements.flatMap((each, n) => checkHolds('achievements.yaml', n, each)),
    ...ladders.flatMap((placed) => checkLadder(placed, facts)),
    ...facts.flatMap(({ fact }, n) => (used.has(fact) ? [] : unusedFact(fact, n))),
  ]
  if (mistakes.length > 0) return { ok: false, mistakes }
  return {
    ok: true,
    content: {
      rungs: rungs.filter((line) => 'rung' in line),
      achievementRungs: rungs.filter((line) => 'achievementRung' in line),
      promises: { commitment: promiseLadder(rungs, 'commitment'), provision: promiseLadder(rungs, 'provision') },
      items: itemLadders(rungs),
      facts,
      requirements,
      achievements,
    },
  }
}

function laddersOf(rungs: RungLine[], requirements: Requirement[], achievements: Achievement[]): PlacedLadder[] {
  return [
    ...rungs.flatMap((line, n) => {
      if ('promise' in line) return placed('rungs.yaml', n, line.ladder, 'promise')
      return 'item' in line ? placed('rungs.yaml', n, line.ladder, line.item) : []
    }),
    ...requirements.map((each, n) => placed('requirements.yaml', n, each.ladder, 'organisation')),
    ...achievements.map((each, n) => placed('achievements.yaml', n, each.ladder, 'organisation', [1, 3, 5])),
  ]
}

function placed(
  file: string,
  n: number,
  ladder: Ladder,
  scope: FactDefinition['scope'],
  rungs: PlacedLadder['rungs'] = climbedRungs,
): PlacedLadder {
  return { file, at: [n, 'ladder'], ladder, scope, rungs, facts: namesIn(ladder) }
}

function namesIn(ladder: unknown): string[] {
  if (typeof ladder !== 'object' || ladder === null) return []
  return Object.entries(ladder).flatMap(([field, inner]) => (field === 'fact' ? [String(inner)] : namesIn(inner)))
}

function checkRungs(rungs: RungLine[], requirements: Requirement[]): Mistake[] {
  const order = rungs.flatMap((line) => ('rung' in line ? [line.rung] : [])).join()
  const file = 'rungs.yaml'
  return [
    ...(order === '0,1,2,3,4,5' ? [] : [{ file, at: [], says: words.rungsOutOfOrder }]),
    ...['commitment', 'provision'].flatMap((kind) =>
      rungs.filter((line) => 'promise' in line && line.promise === kind).length === 1
        ? []
        : [{ file, at: [], says: words.noLadderFor(kind) }],
    ),
    ...itemKinds.flatMap((kind) =>
      rungs.filter((line) => 'item' in line && line.item === kind).length === 1
        ? []
        : [{ file, at: [], says: words.noLadderFor(kind) }],
    ),
    ...rungs.flatMap((line, n) =>
      'item' in line && !requirements.some((each) => each.requirement === line.requirement)
        ? [{ file, at: [n, 'requirement'], says: words.noSuchRequirement(line.requirement) }]
        : [],
    ),
  ]
}

function checkIds(file: string, noun: string, found: { id: string }[], wanted: string[]): Mistake[] {
  if (found.length !== wanted.length)
    return [{ file, at: [], says: words.wrongCount(found.length, wanted.length, noun) }]
  const wrong = found.findIndex(({ id }, n) => id !== wanted[n])
  return wrong < 0 ? [] : [{ file, at: [wrong, 'id'], says: words.wrongIds(wanted.join(', ')) }]
}

function checkHolds(file: string, n: number, { holds, ladder }: Pick<Requirement, 'holds' | 'ladder'>): Mistake[] {
  const differs = Object.keys(holds).join() !== Object.keys(ladder).join()
  return differs ? [{ file, at: [n, 'holds'], says: words.holdsDiffers }] : []
}

function unusedFact(fact: string, n: number): Mistake[] {
  return [{ file: 'facts.yaml', at: [n, 'fact'], says: words.unusedFact(fact), suggestion: words.useOrDelete }]
}

function promiseLadder(rungs: RungLine[], kind: 'commitment' | 'provision'): Ladder {
  const line = rungs.find((each) => 'promise' in each && each.promise === kind)
  return line && 'promise' in line ? line.ladder : {}
}

function itemLadders(rungs: RungLine[]): Mainstreaming['items'] {
  const lines = rungs.flatMap((line) =>
    'item' in line ? [[line.item, { requirement: line.requirement, ladder: line.ladder }] as const] : [],
  )
  return Object.fromEntries(lines) as Mainstreaming['items']
}
