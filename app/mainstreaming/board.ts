import type { FactDefinition } from '../content/kinds/mainstreaming.ts'
import type { Check } from '../ladder/condition.ts'
import type { Fact, Facts } from '../ladder/fact.ts'
import type { LipServiceGap } from '../ladder/lipService.ts'
import { type Rung, rungOf, type Standing } from '../ladder/rung.ts'
import { type Owes, type People, whoOwes } from './owes.ts'
import { type Climbed, definitionOf, keyOf, type Rules } from './pack.ts'
import { type OwnThreshold, thresholdsOf } from './requirement/threshold.ts'

export type Said = { fact: FactDefinition; found: Fact }

/** What a rung rests on: up to two things that were counted, or its condition in the words of the pack. */
export type RestsOn =
  | { is: 'facts'; said: Said[] }
  | { is: 'condition'; sentence: string }
  | { is: 'drafts'; n: number }
  | { is: 'nothing' }
  | { is: 'not in this version' }

/** The one thing that would lift it, who owes that, and by when, where somebody has been asked already. */
export type Next = { fact: FactDefinition; check: Check; owes: Owes; due?: { on: string; by: string } }

export type BoardRow = {
  id: string
  key: string
  title: string
  /** 1 to 4; an achievement stands in no step. */
  step?: number
  standing: Standing
  restsOn: RestsOn
  next?: Next
  /** What stands in the way of the next rung is known only by rooms that are not built yet. */
  isNextLater: boolean
  /** The organisation counts with a looser number than the pack here. */
  isLoosened: boolean
}

export type Board = {
  rows: BoardRow[]
  /** Undefined while no commitment has been approved. */
  gap?: LipServiceGap
  /** Of the commitments in the gap: with an owner, a date and a body, but nothing behind them. */
  gapOwned: number
  /** Nothing at all stands above Absent yet. */
  isBeginning: boolean
}

/** Who owns a record that is missing from a fact, and the earliest thing that somebody has been asked about it. */
export type Missing = { ownerPostId: string | null; due?: { on: string; by: string } }

export type Known = {
  rules: Rules
  facts: Facts
  thresholds: readonly OwnThreshold[]
  people: People
  today: string
}

export type Stood = { climbed: Climbed; standing: Standing }

/** Where every requirement and achievement stands. */
export function standAll({ rules, facts, thresholds }: Pick<Known, 'rules' | 'facts' | 'thresholds'>): Stood[] {
  return [...rules.requirements, ...rules.achievements].map((climbed) => ({
    climbed,
    standing: rungOf(climbed.ladder, facts, thresholdsOf(thresholds, keyOf(climbed))),
  }))
}

/** The check that would lift it next: the first on the next rung that somebody could mend in this version. */
export function liftOf({ next, lift }: Standing): Check | undefined {
  return next?.failing.find(({ test, verdict }) => test.fact === lift && verdict !== 'notPublished')
}

/** The board. `missing` tells of the records that the next things wait for, by their ids. */
export function boardOf(
  stood: readonly Stood[],
  known: Known,
  missing: ReadonlyMap<string, Missing>,
  gap: { gap?: LipServiceGap; rungOf: (id: string) => Rung },
): Board {
  const inGap = gap.gap?.counted ?? []
  return {
    rows: stood.map((one) => rowOf(one, known, missing)),
    ...(gap.gap && { gap: gap.gap }),
    gapOwned: inGap.filter((id) => gap.rungOf(id) === 2).length,
    isBeginning: stood.every(({ standing }) => standing.rung === 0),
  }
}

function rowOf({ climbed, standing }: Stood, known: Known, missing: ReadonlyMap<string, Missing>): BoardRow {
  const key = keyOf(climbed)
  const next = nextOf(standing, known, missing)
  return {
    id: climbed.id,
    key,
    title: climbed.title,
    ...('step' in climbed && { step: climbed.step }),
    standing,
    restsOn: restsOn(climbed, standing, known.rules),
    ...(next && { next }),
    isNextLater: Boolean(standing.next) && !next,
    isLoosened: thresholdsOf(known.thresholds, key).some(({ isLooser }) => isLooser),
  }
}

export function restsOn(climbed: Climbed, standing: Standing, rules: Rules): RestsOn {
  if (!standing.isInThisVersion) return { is: 'not in this version' }
  if (standing.rung === 0) return whatIsBegun(standing)
  const checks = standing.rungs.find(({ rung }) => rung === standing.rung)?.checks ?? []
  const said = checks.flatMap(({ test, verdict, found }): Said[] => {
    const fact = definitionOf(rules, test.fact)
    return verdict === 'holds' && found && fact.type !== 'yes-no' ? [{ fact, found }] : []
  })
  if (said.length > 0) return { is: 'facts', said: said.slice(0, 2) }
  return { is: 'condition', sentence: climbed.holds[standing.rung] ?? '' }
}

// What a first rung still misses are things that somebody has written and nobody has decided on.
function whatIsBegun({ rungs }: Standing): RestsOn {
  const drafts = new Set(rungs[0]?.checks.flatMap(({ found }) => found?.missing ?? []))
  return drafts.size > 0 ? { is: 'drafts', n: drafts.size } : { is: 'nothing' }
}

export function nextOf(standing: Standing, known: Known, missing: ReadonlyMap<string, Missing>): Next | undefined {
  const check = liftOf(standing)
  return check && owedFor(check, known, missing)
}

/** One failing check with who owes it, and by when, if somebody has been asked. */
export function owedFor(check: Check, known: Known, missing: ReadonlyMap<string, Missing>): Next {
  const fact = definitionOf(known.rules, check.test.fact)
  const waiting = (check.found?.missing ?? []).flatMap((id) => missing.get(id) ?? [])
  const owners = waiting.map(({ ownerPostId }) => ownerPostId)
  const due = waiting
    .flatMap((one) => one.due ?? [])
    .sort((a, b) => (a.on < b.on ? -1 : 1))
    .at(0)
  return {
    fact,
    check,
    owes: whoOwes(fact, owners, known.rules, known.people, known.today),
    ...(due && { due }),
  }
}

/** How many requirements stand on each rung, from Absent up; those that are not in this version are left out. */
export function countRungs(rows: readonly BoardRow[]): number[] {
  const counts = [0, 0, 0, 0, 0, 0]
  for (const { standing } of rows) if (standing.isInThisVersion) counts[standing.rung]!++
  return counts
}

/** The lowest rung among these; undefined when none of them is in this version. */
export function lowestOf(rows: readonly BoardRow[]): Rung | undefined {
  const rungs = rows.flatMap(({ standing }) => (standing.isInThisVersion ? [standing.rung] : []))
  return rungs.length ? (Math.min(...rungs) as Rung) : undefined
}
