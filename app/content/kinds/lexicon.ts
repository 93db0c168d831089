import { z } from 'zod'
import type { KindReader, Mistake } from '../kind.ts'
import { readShapes, text } from '../shapes.ts'
import { MOST_STEPS, type PatternFault, weighPattern } from './lexiconPattern.ts'
import { words } from './lexiconWords.ts'

const severity = z.enum(['strong', 'suggest', 'note'])

const entry = z.strictObject({
  entry: z.string().regex(/^[A-Z]+\d+$/),
  was: z.string().optional(),
  category: text,
  severity,
  phrase: text,
  /** A regular expression without flags in it; matched with `i`, or exactly where `caseSensitive`. */
  pattern: text,
  caseSensitive: z.boolean().default(false),
  question: text,
  prefer: text,
  reason: text,
  basis: text.optional(),
  bad: z.array(text).min(1),
  ok: z.array(text).min(1),
})

const coach = z.strictObject({
  rules: z.array(text).min(1),
  severities: z.array(z.strictObject({ severity, means: text })).length(3),
  categories: z.array(z.strictObject({ category: text, means: text })).min(1),
  dismissals: z.array(
    z.strictObject({
      reason: text,
      title: text,
      needsText: z.boolean().default(false),
      /** Whether keeping a phrase for this reason is looked at again, to find entries that are wrong too often. */
      review: z.boolean().default(false),
    }),
  ),
})

export type LexiconEntry = Omit<z.output<typeof entry>, 'entry' | 'was'> & { id: string }
export type Lexicon = z.output<typeof coach> & { entries: LexiconEntry[] }

/** Reads a pack of phrases to look at twice. Every pattern is weighed and tried on its own bad and ok words. */
export const readLexicon: KindReader<Lexicon> = (files) => {
  const read = readShapes(files, {
    entries: ['entries.yaml', z.array(entry).min(1)],
    coach: ['coach.yaml', coach],
  })
  if (!read.ok) return read
  const entries = read.content.entries.map(({ entry: id, was: _, ...rest }) => ({ id, ...rest }))
  const categories = new Set(read.content.coach.categories.map((each) => each.category))
  const ids = new Set<string>()
  const mistakes = entries.flatMap((each, index) => {
    const found = mistakesIn(each, index)
    if (!categories.has(each.category)) found.push(at(index, 'category', words.needsReason(each.category)))
    if (ids.has(each.id)) found.push(at(index, 'entry', words.idTwice(each.id)))
    ids.add(each.id)
    return found
  })
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, content: { ...read.content.coach, entries } }
}

function mistakesIn(entry: LexiconEntry, index: number): Mistake[] {
  const mistakes: Mistake[] = []
  if (!entry.question.endsWith('?')) mistakes.push(at(index, 'question', words.noQuestion))
  const weighed = weighPattern(entry.pattern)
  if (!weighed.ok) return [...mistakes, { ...at(index, 'pattern', say(weighed.fault)), ...suggest(weighed.fault) }]
  const pattern = new RegExp(entry.pattern, entry.caseSensitive ? '' : 'i')
  for (const [place, bad] of entry.bad.entries())
    if (!pattern.test(straight(bad))) mistakes.push(at(index, 'bad', words.notFound(bad), place))
  for (const [place, ok] of entry.ok.entries()) {
    const found = pattern.exec(straight(ok))
    if (found) mistakes.push(at(index, 'ok', words.foundInOk(ok, found[0]), place))
  }
  return mistakes
}

/** Patterns are written for plain apostrophes; so they are matched. */
const straight = (text: string) => text.replaceAll('’', "'")

function at(index: number, field: string, says: string, place?: number): Mistake {
  return { file: 'entries.yaml', at: place === undefined ? [index, field] : [index, field, place], says }
}

function say(fault: PatternFault): string {
  if (fault.because === 'tooManySteps') return words.tooManySteps(fault.steps, MOST_STEPS)
  return fault.because === 'findsNothing' ? words.findsNothing : words[fault.because](fault.near)
}

function suggest(fault: PatternFault): { suggestion?: string } {
  return fault.because === 'tooManySteps' ? { suggestion: words.shorter } : {}
}
