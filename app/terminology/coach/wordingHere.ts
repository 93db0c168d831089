import { packOf } from '../../content/packOf.ts'
import type { Work } from '../../store/work.ts'
import { adoptedWords } from '../adoptedWords.ts'
import type { Wording } from '../language/checkText.ts'
import { fingerprintOf } from '../language/fingerprintOf.ts'
import { gatherWording } from '../language/gatherWording.ts'
import type { AdoptedTerm } from '../language/ownWords.ts'
import type { LexiconName } from './lexicons.ts'
import * as store from './store.ts'

/**
 * Everything that passages are read against in an organisation: the lexicon in the version that it reads, less what it
 * has switched off; its own words; the terms it has adopted; what was kept in these very passages.
 */
export async function wordingHere(
  asker: Pick<Work, 'db' | 'today' | 'asIf'>,
  passages: readonly string[],
  lexicon: LexiconName,
): Promise<Wording> {
  const { content } = await packOf(asker, lexicon)
  const avoided = (await store.allPhrases(asker)).filter(({ isArchived }) => !isArchived)
  const off = (await store.switchedOff(asker)).filter(({ pack, backOn }) => pack === lexicon && backOn === null)
  return gatherWording(content.entries, {
    avoided: avoided.map((entry) => ({ ...entry, category: 'own' })),
    adopted: await adoptedTerms(asker),
    switchedOff: off.map(({ entry }) => entry),
    kept: await store.keptIn(asker, passages.map(fingerprintOf)),
  })
}

/** The adopted terms with their meaning in plain words. The id leads to the concept. */
async function adoptedTerms(asker: Pick<Work, 'db'>): Promise<AdoptedTerm[]> {
  const words = await adoptedWords(asker)
  return words
    .filter(({ concept }) => concept.kind !== 'recognition')
    .map(({ concept, wording }) => ({ id: concept.id, term: wording.term, meaning: wording.plain || wording.formal }))
}
