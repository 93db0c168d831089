/** A stretch of somebody's own words, with the question that they answer. */
export type Passage = { question: string; text: string }

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/** Sentences with the space after them, so that together they are the text again. */
export const sentencesOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Words as word processors count them: whatever stands between spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length

export const wordsIn = (passages: readonly Passage[]): number =>
  passages.reduce((sum, { text }) => sum + countWords(text), 0)

export type Cut = {
  passages: Passage[]
  /** Sentences left out, the last answer's first. */
  left: number
  /** More words than the limit all the same: one sentence alone is longer, and nothing is cut inside a sentence. */
  isOver: boolean
}

/** The passages within a limit of words: whole sentences go, from the last answer on. At least one stays. Pure. */
export function cutToWords(passages: readonly Passage[], limit: number): Cut {
  const kept = passages.map(({ question, text }) => ({ question, sentences: sentencesOf(text) }))
  let total = wordsIn(passages)
  let left = 0
  while (total > limit) {
    const last = kept.at(-1)
    if (!last || (kept.length === 1 && last.sentences.length === 1)) break
    const gone = last.sentences.pop()
    if (!last.sentences.length) kept.pop()
    total -= countWords(gone ?? '')
    if (gone?.trim()) left++
  }
  const told = kept.map(({ question, sentences }) => ({ question, text: sentences.join('').trim() }))
  return { passages: told, left, isOver: total > limit }
}
