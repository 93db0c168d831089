import type { CheckedPack } from './checkPack.ts'
import type { Mistake } from './kind.ts'
import type { PackHead } from './packHead.ts'
import { readingGrade } from './readingGrade.ts'
import { words } from './words.ts'

/** The hardest that a plain twin may be, unless its pack says less: Flesch–Kincaid grade 7, about age 12. */
export const HARDEST_PLAIN = 7

const markup = /<\/?[a-z][^>]*>|<!--|&(?:[a-z]+|#\d+);/i

/** Texts that are empty, carry markup, or are called plain and are not. The same for every kind of pack. */
export function checkText({ sources, head }: CheckedPack): Mistake[] {
  return Object.entries(sources).flatMap(([file, { value }]) =>
    [...leavesOf(value, [])].flatMap(([at, leaf]) => checkLeaf(file, at, leaf, head)),
  )
}

function checkLeaf(file: string, at: Mistake['at'], leaf: unknown, head?: PackHead): Mistake[] {
  const field = String(at.findLast((step) => typeof step === 'string') ?? '')
  if (leaf === null || (typeof leaf === 'string' && leaf.trim() === ''))
    return [{ file, at, says: words.emptyText(field), suggestion: words.writeOrDelete }]
  if (typeof leaf !== 'string') return []
  const mistakes: Mistake[] = []
  // A lexicon's patterns are not text: (?<!…) is not a tag.
  const found = field === 'pattern' ? null : markup.exec(leaf)
  if (found) mistakes.push({ file, at, says: words.markupInText(found[0]), suggestion: words.takeItOut })
  const isPlain = field === 'plain' || (head?.kind === 'indicators' && field === 'question')
  // The measure counts English syllables; a pack in another language is read by people.
  const grade = isPlain && head?.language.startsWith('en') ? readingGrade(leaf) : 0
  const most = head?.hardestPlain ?? HARDEST_PLAIN
  if (grade > most) mistakes.push({ file, at, says: words.tooHard(grade, most), suggestion: words.makeItPlainer })
  if (field === 'after' && /\brecalled\b/i.test(leaf)) mistakes.push({ file, at, says: words.uncheckedSaidInNote })
  return mistakes
}

/** Every value that holds no other, with the way to it. */
export function* leavesOf(value: unknown, at: Mistake['at']): Generator<[Mistake['at'], unknown]> {
  if (Array.isArray(value)) for (const [index, inner] of value.entries()) yield* leavesOf(inner, [...at, index])
  else if (typeof value === 'object' && value !== null)
    for (const [field, inner] of Object.entries(value)) yield* leavesOf(inner, [...at, field])
  else yield [at, value]
}
