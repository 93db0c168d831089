import type { Promised } from './promise/promise.ts'

type Wording = { recordId: string; no: number; words: string; madeAt: Date }
type Yes = { recordId: string; versionNo: number | null; onDay: string }

export type Reworded = { id: string; reference: string | null; before: string; after: string }
export type Changes = { added: Promised[]; reworded: Reworded[]; dropped: Promised[]; kept: Promised[] }

/**
 * How the promises of a strategy differ from what they were on a day: written since, reworded since, or let go since.
 * A promise that a body had approved by that day was there, however late somebody put it in here.
 * The words of a day are those approved last by then; without a yes, those frozen last by then, or the first ever frozen.
 * @param dayOf the local day of a moment
 */
export function changesSince(
  day: string,
  promises: readonly Promised[],
  { wordings, yeses }: { wordings: readonly Wording[]; yeses: readonly Yes[] },
  dayOf: (moment: Date) => string,
): Changes {
  const changes: Changes = { added: [], reworded: [], dropped: [], kept: [] }
  for (const promise of promises) {
    const isGone = promise.retiredOn !== null
    if (isGone && promise.retiredOn! <= day) continue
    const versions = wordings.filter(({ recordId }) => recordId === promise.id)
    const yes = yeses.findLast(
      ({ recordId, onDay, versionNo }) => recordId === promise.id && onDay <= day && versionNo !== null,
    )
    const wasThere = Boolean(yes) || dayOf(promise.madeAt) <= day
    const frozen =
      versions.find(({ no }) => no === yes?.versionNo) ??
      versions.findLast(({ madeAt }) => dayOf(madeAt) <= day) ??
      versions[0]
    const before = frozen?.words ?? promise.words
    if (isGone && wasThere) changes.dropped.push(promise)
    else if (!isGone && !wasThere) changes.added.push(promise)
    else if (!isGone && before !== promise.words)
      changes.reworded.push({ id: promise.id, reference: promise.reference, before, after: promise.words })
    else if (!isGone) changes.kept.push(promise)
  }
  return changes
}
