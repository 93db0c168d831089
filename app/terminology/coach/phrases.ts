import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord, archiveRecord, restoreRecord } from '../../store/record.ts'
import { freezeVersion, type Version, versionsOf } from '../../store/version.ts'
import { faultOfPhrase, type PhraseEntry, type PhraseFault } from './phraseEntry.ts'
import * as store from './store.ts'

/** The organisation's own words to avoid: those looked for, or all, those put away too. */
export async function listPhrases(caller: Caller, { all = false } = {}): Promise<PhraseEntry[]> {
  must(caller, 'terminology.read')
  const phrases = await store.allPhrases(caller)
  return all ? phrases : phrases.filter(({ isArchived }) => !isArchived)
}

export async function readPhrase(caller: Caller, id: string): Promise<PhraseEntry> {
  must(caller, 'terminology.read')
  const phrase = await store.phraseById(caller, id)
  if (!phrase) throw new NotFound(`phrase ${id}`)
  return phrase
}

export type PhraseWords = Pick<PhraseEntry, 'words' | 'prefer' | 'reason' | 'question' | 'severity'>

/** Every text that the phrase has had, newest first. One that was there before texts were kept begins with its next. */
export const textsOfPhrase = (caller: Caller, id: string): Promise<Version<PhraseWords>[]> =>
  versionsOf<PhraseWords>(caller, id)

export async function addPhrase(
  caller: Caller,
  given: PhraseWords,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; because: PhraseFault }> {
  must(caller, 'phrase.edit')
  const fault = faultOfPhrase(given)
  if (fault) return { ok: false, because: fault }
  const phrase = wordsIn(given)
  await store.insertPhrase(caller, id, phrase)
  await freezeVersion(caller, id, { body: phrase })
  await recordHappening(caller, id, 'recorded')
  return { ok: true, id }
}

export async function amendPhrase(
  caller: Caller,
  id: string,
  base: number,
  to: PhraseWords,
): Promise<{ ok: true } | { ok: false; because: PhraseFault | 'edited' }> {
  must(caller, 'phrase.edit')
  const before = await readPhrase(caller, id)
  const fault = faultOfPhrase(to)
  if (fault) return { ok: false, because: fault }
  const phrase = wordsIn(to)
  if (!(await amendRecord(caller, id, base, ['words', 'reason'], { title: phrase.words })))
    return { ok: false, because: 'edited' }
  if ((await textsOfPhrase(caller, id)).length === 0) await freezeVersion(caller, id, { body: wordsIn(before) })
  await store.updatePhrase(caller, id, phrase)
  await freezeVersion(caller, id, { body: phrase })
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}

const wordsIn = ({ words, prefer, reason, question, severity }: PhraseWords): PhraseWords => ({
  words: words.trim(),
  prefer,
  reason,
  question,
  severity,
})

const MOST_REASON = 500
type PutAwayFault = 'no-reason' | 'too-long'

/** The check no longer looks for it. It stays with its history, and can be taken up again. */
export async function putAwayPhrase(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: PutAwayFault }> {
  must(caller, 'phrase.edit')
  const { isArchived } = await readPhrase(caller, id)
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  if (why.length > MOST_REASON) return { ok: false, because: 'too-long' }
  if (isArchived) return { ok: true }
  await archiveRecord(caller, id, why.trim())
  await recordHappening(caller, id, 'archived', { why: why.trim() })
  return { ok: true }
}

export async function takeUpPhrase(caller: Caller, id: string): Promise<void> {
  must(caller, 'phrase.edit')
  if (!(await readPhrase(caller, id)).isArchived) return
  await restoreRecord(caller, id)
  await recordHappening(caller, id, 'restored')
}
