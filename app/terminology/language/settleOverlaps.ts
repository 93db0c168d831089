import type { Hit, Phrase, Severity } from './phrase.ts'

const weight: Record<Severity, number> = { strong: 2, suggest: 1, note: 0 }

/** Of hits that overlap one stays: the longest, then the most severe, then the phrase named first. Sorted by start. */
export function settleOverlaps(hits: readonly Hit[], phrases: readonly Phrase[]): Hit[] {
  const rank = new Map(phrases.map((phrase, order) => [phrase.id, { order, weight: weight[phrase.severity] }]))
  const weightOf = (hit: Hit) => rank.get(hit.entry)?.weight ?? 0
  const orderOf = (hit: Hit) => rank.get(hit.entry)?.order ?? phrases.length
  const length = (hit: Hit) => hit.end - hit.start
  return groupsThatTouch(hits).flatMap((group) => {
    const first = group[0]?.start ?? 0
    const taken: boolean[] = []
    const best = group.toSorted(
      (a, b) => length(b) - length(a) || weightOf(b) - weightOf(a) || orderOf(a) - orderOf(b) || a.start - b.start,
    )
    const kept = best.filter((hit) => {
      // The longest come first, so what overlaps one of them has an end of its own inside it.
      if (taken[hit.start - first] || taken[hit.end - 1 - first]) return false
      for (let at = hit.start; at < hit.end; at++) taken[at - first] = true
      return true
    })
    return kept.sort((a, b) => a.start - b.start)
  })
}

type Span = { start: number; end: number }

export const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end

function groupsThatTouch(hits: readonly Hit[]): Hit[][] {
  const groups: Hit[][] = []
  let reach = -1
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    if (hit.start < reach) groups.at(-1)?.push(hit)
    else groups.push([hit])
    reach = Math.max(reach, hit.end)
  }
  return groups
}
