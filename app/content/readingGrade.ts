import { countSyllables } from './countSyllables.ts'

/**
 * The Flesch–Kincaid grade of English text: the school year (United States) that it asks for; 7 is about age 12.
 * 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Text without a word has grade 0.
 * A line break ends a sentence, so headings and list items count as sentences of their own.
 * Source: Kincaid, Fishburne, Rogers and Chissom, 1975.
 */
export function readingGrade(text: string): number {
  const words = wordsOf(text)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  return 0.39 * (words.length / countSentences(text)) + 11.8 * (syllables / words.length) - 15.59
}

/** Words in order; “well-off”, “isn’t”, “15” and “0.8” are one word each. */
export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu) ?? []
}

/** Sentences: stretches with a word in them, ended by . ! ? or a line break. */
export function countSentences(text: string): number {
  const stretches = text.split(/[.!?…]+(?=["'”’)\]]*(?:\s|$))|\n+/u)
  return Math.max(1, stretches.filter((stretch) => wordsOf(stretch).length > 0).length)
}
