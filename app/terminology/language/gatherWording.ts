import type { Wording } from './checkText.ts'
import { type AdoptedTerm, type AvoidedWords, avoidedPhrase, termPhrase } from './ownWords.ts'
import type { Kept, Phrase } from './phrase.ts'

/** What an organisation brings to the check, beside the lexicon. */
export type OwnWording = {
  avoided: readonly AvoidedWords[]
  adopted: readonly AdoptedTerm[]
  /** Ids of lexicon entries that the organisation has switched off. */
  switchedOff: readonly string[]
  kept: readonly Kept[]
}

/** The lexicon and an organisation's own words as one wording. Own words come first, so they win a tie. */
export function gatherWording(lexicon: readonly Phrase[], own: OwnWording): Wording {
  const off = new Set(own.switchedOff)
  return {
    phrases: [...present(own.avoided.map(avoidedPhrase)), ...lexicon.filter((phrase) => !off.has(phrase.id))],
    terms: present(own.adopted.map(termPhrase)),
    kept: own.kept,
  }
}

function present<T>(items: readonly (T | undefined)[]): T[] {
  return items.filter((item) => item !== undefined)
}
