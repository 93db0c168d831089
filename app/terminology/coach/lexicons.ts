import type { PackHead } from '../../content/packHead.ts'
import { packOf } from '../../content/packOf.ts'
import { listPacks } from '../../content/packs.ts'
import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { newId } from '../../store/newId.ts'
import * as store from './store.ts'

/** The list of phrases that a text is read against unless another is asked for. */
export const USUAL_LEXICON = 'lexicon/en-GB'
export type LexiconName = `lexicon/${string}`

/** The list for a language, such as `fr`; the usual one where none is named. */
export const lexiconFor = (language: string | undefined): LexiconName =>
  language ? `lexicon/${language}` : USUAL_LEXICON

const isLexicon = (pack: string): pack is LexiconName => pack.startsWith('lexicon/')

/** Every list of phrases there is, one for each language, by the title of its newest version. */
export async function lexiconsHere(): Promise<Pick<PackHead, 'pack' | 'title' | 'language'>[]> {
  const heads = (await listPacks()).filter(({ kind, status }) => kind === 'lexicon' && status !== 'draft')
  return heads.filter(({ pack }, at) => heads.findIndex((head) => head.pack === pack) === at)
}

/** The list called so, or the usual one where none is asked for. Throws NotFound for one that is not here. */
export async function lexiconCalled(pack: string | undefined): Promise<LexiconName> {
  if (!pack) return USUAL_LEXICON
  const found = (await lexiconsHere()).map((one) => one.pack).find((one) => one === pack)
  if (found === undefined || !isLexicon(found)) throw new NotFound(`lexicon ${pack}`)
  return found
}

/** An entry of a lexicon that the organisation does not look for, and why. `backOn`: since when it does so again. */
export type SwitchedOff = {
  id: string
  pack: string
  entry: string
  reason: string
  byName: string | null
  onDay: string
  backOn: string | null
}

export async function listSwitchedOff(caller: Caller): Promise<SwitchedOff[]> {
  must(caller, 'terminology.read')
  return store.switchedOff(caller)
}

const MOST_REASON = 500
type SwitchFault = 'no-entry' | 'no-reason' | 'too-long' | 'off-already'

/** The check no longer looks for this entry here, whatever version of the lexicon is read. */
export async function switchOffEntry(
  caller: Caller,
  { pack, entry, reason, id = newId() }: { pack: string; entry: string; reason: string; id?: string },
): Promise<{ ok: true } | { ok: false; because: SwitchFault }> {
  must(caller, 'phrase.edit')
  const { content } = await packOf(caller, await lexiconCalled(pack))
  if (!content.entries.some((one) => one.id === entry)) return { ok: false, because: 'no-entry' }
  if (!reason.trim()) return { ok: false, because: 'no-reason' }
  if (reason.length > MOST_REASON) return { ok: false, because: 'too-long' }
  const isNew = await store.insertSwitchedOff(caller, { id, pack, entry, reason: reason.trim() })
  return isNew ? { ok: true } : { ok: false, because: 'off-already' }
}

/** Looks for it again. That it was off, when and why, stays. */
export async function switchOnEntry(caller: Caller, id: string): Promise<void> {
  must(caller, 'phrase.edit')
  if (!(await store.switchedOff(caller)).some((one) => one.id === id)) throw new NotFound(`switched-off entry ${id}`)
  await store.endSwitchedOff(caller, id)
}
