import { WrongShape } from '../result.ts'

/**
 * How small numbers are kept from pointing at people. Counts below `hideBelow` are hidden (`zeroIsShown`: but not 0), the
 * others shown to the nearest `roundTo`. With `isComplemented` more is hidden until a reader who adds up and takes away
 * whatever is shown cannot bring a small count within `leastRange` of itself. Rates need `leastPeople`.
 */
export type Rule = {
  id: 'ons-10-5' | 'nhs-england' | 'threshold' | 'none'
  hideBelow: number
  zeroIsShown: boolean
  roundTo: number
  isComplemented: boolean
  leastRange: number
  leastPeople: number
}

/** Below ten hidden, the rest to the nearest five, totals too; rates from what is shown and for thirty people or more. */
export const onsTenFive: Rule = {
  id: 'ons-10-5',
  hideBelow: 10,
  zeroIsShown: false,
  roundTo: 5,
  isComplemented: true,
  leastRange: 5,
  leastPeople: 30,
}

/**
 * NHS England's rule for hospital activity below the level of the country: 1 to 7 hidden, 0 shown, the rest to the
 * nearest five, each number and each total by itself. Nothing more is hidden: the rounding is held to be enough.
 */
export const nhsEngland: Rule = {
  id: 'nhs-england',
  hideBelow: 8,
  zeroIsShown: true,
  roundTo: 5,
  isComplemented: false,
  leastRange: 0,
  leastPeople: 0,
}

/** Below `k` hidden, the rest as they are, and as much more hidden that no hidden number can be worked out. */
export function threshold(k: number, options: { zeroIsShown?: boolean } = {}): Rule {
  if (!Number.isInteger(k) || k < 2) throw new WrongShape(`Counts cannot be hidden below ${k}.`)
  const zeroIsShown = options.zeroIsShown ?? false
  return { id: 'threshold', hideBelow: k, zeroIsShown, roundTo: 1, isComplemented: true, leastRange: 1, leastPeople: k }
}

/** Everything as it is: for numbers that are about no people, or that are public already. */
export const none: Rule = {
  id: 'none',
  hideBelow: 0,
  zeroIsShown: true,
  roundTo: 1,
  isComplemented: false,
  leastRange: 0,
  leastPeople: 0,
}

/** True where the count by itself is too small to be shown. */
export const isSmall = (count: number, rule: Rule): boolean =>
  count < rule.hideBelow && !(count === 0 && rule.zeroIsShown)

/** The count as it is shown: to the nearest five, say, and half way up. */
export const rounded = (count: number, { roundTo }: Rule): number => Math.floor(count / roundTo + 0.5) * roundTo
