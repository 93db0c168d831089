/** The name of a fact as the content pack has it, such as 'commitments.ownedShare'. */
export type FactName = string
export type FactValue = number | boolean | string

/**
 * What a room knows, said so that a rule can test it and a person can open it. Shares are 0 to 1, money is pence.
 * 'unknown' means there is nothing to count or nobody has said; it satisfies no condition.
 */
export type Fact = {
  value: FactValue | 'unknown'
  of?: { n: number; total: number }
  /** Ids of the records that count, and of those that would have to join them. */
  counted: readonly string[]
  missing: readonly string[]
  /** A machine word that the page turns into a sentence, such as 'postVacant'. */
  note?: string
}

/** The facts published today. A name that is not here is not in this version yet. */
export type Facts = Readonly<Record<FactName, Fact>>

/** A share of records with both lists. Nothing to count is unknown, unless the pack says what an empty set is. */
export function shareOf(
  counted: readonly string[],
  missing: readonly string[],
  whenEmpty?: number,
  note?: string,
): Fact {
  const total = counted.length + missing.length
  const value = total ? counted.length / total : (whenEmpty ?? 'unknown')
  return { value, of: { n: counted.length, total }, counted, missing, ...(note && { note }) }
}

export function countOf(counted: readonly string[], missing: readonly string[] = []): Fact {
  return { value: counted.length, counted, missing }
}

/** A yes or a no, with the record that makes it so. */
export function isSo(value: boolean, counted: readonly string[] = [], missing: readonly string[] = []): Fact {
  return { value, counted, missing }
}

export function amountOf(value: number, counted: readonly string[] = [], missing: readonly string[] = []): Fact {
  return { value, counted, missing }
}

export function notKnown(note?: string): Fact {
  return { value: 'unknown', counted: [], missing: [], ...(note && { note }) }
}
