import type { Assessment as Pack } from '../../../content/kinds/assessment.ts'
import { readDay, sayDay } from '../../../web/parts/day.tsx'
import { readMoney, sayMoney } from '../../../web/parts/money.tsx'
import { type Cell, cellWords } from '../../answer/value.ts'
import type { AskedField } from '../../question/layout.ts'
import { words } from './words.ts'

export type Twin = 'label' | 'plain'

/** What a row, or a whole answer, says: the pieces that a sentence is made of. A field that is empty gives ''. */
export type Said = {
  /** What the row is about, where that is given; as it stands inside a sentence. */
  about: string
  /** As it was written; a choice in its words, a day and an amount as they are read. */
  text: (field: string) => string
  /** The same as it stands inside a sentence: no full stop at the end, and no capital that only its place had given it. */
  within: (field: string) => string
  /** The keys that were chosen. */
  chosen: (field: string) => string[]
  /** What was chosen, in words that stand inside a sentence. */
  choices: (field: string) => string[]
}

export function saidOf(
  fields: readonly AskedField[],
  cells: Record<string, Cell>,
  { about = '', twin, isOrdinary }: { about?: string; twin: Twin; isOrdinary: (word: string) => boolean },
): Said {
  const inside = (text: string) => withinSentence(text, isOrdinary)
  const asked = (field: string) => fields.find((one) => one.field === field)
  const chosen = (field: string) => [cells[field] ?? []].flat().filter((one) => one.trim())
  const inWords = (field: string) =>
    chosen(field).map((key) => asked(field)?.choices.find(({ value }) => value === key)?.[twin] ?? key)
  const text = (field: string) => {
    const { type, choices = [] } = asked(field) ?? {}
    const typed = cellWords(cells[field]).trim()
    if (choices.length) return inWords(field).join(', ')
    if (type === 'date') return sayTyped(readDay(typed), sayDay, typed)
    return type === 'money' ? sayTyped(readMoney(typed), sayMoney, typed) : typed
  }
  return {
    about: inside(about),
    text,
    within: (field) => inside(text(field)),
    chosen,
    choices: (field) => inWords(field).map((one) => inside(one)),
  }
}

const sayTyped = <T>(read: T | undefined, say: (read: T) => string, typed: string): string =>
  read === undefined ? typed : say(read)

/** A text as it stands inside a sentence. What may be a name keeps its capital. Pure. */
export function withinSentence(text: string, isOrdinary: (word: string) => boolean): string {
  const bare = text.trim().replace(/(?<!\.)\.$/, '')
  const [, first = '', next = ''] = /^(\p{Lu}\p{Ll}*)(?:['’]\p{L}+)?(?![\p{L}\p{N}])\s*(\S?)/u.exec(bare) ?? []
  const word = first.toLowerCase()
  const isName = !first || first === 'I' || words.namesToo.has(word) || /\p{Lu}/u.test(next) || !isOrdinary(word)
  return isName ? bare : word + bare.slice(first.length)
}

const ordinary = new WeakMap<Pack, Set<string>>()

/** Whether a word is one of everyday language and no name: somewhere in the texts of the pack it has a small letter. */
export function ordinaryIn(pack: Pack): (word: string) => boolean {
  const known = ordinary.get(pack) ?? new Set(JSON.stringify(pack).match(/(?<!\p{L})\p{Ll}+/gu))
  ordinary.set(pack, known)
  const { everyday } = words
  return (word) => known.has(word) || everyday.has(word)
}
