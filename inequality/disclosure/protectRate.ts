import type { Shown } from './protect.ts'
import { protect } from './protect.ts'
import type { Rule } from './rule.ts'

/** What a reader sees of a share of people; or why nothing. */
export type ShownRate =
  | { shown: number; hidden: null }
  | { shown: null; hidden: 'small' | 'complement' | 'absent' | 'fewPeople' | 'nobody' }

/**
 * How a share of people may be shown by itself: `numerator` of `denominator` people have it. It is worked out from what
 * may be shown of both, and hidden where either is, where people are too few, and where nearly all or nearly none have it:
 * the others would be a small number. A fraction of 1.
 */
export function protectRate(numerator: number, denominator: number, rule: Rule): ShownRate {
  if (!rule.isComplemented) {
    const [above, below] = protect({ sizes: [2], counts: [numerator, denominator] }, rule, 'none').cells
    return rateOf(above!, below!, rule)
  }
  const people = protect({ sizes: [2], counts: [numerator, denominator - numerator] }, rule)
  return rateOf(people.at(0), people.at('all'), rule)
}

/** The share that two numbers of a protected table make, if it may be shown. */
export function rateOf(numerator: Shown, denominator: Shown, rule: Rule): ShownRate {
  if (denominator.shown === null) return denominator
  if (numerator.shown === null) return numerator
  if (denominator.shown === 0) return { shown: null, hidden: 'nobody' }
  if (denominator.shown < rule.leastPeople) return { shown: null, hidden: 'fewPeople' }
  return { shown: numerator.shown / denominator.shown, hidden: null }
}

/** How a mean (or a median, or a sum of amounts) over so many people may be shown. */
export function protectMean(value: number, people: number, rule: Rule): ShownRate {
  if (people === 0) return { shown: null, hidden: 'nobody' }
  if (people < rule.hideBelow) return { shown: null, hidden: 'small' }
  if (people < rule.leastPeople) return { shown: null, hidden: 'fewPeople' }
  return { shown: value, hidden: null }
}
