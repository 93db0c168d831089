import { patternFor } from '../language/ownWords.ts'

/** Words that this organisation avoids, as people type them, with what to ask and what to say instead. */
export type PhraseEntry = {
  id: string
  words: string
  prefer: string
  reason: string
  question: string
  severity: 'note' | 'strong'
  edit: number
  isArchived: boolean
}

export type PhraseFault = 'no-words' | 'cannot-look-for' | 'no-reason' | 'too-long'

const MOST = 2_000

/** Why an entry cannot be kept: the check could not look for it, or nobody would know why it is there. Pure. */
export function faultOfPhrase({
  words,
  reason,
  prefer,
  question,
}: Pick<PhraseEntry, 'words' | 'reason' | 'prefer' | 'question'>): PhraseFault | undefined {
  if (!words.trim()) return 'no-words'
  if (patternFor(words) === undefined) return 'cannot-look-for'
  if (!reason.trim()) return 'no-reason'
  return [reason, prefer, question].some((text) => text.length > MOST) ? 'too-long' : undefined
}
