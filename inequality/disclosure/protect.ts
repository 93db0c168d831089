import { hideMore } from './complement.ts'
import { type CountTable, cubeOf, placeIn } from './cube.ts'
import { type Entry, entriesOf, type Totals } from './entries.ts'
import { type Rule, rounded } from './rule.ts'

/** What a reader sees of a count; or why nothing: too small itself, it would give a small one away, or not published. */
export type Shown = { shown: number; hidden: null } | { shown: null; hidden: 'small' | 'complement' | 'absent' }

/** How a table may be published: `cells` in the order of the counts, and any entry or total by its levels. */
export type Protected = {
  rule: Rule
  cells: Shown[]
  at(...levels: (number | 'all')[]): Shown
  /** Every entry and total of the cube, for whoever publishes them all. */
  all: Shown[]
  /** True where readers may be told of each hidden number why it is hidden; else one sign must stand for both. */
  mayTellWhy: boolean
}

/**
 * Name: Protection of small numbers
 * What it is: Which counts of a table may be shown so that nobody can be found in it.
 * How it is worked out: Counts below the rule's limit are hidden and the others rounded. Then the table is read as
 * somebody would who wants to know: every total less its other parts leaves bounds for what is hidden. Where a small
 * count could be brought too near, the smallest other number that gives it away is hidden too, until none can be.
 * How to read it: "A star stands for fewer than 10 people, or for a number that would give one away."
 * When it applies: Everything that leaves: pages, pictures, files, and the sentences about them.
 * Care: It knows one table. Two tables that overlap, or the same one on two days, can give away what neither does alone.
 * Source: Hundepool and others, 2012, Statistical Disclosure Control; Office for National Statistics, policy on
 * protecting confidentiality in tables.
 */
export function protect(table: CountTable, rule: Rule, totals: Totals = 'all'): Protected {
  const cube = cubeOf(table)
  const entries = entriesOf(cube, rule, totals)
  const mayTellWhy = rule.isComplemented ? hideMore(cube, entries, rule) : true
  const all = entries.map((entry, at) => shownOf(entry, cube.counts[at]!, rule))
  return {
    rule,
    cells: all.filter((_, at) => !cube.isTotal[at]),
    at: (...levels) => all[placeIn(cube.sizes, levels)]!,
    all,
    mayTellWhy,
  }
}

function shownOf(entry: Entry, count: number, rule: Rule): Shown {
  if (entry === 'shown' || entry === 'kept') return { shown: rounded(count, rule), hidden: null }
  return { shown: null, hidden: entry }
}
