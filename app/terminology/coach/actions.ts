import { NotFound } from '../../errors.ts'
import { explainRefusal } from '../../files/explainRefusal.ts'
import { extractText, textTypes } from '../../files/extractText.ts'
import { admitFile } from '../../files/gate.ts'
import type { Paragraph } from '../../files/paragraph.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { newId } from '../../store/newId.ts'
import { type CheckedParagraph, checkDocument } from '../language/checkDocument.ts'
import { type LanguageCheck, readLanguage, type Wording } from '../language/checkText.ts'
import { paragraphsOf } from '../language/paragraphsOf.ts'
import type { Phrase } from '../language/phrase.ts'
import { lexiconCalled } from './lexicons.ts'
import * as store from './store.ts'
import { wordingHere } from './wordingHere.ts'

export * from './lexicons.ts'
export * from './phrases.ts'

/** What the coach says about each phrase found, by its id. */
export type Notes = ReadonlyMap<string, Phrase>

async function wordingFor(
  caller: Caller,
  passages: readonly string[],
  lexicon?: string,
): Promise<{ wording: Wording; notes: Notes }> {
  const wording = await wordingHere(caller, passages, await lexiconCalled(lexicon))
  return {
    wording,
    notes: new Map([...wording.phrases, ...(wording.terms ?? [])].map((phrase) => [phrase.id, phrase])),
  }
}

export type Checked = LanguageCheck & { text: string; notes: Notes }

/** Reads a text and says what is worth a second look. Nothing is kept, and nothing is counted. */
export async function checkWords(caller: Caller, text: string, lexicon?: string): Promise<Checked> {
  must(caller, 'language.check')
  const passages = paragraphsOf(text).map(({ start, end }) => text.slice(start, end))
  const { wording, notes } = await wordingFor(caller, passages.length ? passages : [text], lexicon)
  return { ...readLanguage(text, wording), text, notes }
}

/** A phrase that a writer may want to look at twice, with what the coach says about it. */
export type Asked = { text: string; question: string; prefer: string; reason: string }

/** What the coach would ask about a text that is being written in any room: each phrase once, in order. */
export async function askAbout(caller: Caller, text: string): Promise<Asked[]> {
  const { hits, notes } = await checkWords(caller, text)
  const asked = hits.flatMap(({ entry, text: said }): Asked[] => {
    const phrase = notes.get(entry)
    return phrase ? [{ text: said, question: phrase.question, prefer: phrase.prefer, reason: phrase.reason }] : []
  })
  return asked.filter(({ text: said }, at) => asked.findIndex((one) => one.text === said) === at)
}

export type CheckedFile =
  | { ok: true; name: string; paragraphs: Paragraph[]; found: CheckedParagraph[]; notes: Notes }
  | { ok: false; because: string }

/** The same for a file, which is read, not changed and not kept. A refusal is a sentence of the gate. */
export async function checkFile(
  caller: Caller,
  { name, bytes }: { name: string; bytes: Uint8Array },
  lexicon?: string,
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
    lexicon,
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
