import { promisingIn } from '../import/promising.ts'
import { vaguenessOf } from '../import/vague.ts'
import { KNOWN_VERBS } from '../import/verbs.ts'

export const KINDS = ['commitment', 'resource', 'support', 'tool', 'process'] as const
export type Kind = (typeof KINDS)[number]

/** The four kinds of provision: what helps people to keep the commitments. */
export const PROVISIONS = ['resource', 'support', 'tool', 'process'] as const satisfies readonly Kind[]
export const isProvision = ({ kind }: { kind: Kind }): boolean => kind !== 'commitment'

/** What an organisation says it will do. (Named so because Promise is the language's own.) */
export type Promised = {
  id: string
  strategyId: string | null
  /** The short name that papers use, such as 'C3'. */
  reference: string | null
  kind: Kind
  words: string
  verb: string | null
  object: string | null
  forWhom: string | null
  dueOn: string | null
  bodyUnitId: string | null
  tags: string[]
  place: number
  retiredOn: string | null
  unitId: string | null
  ownerPostId: string | null
  edit: number
  madeAt: Date
  madeBy: string | null
}

/** What a body says yes to. The words are what is approved; the rest says how it stood that day. */
export type FrozenPromise = Pick<Promised, 'kind' | 'words' | 'forWhom' | 'ownerPostId' | 'dueOn' | 'bodyUnitId'>

export const frozenOf = ({ kind, words, forWhom, ownerPostId, dueOn, bodyUnitId }: Promised): FrozenPromise => ({
  kind,
  words,
  forWhom,
  ownerPostId,
  dueOn,
  bodyUnitId,
})

export const WHAT_IS_MISSING = ['no-verb', 'no-object', 'no-owner', 'no-date'] as const
export type Missing = (typeof WHAT_IS_MISSING)[number]

type Worded = Pick<Promised, 'kind' | 'words' | 'verb' | 'object' | 'ownerPostId' | 'dueOn'>

/**
 * What keeps a promise from being one: nothing is done, to nothing, by nobody, at no time. The verb and the object
 * are those that somebody named, or else those that stand in the words; a provision is a thing, and needs neither.
 */
export function whatIsMissing({ kind, words, verb, object, ownerPostId, dueOn }: Worded, today: string): Missing[] {
  const lacks = kind === 'commitment' ? lacksInWords(words, today) : []
  return [
    ...(verb?.trim() || !lacks.includes('no-verb') ? [] : (['no-verb'] as const)),
    ...(object?.trim() || !lacks.includes('no-object') ? [] : (['no-object'] as const)),
    ...(ownerPostId ? [] : (['no-owner'] as const)),
    ...(dueOn ? [] : (['no-date'] as const)),
  ]
}

const UNREAD = { owner: { none: 'nobody', read: '' }, due: { none: 'empty', read: '' } } as const

// Somebody has called these words a promise, so whoever does it is ours, and any verb of doing counts.
function lacksInWords(words: string, today: string): string[] {
  const read = promisingIn(words, { isItem: true }, { today, isOurs: () => true })
  if (typeof read !== 'string') return vaguenessOf(read, words, UNREAD).map(({ flag }) => flag)
  const verb = (words.match(/[\p{L}'’-]+/gu) ?? [])
    .slice(1)
    .find((word) => KNOWN_VERBS.has(word.replace(/(?<=[^s])s$/, '')))
  return verb ? [] : ['no-verb', 'no-object']
}

/** The next free short name of its sort: C for commitments, P for what helps to keep them. Pure. */
export function nextReference(kind: Kind, taken: readonly (string | null)[]): string {
  const letter = kind === 'commitment' ? 'C' : 'P'
  const numbers = taken.flatMap((reference) =>
    reference && new RegExp(`^${letter}\\d+$`).test(reference) ? [Number(reference.slice(1))] : [],
  )
  return `${letter}${Math.max(0, ...numbers) + 1}`
}
