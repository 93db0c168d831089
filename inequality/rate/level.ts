import { WrongShape } from '../result.ts'

/** The confidence level asked for, as a share; 95 % unless said. */
export function levelOf(options: { level?: number }): number {
  const level = options.level ?? 0.95
  if (!(level > 0 && level <= 1)) throw new WrongShape(`The confidence level ${level} is not a share between 0 and 1.`)
  return level
}

/** The share of a distribution that an interval of this level leaves out on each side. */
export const tailOf = (level: number): number => (1 - level) / 2

/** Throws unless the number is one and not below zero; `what` names it in the sentence. */
export function checkCount(value: number, what: string): void {
  if (!Number.isFinite(value)) throw new WrongShape(`The ${what} is not a number.`)
  if (value < 0) throw new WrongShape(`The ${what} is ${value}, below zero.`)
}

/** Throws unless every list is as long as the first. */
export function checkLengths(lists: Record<string, ArrayLike<unknown> | undefined>): number {
  const [first, ...others] = Object.entries(lists).filter(([, list]) => list !== undefined)
  const length = first![1]!.length
  for (const [name, list] of others)
    if (list!.length !== length)
      throw new WrongShape(`There are ${length} entries in "${first![0]}" but ${list!.length} in "${name}".`)
  return length
}
