import type { Hit, Phrase } from './phrase.ts'
import { straighten } from './straighten.ts'

const compiled = new Map<string, RegExp>()

/**
 * Every place where a phrase stands, whoever's words they are and whatever overlaps, in order of start.
 * Time grows with the length of the text times the number of phrases; patterns are bounded (see the lexicon's reader).
 */
export function findPhrases(text: string, phrases: readonly Phrase[]): Hit[] {
  const straightened = straighten(text)
  const hits: Hit[] = []
  for (const phrase of phrases)
    for (const match of straightened.text.matchAll(compile(phrase))) {
      if (match[0].length === 0) continue
      const start = straightened.placeOf(match.index)
      // The last character's place, and one more: what follows a gap belongs to the next word.
      const end = straightened.placeOf(match.index + match[0].length - 1) + 1
      hits.push({ entry: phrase.id, start, end, text: text.slice(start, end) })
    }
  return hits.sort((a, b) => a.start - b.start || b.end - a.end)
}

function compile({ pattern, caseSensitive }: Phrase): RegExp {
  const flags = caseSensitive ? 'g' : 'gi'
  const key = `${flags}/${pattern}`
  const known = compiled.get(key)
  if (known) return known
  const made = new RegExp(pattern, flags)
  if (compiled.size > 2_000) compiled.clear()
  compiled.set(key, made)
  return made
}
