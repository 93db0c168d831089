import type { Phrase, Severity } from './phrase.ts'
import { straighten } from './straighten.ts'

/** Words that an organisation avoids, as people type them: "service users", not a pattern. */
export type AvoidedWords = {
  id: string
  words: string
  prefer: string
  reason: string
  question: string
  severity: Severity
  category: string
}

export type AdoptedTerm = { id: string; term: string; meaning: string }

const MOST_LETTERS = 120
// \b knows only English letters; these also hold for Welsh, Polish and other names.
const edge = 'A-Za-z0-9_\\u00c0-\\u024f\\u1e00-\\u1eff'

/**
 * A safe pattern for plain words: found in any case, with a space or a hyphen between words, and in the plural.
 * @returns undefined where there is no letter in the words, or too many of them.
 */
export function patternFor(words: string): string | undefined {
  const parts = straighten(words.normalize('NFC'))
    .text.split(/[\s-]+/)
    .filter(Boolean)
  const plain = parts.join(' ')
  if (!/\p{L}/u.test(plain) || plain.length > MOST_LETTERS) return undefined
  const last = parts.length - 1
  const pattern = parts.map((part, index) => (index === last ? eitherNumber(part) : literal(part))).join('[- ]')
  return `(?<![${edge}])${pattern}(?![${edge}])`
}

function eitherNumber(word: string): string {
  if (/[^aeiou]y$/i.test(word)) return `${literal(word.slice(0, -1))}(?:y|ies)`
  return /[a-z]$/i.test(word) && !/s$/i.test(word) ? `${literal(word)}(?:s|es)?` : literal(word)
}

const literal = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** An organisation's own entry, ready to be looked for; undefined where its words cannot be (see patternFor). */
export function avoidedPhrase({ words, ...rest }: AvoidedWords): Phrase | undefined {
  const pattern = patternFor(words)
  return pattern === undefined ? undefined : { ...rest, phrase: words, pattern }
}

/** An adopted term, found so that its meaning can be shown beside the text. */
export function termPhrase({ id, term, meaning }: AdoptedTerm): Phrase | undefined {
  const pattern = patternFor(term)
  if (pattern === undefined) return undefined
  return { id, pattern, phrase: term, prefer: '', reason: meaning, question: '', severity: 'note', category: 'adopted' }
}
