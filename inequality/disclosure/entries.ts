import type { Bounds } from './bounds.ts'
import type { Cube } from './cube.ts'
import { isSmall, type Rule, rounded } from './rule.ts'

/** What becomes of an entry. `kept` is shown whatever comes; `absent` is not published at all. */
export type Entry = 'shown' | 'kept' | 'small' | 'complement' | 'absent'

/**
 * What is published beside the cells: `all` totals, treated as cells are; `none`; or all of them `asTheyAre`, because
 * they are published elsewhere already, however small.
 */
export type Totals = 'all' | 'none' | 'asTheyAre'

/** What becomes of each entry by itself. */
export function entriesOf(cube: Cube, rule: Rule, totals: Totals): Entry[] {
  return Array.from(cube.counts, (count, at): Entry => {
    if (cube.isTotal[at] && totals === 'none') return 'absent'
    if (cube.isTotal[at] && totals === 'asTheyAre') return 'kept'
    return isSmall(count, rule) ? 'small' : 'shown'
  })
}

/** What a reader knows of each entry by itself, before adding anything up. */
export function knownOf(cube: Cube, entries: readonly Entry[], rule: Rule, tellsWhy: boolean): Bounds {
  const slack = (rule.roundTo - 1) / 2
  const low = new Float64Array(entries.length)
  const high = new Float64Array(entries.length).fill(Number.POSITIVE_INFINITY)
  for (const [at, entry] of entries.entries()) {
    const value = rounded(cube.counts[at]!, rule)
    if (entry === 'shown' || entry === 'kept') {
      // A nought is one where noughts are shown; everything else that is shown was large enough to be.
      const isNought = value === 0 && rule.zeroIsShown && entry === 'shown'
      low[at] = Math.max(isNought || entry === 'kept' ? 0 : rule.hideBelow, Math.ceil(value - slack))
      high[at] = isNought ? 0 : Math.floor(value + slack)
    } else if (entry === 'small' && tellsWhy) {
      low[at] = rule.zeroIsShown ? 1 : 0
      high[at] = rule.hideBelow - 1
    } else if (entry === 'complement' && tellsWhy) low[at] = rule.zeroIsShown ? 0 : rule.hideBelow
  }
  return { low, high }
}

/** How far apart the values must be that a reader cannot rule out for the entry. */
export function needsRange(entry: Entry, rule: Rule): number {
  if (entry === 'small') return rule.leastRange
  // Where nothing is rounded, a number hidden for another's sake gives that one away when it is known itself.
  return entry === 'complement' && rule.roundTo === 1 ? 1 : 0
}
