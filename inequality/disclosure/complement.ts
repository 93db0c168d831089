import { narrow } from './bounds.ts'
import type { Cube } from './cube.ts'
import { type Entry, knownOf, needsRange } from './entries.ts'
import { Region } from './region.ts'
import type { Rule } from './rule.ts'

/** Which entries a reader can bring too near. */
type Attack = (cube: Cube, entries: readonly Entry[], rule: Rule, tellsWhy: boolean) => number[]

/** Beyond so many places in the solver's table it is left out, and what the bounds gave is not shown again. */
const MOST_PLACES = 200_000

/**
 * Hides more of a table until nothing small is given away. Bounds find most of it, fast; what they hid too much of is
 * shown again; at last a solver looks for tables that fit and differ enough, so that the answer is proved. Answers whether
 * readers may be told of each hidden number why it is hidden, which they learn something from.
 */
export function hideMore(cube: Cube, entries: Entry[], rule: Rule): boolean {
  const tellsWhy = hideFor(byBounds, cube, entries, rule, true)
  if (!tellsWhy) hideFor(byBounds, cube, entries, rule, false)
  const cells = cube.isTotal.filter((isTotal) => !isTotal).length
  if (cells * (cube.counts.length - cells) > MOST_PLACES) return tellsWhy
  showAgain(cube, entries, rule, tellsWhy)
  if (hideFor(byRegion, cube, entries, rule, tellsWhy)) return tellsWhy
  hideFor(byRegion, cube, entries, rule, false)
  return false
}

// False where nothing is left to hide and that is not enough.
function hideFor(attack: Attack, cube: Cube, entries: Entry[], rule: Rule, tellsWhy: boolean): boolean {
  const everyLine = cube.lines.map((_, line) => line)
  for (;;) {
    const givenAway = attack(cube, entries, rule, tellsWhy)
    if (givenAway.length === 0) return true
    const touched = new Set<number>()
    let isMore = false
    for (const at of givenAway) {
      const lines = cube.linesOf[at]!
      // A line in which something was just hidden may be enough: that is seen in the next turn.
      if (lines.some((line) => touched.has(line))) continue
      const next = nextToHide(cube, entries, lines) ?? (isMore ? undefined : nextToHide(cube, entries, everyLine))
      if (next === undefined) continue
      entries[next] = 'complement'
      isMore = true
      for (const line of cube.linesOf[next]!) touched.add(line)
    }
    if (!isMore) return false
  }
}

// Of what is shown in these lines the smallest cell, or, with no cell left, the smallest total.
function nextToHide(
  { lines, counts, isTotal }: Cube,
  entries: readonly Entry[],
  among: readonly number[],
): number | undefined {
  let best: number | undefined
  const isBetter = (a: number, b: number) => (isTotal[a] === isTotal[b] ? counts[a]! < counts[b]! : isTotal[b] === true)
  for (const line of among)
    for (const other of [lines[line]!.total, ...lines[line]!.parts])
      if (entries[other] === 'shown' && (best === undefined || isBetter(other, best))) best = other
  return best
}

// What was hidden early may not be needed any more: totals first, then the largest.
function showAgain(cube: Cube, entries: Entry[], rule: Rule, tellsWhy: boolean): void {
  const { counts, isTotal } = cube
  const hidden = entries.flatMap((entry, at) => (entry === 'complement' ? [at] : []))
  hidden.sort((a, b) => Number(isTotal[b]) - Number(isTotal[a]) || counts[b]! - counts[a]!)
  for (const at of hidden) {
    entries[at] = 'shown'
    if (byBounds(cube, entries, rule, tellsWhy).length > 0) entries[at] = 'complement'
  }
}

const byBounds: Attack = (cube, entries, rule, tellsWhy) => {
  const { low, high } = narrow(cube, knownOf(cube, entries, rule, tellsWhy))
  return entries.flatMap((entry, at) => (high[at]! - low[at]! < needsRange(entry, rule) ? [at] : []))
}

const byRegion: Attack = (cube, entries, rule, tellsWhy) => {
  const region = new Region(cube, narrow(cube, knownOf(cube, entries, rule, tellsWhy)))
  return entries.flatMap((entry, at) => {
    const range = needsRange(entry, rule)
    return range === 0 || region.canVary(at, range) ? [] : [at]
  })
}
