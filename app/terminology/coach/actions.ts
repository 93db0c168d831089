import { loadPack } from '../../content/packs.ts'
import { NotFound } from '../../errors.ts'
import { explainRefusal } from '../../files/explainRefusal.ts'
import { extractText, textTypes } from '../../files/extractText.ts'
import { admitFile } from '../../files/gate.ts'
import type { Paragraph } from '../../files/paragraph.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord, archiveRecord } from '../../store/record.ts'
import { listConcepts, wordingsOf } from '../concepts.ts'
import { type CheckedParagraph, checkDocument } from '../language/checkDocument.ts'
import { type LanguageCheck, readLanguage, type Wording } from '../language/checkText.ts'
import { fingerprintOf } from '../language/fingerprintOf.ts'
import { gatherWording } from '../language/gatherWording.ts'
import type { AdoptedTerm } from '../language/ownWords.ts'
import { paragraphsOf } from '../language/paragraphsOf.ts'
import type { Phrase } from '../language/phrase.ts'
import { faultOfPhrase, type PhraseEntry, type PhraseFault } from './phraseEntry.ts'
import * as store from './store.ts'

const LEXICON = 'lexicon/en-GB'

export async function listPhrases(caller: Caller): Promise<PhraseEntry[]> {
  must(caller, 'terminology.read')
  return store.allPhrases(caller)
}

export async function readPhrase(caller: Caller, id: string): Promise<PhraseEntry> {
  must(caller, 'terminology.read')
  const phrase = await store.phraseById(caller, id)
  if (!phrase) throw new NotFound(`phrase ${id}`)
  return phrase
}

export type PhraseWords = Pick<PhraseEntry, 'words' | 'prefer' | 'reason' | 'question' | 'severity'>

export async function addPhrase(
  caller: Caller,
  given: PhraseWords,
  id = newId(),
): Promise<{ ok: true; id: string } | { ok: false; because: PhraseFault }> {
  must(caller, 'phrase.edit')
  const fault = faultOfPhrase(given)
  if (fault) return { ok: false, because: fault }
  await store.insertPhrase(caller, id, { ...given, words: given.words.trim() })
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
  await readPhrase(caller, id)
  const fault = faultOfPhrase(to)
  if (fault) return { ok: false, because: fault }
  if (!(await amendRecord(caller, id, base, ['words', 'reason'], { title: to.words.trim() })))
    return { ok: false, because: 'edited' }
  await store.updatePhrase(caller, id, to)
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}

export async function putAwayPhrase(caller: Caller, id: string): Promise<void> {
  must(caller, 'phrase.edit')
  await readPhrase(caller, id)
  await archiveRecord(caller, id, '')
  await recordHappening(caller, id, 'archived')
}

/** What the coach says about each phrase found, by its id. */
export type Notes = ReadonlyMap<string, Phrase>

/** Everything a text is read against: the lexicon, the organisation's own words, and what was kept in these passages. */
async function wordingFor(caller: Caller, passages: readonly string[]): Promise<{ wording: Wording; notes: Notes }> {
  const { content } = await loadPack(LEXICON, '1.0')
  const avoided = (await store.allPhrases(caller)).map((entry) => ({ ...entry, category: 'own' }))
  const wording = gatherWording(content.entries, {
    avoided,
    adopted: await adoptedTerms(caller),
    switchedOff: [],
    kept: await store.keptIn(caller, passages.map(fingerprintOf)),
  })
  return {
    wording,
    notes: new Map([...wording.phrases, ...(wording.terms ?? [])].map((phrase) => [phrase.id, phrase])),
  }
}

/** The adopted terms with their meaning in plain words. The id leads to the concept. */
async function adoptedTerms(caller: Caller): Promise<AdoptedTerm[]> {
  const terms: AdoptedTerm[] = []
  for (const { concept, inForce } of await listConcepts(caller)) {
    if (!inForce || concept.kind === 'recognition') continue
    const words = (await wordingsOf(caller, concept.id)).find(({ no }) => no === inForce.versionNo)?.wording
    if (words) terms.push({ id: concept.id, term: words.term, meaning: words.plain || words.formal })
  }
  return terms
}

export type Checked = LanguageCheck & { text: string; notes: Notes }

/** Reads a text and says what is worth a second look. Nothing is kept, and nothing is counted. */
export async function checkWords(caller: Caller, text: string): Promise<Checked> {
  must(caller, 'language.check')
  const passages = paragraphsOf(text).map(({ start, end }) => text.slice(start, end))
  const { wording, notes } = await wordingFor(caller, passages.length ? passages : [text])
  return { ...readLanguage(text, wording), text, notes }
}

export type CheckedFile =
  | { ok: true; name: string; paragraphs: Paragraph[]; found: CheckedParagraph[]; notes: Notes }
  | { ok: false; because: string }

/** The same for a file, which is read, not changed and not kept. A refusal is a sentence of the gate. */
export async function checkFile(
  caller: Caller,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<CheckedFile> {
  must(caller, 'language.check')
  const admitted = await admitFile(bytes, name, textTypes)
  if (!admitted.ok) return { ok: false, because: explainRefusal(admitted) }
  const type = textTypes.find((one) => one === admitted.type)
  if (!type) throw new Error(`the gate let ${admitted.type} through`)
  const read = await extractText(bytes, type)
  if (!read.ok) return { ok: false, because: explainRefusal(read) }
  const { wording, notes } = await wordingFor(
    caller,
    read.paragraphs.map(({ text }) => text),
  )
  return { ok: true, name, paragraphs: read.paragraphs, found: checkDocument(read.paragraphs, wording), notes }
}

const MOST_REASON = 500

/** Keeps a phrase in one passage, with the reason. It belongs to the passage; nobody's name is with it. */
export async function keepPhrase(
  caller: Caller,
  { entry, fingerprint, reason }: { entry: string; fingerprint: string; reason: string },
): Promise<{ ok: true } | { ok: false; because: 'no-reason' | 'too-long' }> {
  must(caller, 'language.check')
  if (!reason.trim()) return { ok: false, because: 'no-reason' }
  if (reason.length > MOST_REASON) return { ok: false, because: 'too-long' }
  if (!/^[0-9a-f]{32}$/.test(fingerprint)) throw new NotFound('passage')
  await store.insertDismissal(caller, newId(), { entry, fingerprint, reason: reason.trim() })
  return { ok: true }
}
