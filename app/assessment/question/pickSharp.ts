import type { Assessment as Pack } from '../../content/kinds/assessment.ts'
import { NOT_TELLING } from './notTelling.ts'

type Question = Pack['questions'][number]

/** A question that fits a text, and the words of the text that say so. None: it is asked of every piece of work. */
export type Sharp = { question: Question; words: string[] }

const FIVE = 5
// One word in common may be chance.
const LEAST_REASONS = 2
const MOST_REASONS = 5
const LEAST_LETTERS = 4
// A word that stands in this share of a pack's questions, or in more, says nothing of any of them.
const TOO_COMMON = 1 / 3

/**
 * The five of these questions that fit an abstract best, and why: the words of the abstract that stand in what the pack
 * itself says of a question, rarer words counting for more. Where fewer fit, the screen's own questions fill the five,
 * and then the others; where fewer than five are asked, it is those. The same text gives the same five, always. Pure.
 */
export function pickSharp(pack: Pack, variant: string, asked: readonly string[], abstract: string): Sharp[] {
  const questions = pack.questions.filter(({ question, appliesWhen }) => asked.includes(question) && !appliesWhen)
  const own = new Map(pack.questions.map((question) => [question.question, stemsOf(wordsAbout(pack, question))]))
  const weightOf = weigh([...own.values()])
  const written = writtenIn(abstract)
  const scored = questions.map((question) => {
    const stems = own.get(question.question)!
    const found = [...written].filter(([stem]) => stems.has(stem) && weightOf(stem) > 0)
    found.sort(([a], [b]) => weightOf(b) - weightOf(a))
    return {
      question,
      words: found.map(([, word]) => word),
      score: found.reduce((sum, [stem]) => sum + weightOf(stem), 0),
    }
  })
  const best = scored
    .filter(({ words }) => words.length >= LEAST_REASONS)
    .sort((a, b) => b.score - a.score)
    .slice(0, FIVE)
  const picked = [...best, ...alwaysAsked(pack, variant, questions, best)].slice(0, FIVE)
  const place = (key: string) => pack.questions.findIndex(({ question }) => question === key)
  return picked
    .map(({ question, words }) => ({ question, words: words.slice(0, MOST_REASONS) }))
    .sort((a, b) => place(a.question.question) - place(b.question.question))
}

/** How many questions of the pack speak of a word of a text, in whatever form. Pure. */
export function questionsThatSay(pack: Pack, word: string): number {
  const [stem] = stemsOf(word)
  return stem === undefined ? 0 : pack.questions.filter((one) => stemsOf(wordsAbout(pack, one)).has(stem)).length
}

function alwaysAsked(pack: Pack, variant: string, questions: Question[], best: Sharp[]): Sharp[] {
  const screen = pack.lengths.find(({ length }) => length === 'screen')?.questions[variant] ?? []
  const others = questions.filter((one) => !best.some(({ question }) => question === one))
  const first = others.filter(({ question }) => screen.includes(question))
  return [...first, ...others.filter((one) => !first.includes(one))].map((question) => ({ question, words: [] }))
}

/** What the pack says of a question: its own words, and those of the library and the themes that belong to it. */
function wordsAbout(pack: Pack, { section, ask, plain, why, howToAnswer, answer, adviserPrompt }: Question): string {
  const library = answer.library ?? pack.kinds[answer.kind]?.library
  const themes = pack.themes.filter(({ sections }) => sections.length === 1 && sections.includes(section))
  return [
    ...[ask, plain, why, ...howToAnswer, adviserPrompt],
    ...themes.flatMap(({ name, useWhen }) => [name, useWhen]),
    ...(library === 'causes' ? pack.causes.flatMap(({ name, mechanism }) => [name, mechanism]) : []),
    ...(library === 'barriers' ? pack.barriers.flatMap(({ name, adaptations }) => [name, ...adaptations]) : []),
    ...(library === 'axes' ? pack.axes.flatMap(({ label, plain: twin }) => [label, twin]) : []),
  ].join('\n')
}

// The fewer questions speak of it, the more a word says: the logarithm of that share, as libraries weigh words.
function weigh(all: ReadonlySet<string>[]): (stem: string) => number {
  const counts = new Map<string, number>()
  for (const stems of all) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  return (stem) => {
    const n = counts.get(stem) ?? 0
    return n === 0 || n >= all.length * TOO_COMMON ? 0 : Math.log(all.length / n)
  }
}

/** Each word of a text once, as it was written first, by its stem. */
function writtenIn(text: string): Map<string, string> {
  const found = new Map<string, string>()
  for (const word of text.match(/[\p{L}’'-]+/gu) ?? []) {
    const stem = stemOf(word)
    if (stem && !found.has(stem)) found.set(stem, word)
  }
  return found
}

const stemsOf = (text: string): Set<string> => new Set(writtenIn(text).keys())

// Enough for one word to meet its plural and its verb. The pack is in one language, and so is whoever reads it.
function stemOf(word: string): string | undefined {
  const plain = word.toLowerCase().replace(/[’']s$/, '')
  if (plain.length < LEAST_LETTERS || NOT_TELLING.has(plain)) return undefined
  return plain.replace(/(ies|ing|ed|es|s|ers?|y)$/, '').slice(0, 12)
}
