import { listFormat } from '../../../formats.ts'
import { countWords } from '../cut.ts'

/** A text as a sentence: with a capital, and a full stop where it has no end of its own. */
export function sentence(text: string): string {
  const bare = text.trim()
  const whole = bare.charAt(0).toUpperCase() + bare.slice(1)
  return /[.!?…\]][\s"'”’)]*$/.test(whole) ? whole : `${whole}.`
}

/** The sentences for which there are words. */
export const sentences = (...all: readonly (string | false | undefined)[]): string[] =>
  all.flatMap((one) => (one ? [sentence(one)] : []))

export const isWords = (text: string): boolean => text !== ''

/** Something with what is known of it behind it: in brackets where that is short, else in a sentence of its own. */
export function withAside(text: string, aside: readonly string[], otherwise: (aside: string) => string): string[] {
  const said = aside.filter(isWords)
  if (!said.length) return sentences(text)
  const all = said.join('; ')
  const isShort = countWords(all) <= MOST_IN_BRACKETS && !/[.!?()]\s|[()]/.test(all)
  return isShort ? sentences(`${text.trim().replace(/\.$/, '')} (${all})`) : sentences(text, otherwise(all))
}

const MOST_IN_BRACKETS = 14

/** “this: that”, or two sentences where one of them has a colon already. */
export const colon = (head: string, rest: string): string =>
  !rest
    ? head
    : /:/.test(head) || /:\s/.test(rest.split(/[.!?]\s/)[0] ?? '')
      ? `${sentence(head)} ${sentence(rest)}`
      : `${head}: ${rest}`

/** a, b and c */
export const list = (items: readonly string[]): string =>
  listFormat('en-GB', { type: 'conjunction' }).format(items.filter(isWords))

/** The same of things that have an “and” in them: a and b, and c */
export const listOfTwoWords = (items: readonly string[]): string =>
  items.some((item) => item.includes(' and '))
    ? [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(isWords).join(', and ')
    : list(items)
