import { readFile } from 'node:fs/promises'
import { loadPack } from '../../content/packs.ts'
import type { Phrase } from '../../terminology/language/phrase.ts'
import { organisationFile } from './organisationFile.ts'
import { signalsOf } from './signals.ts'

export type ReadSignals =
  | { ok: true; signals: ReturnType<typeof signalsOf> }
  | { ok: false; because: 'cannotRead' }
  | { ok: false; because: 'notAnOrganisation'; where: string }

// These files were written against a shorter list of phrases than the lexicon pack, and are read with that one.
const phraseList = new URL('../../../test/fixtures/lexicon.json', import.meta.url)

/** Reads one organisation's file and computes its signals with the ladder of the content pack. */
export async function readSignals(path: string): Promise<ReadSignals> {
  const text = await readFile(path, 'utf8').catch(() => undefined)
  const value = text === undefined ? undefined : parsed(text)
  if (value === undefined) return { ok: false, because: 'cannotRead' }
  const file = organisationFile.safeParse(value)
  if (!file.success) return { ok: false, because: 'notAnOrganisation', where: file.error.issues[0]!.path.join('.') }
  const { content } = await loadPack('mainstreaming', '1.0')
  const phrases: Phrase[] = JSON.parse(await readFile(phraseList, 'utf8'))
  return { ok: true, signals: signalsOf(file.data, content.promises.commitment, phrases) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
