import type { Child } from 'hono/jsx'

// Longest words that fit a column of the table, and one of the folded cells on a phone.
const FITS_COLUMN = 13
const FITS_CELL = 11
const SOFT_HYPHEN = '\u00ad'

/**
 * A name with places where a narrow column may part its long words. The text stays as it was written, so that it is
 * read, found and copied whole.
 */
export function breakable(name: string): Child[] {
  return name
    .split(/(\s+)/)
    .flatMap((word) => partWord(word, FITS_COLUMN).flatMap((part, at) => (at === 0 ? [part] : [<wbr />, part])))
}

/** The same with soft hyphens: only for text that is drawn and not read out. */
export function softly(name: string): string {
  return name
    .split(/(\s+)/)
    .map((word) => partWord(word, FITS_CELL).join(SOFT_HYPHEN))
    .join('')
}

/** Parts before a consonant that a vowel follows, four letters or more each: right often enough in most languages. */
function partWord(word: string, fits: number): string[] {
  if (word.length <= fits) return [word]
  const parts: string[] = []
  let from = 0
  for (let at = 4; at <= word.length - 4; at += 1) {
    if (at - from < 4 || !/^[^aeiouwy\W][aeiouy]/i.test(word.slice(at, at + 2))) continue
    parts.push(word.slice(from, at))
    from = at
  }
  return [...parts, word.slice(from)]
}
