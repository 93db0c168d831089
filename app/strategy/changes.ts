import type { Promised } from './promise/promise.ts'

type Wording = { recordId: string; words: string; madeAt: Date }

export type Reworded = { id: string; reference: string | null; before: string; after: string }
export type Changes = { added: Promised[]; reworded: Reworded[]; dropped: Promised[]; kept: Promised[] }

/**
 * How the promises of a strategy differ from what they were on a day: written since, reworded since, or let go since.
 * The words of a day are those frozen last by then; where none were frozen by then, those it had before the first freeze.
 * @param dayOf the local day of a moment
 */
export function changesSince(day: string, promises: readonly Promised[], wordings: readonly Wording[], dayOf: (moment: Date) => string): Changes {
  const changes: Changes = { added: [], reworded: [], dropped: [], kept: [] }
  for (const promise of promises) {
    const wasThere = dayOf(promise.madeAt) <= day
    const isGone = promise.retiredOn !== null
    if (isGone && promise.retiredOn! <= day) continue
    const versions = wordings.filter(({ recordId }) => recordId === promise.id)
    const before = (versions.findLast(({ madeAt }) => dayOf(madeAt) <= day) ?? versions[0])?.words ?? promise.words
    if (isGone && wasThere) changes.dropped.push(promise)
    else if (!isGone && !wasThere) changes.added.push(promise)
    else if (!isGone && before !== promise.words) changes.reworded.push({ id: promise.id, reference: promise.reference, before, after: promise.words })
    else if (!isGone) changes.kept.push(promise)
  }
  return changes
}
