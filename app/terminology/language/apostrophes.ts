/** How far to look for a clearer end than a mark that may be a plural's apostrophe. */
const LOOK_AHEAD = 300

export const isWord = (char: string | undefined) => char !== undefined && /[\p{L}\p{N}]/u.test(char)

const elided = /^(?:tis|twas|em|til|cause|cos|n|bout|round)\b/i

/** Whether a single mark begins a quotation: nothing before it, a word after it, and not 'tis or '90s. */
export function opensSingle(text: string, at: number): boolean {
  if (isWord(text[at - 1])) return false
  const next = text.slice(at + 1, at + 8)
  return /^[^\s\d]/.test(next) && !elided.test(next)
}

/**
 * Where a single quotation ends. An apostrophe inside a word is passed over; one after an s with more of the sentence
 * to come ("the residents' clinic") ends the quotation only if no clearer end follows soon in the paragraph.
 */
export function endOfSingle(text: string, open: number, limit: number, close: string): number | undefined {
  let unsure: number | undefined
  for (let at = open + 1; at < limit; at++) {
    if (unsure !== undefined && (text[at] === '‘' || at - unsure > LOOK_AHEAD)) return unsure
    if (text[at] !== close || /\s/.test(text[at - 1] ?? ' ') || isWord(text[at + 1])) continue
    const mayBePlural = /s/i.test(text[at - 1] ?? '') && /^[ \u00a0]\p{Ll}/u.test(text.slice(at + 1, at + 4))
    if (!mayBePlural) return at + 1
    unsure ??= at + 1
  }
  return unsure
}
