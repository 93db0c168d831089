import type { Table } from '../table.ts'
import type { en, Size } from '../words.en.ts'

/** Whom the indicator counts (`people` unless said), or the unit it is in (`years`) where it counts nobody. */
export type About = { people?: string; unit?: string }

/** What a sentence is made of. */
export type Telling = { estimate: number; table: Table; about: About; words: typeof en }

/**
 * A measure in words: the `main` sentence, that somebody comes out better (`winner`) where that can be said, how one end
 * of the interval is said (alone, and with its units), and the value at which groups are level.
 */
export type Said = { main: string; winner?: string; limit: (value: number) => Limit; equal: 0 | 1 }
export type Limit = { bare: string; whole: string }

/** A value of the indicator as a size to be said: shares as so many in every hundred, whatever their scale. */
export function sizeOf({ table, about, words }: Telling, value: number): Size {
  const { scale } = table.groups
  const { unit = null, people = words.people } = about
  if (unit !== null || scale === undefined) return { value, per: null, people, unit }
  return scale === 1 ? { value: 100 * value, per: 100, people, unit } : { value, per: scale, people, unit }
}

export const plain = (telling: Telling, value: number): string => telling.words.amount(sizeOf(telling, value))

/** So much more, or, of a value below zero, so much less. */
export const more = (telling: Telling, value: number): string =>
  telling.words.amount(sizeOf(telling, Math.abs(value)), value < 0 ? 'less' : 'more')

/** Ends of an interval in the indicator's units, worked out by `as` where the measure is not. */
export const inUnits =
  (telling: Telling, as: (value: number) => number = (value) => value) =>
  (value: number): Limit => {
    const size = sizeOf(telling, as(value))
    return { bare: telling.words.number(size.value), whole: telling.words.amount(size) }
  }

/** Ends of an interval as parts of a hundred. */
export const inParts =
  ({ words }: Telling, as: (value: number) => number) =>
  (value: number): Limit => ({ bare: words.percent(as(value)), whole: words.percent(as(value)) })

/** Ends of an interval as they are: how many times. */
export const inTimes =
  ({ words }: Telling) =>
  (value: number): Limit => ({
    bare: words.number(value),
    whole: words.number(value),
  })

/** What a group of the table's lists is called. */
export function nameOf({ table, words }: Telling, at: number): string {
  const place = table.place[at]!
  return table.groups.label?.[place] ?? words.sentences.group(place + 1)
}
