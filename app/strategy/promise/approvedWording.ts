import type { Approval } from '../strategy.ts'

type Wording = { no: number; words: string }

/**
 * The first yes to these very words. A yes names the version it was given to, so reworded promises wait for another;
 * a yes that names none counts while no words of the promise were ever frozen. Pure.
 */
export function approvalOf(
  words: string,
  wordings: readonly Wording[],
  yeses: readonly Approval[],
): Approval | undefined {
  return [...yeses]
    .sort((a, b) => (a.onDay < b.onDay ? -1 : 1))
    .find(({ versionNo }) =>
      versionNo === null ? wordings.length === 0 : wordings.some((one) => one.no === versionNo && one.words === words),
    )
}

/** The words that stand approved while newer ones wait; undefined when none were, or when they are today's. Pure. */
export function wordsStillApproved(
  words: string,
  wordings: readonly Wording[],
  yeses: readonly Approval[],
): Wording | undefined {
  if (approvalOf(words, wordings, yeses)) return undefined
  const approved = wordings.filter(({ no }) => yeses.some(({ versionNo }) => versionNo === no))
  return approved.at(-1)
}
