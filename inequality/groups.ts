import { WrongShape } from './result.ts'

/**
 * An indicator by group: one entry per group in every list. `estimate` and `se` in the indicator's units, `population`
 * in people; `null` where not known. `order` runs from 1, the most disadvantaged, to the most advantaged, and is there
 * exactly when the groups have an order of their own. `favourable` says that more is better. `scale` is what the whole
 * is in the indicator's units (1, 100, 1000 …). `average` is a published average that may stand for the weighted mean.
 * `reference` is the place in the lists of the group that others are held against. `bounds` are the lowest and the
 * highest value that the indicator can take.
 */
export type Groups = {
  estimate: readonly (number | null)[]
  se?: readonly (number | null)[]
  population?: readonly (number | null)[]
  order?: readonly number[]
  label?: readonly string[]
  favourable: boolean
  scale?: number
  average?: number
  reference?: number
  bounds?: readonly [number, number]
}

/** Throws WrongShape, in one sentence, where lists differ in length or a list holds what is no number. */
export function checkGroups(groups: Groups): Groups {
  const count = groups.estimate.length
  if (count < 2)
    throw new WrongShape(`An inequality needs at least 2 groups; there ${count === 1 ? 'is 1' : 'are none'}.`)
  for (const name of ['se', 'population', 'order', 'label'] as const) {
    const list = groups[name]
    if (list && list.length !== count)
      throw new WrongShape(`There are ${count} groups but ${list.length} entries in "${name}".`)
  }
  checkNumbers('estimate', groups.estimate)
  checkNumbers('order', groups.order)
  checkNumbers('se', groups.se, 0)
  checkNumbers('population', groups.population, 0)
  checkRest(groups, count)
  return groups
}

function checkNumbers(name: string, list: readonly (number | null)[] | undefined, least = Number.NEGATIVE_INFINITY) {
  if (!list) return
  for (let at = 0; at < list.length; at++) {
    const value = list[at]
    if (value === null && name !== 'order') continue
    if (!Number.isFinite(value)) throw new WrongShape(`Group ${at + 1} has a "${name}" that is not a number.`)
    if ((value as number) < least) throw new WrongShape(`Group ${at + 1} has a "${name}" below zero.`)
  }
}

function checkRest(groups: Groups, count: number): void {
  const { scale, average, reference, bounds } = groups
  if (scale !== undefined && !(scale > 0 && Number.isFinite(scale)))
    throw new WrongShape('The scale must be a number above zero.')
  if (average !== undefined && !Number.isFinite(average)) throw new WrongShape('The average is not a number.')
  if (reference !== undefined && !(Number.isInteger(reference) && reference >= 0 && reference < count))
    throw new WrongShape(`The reference names group ${reference + 1} of ${count}.`)
  if (bounds && !(Number.isFinite(bounds[0]) && Number.isFinite(bounds[1]) && bounds[0] < bounds[1]))
    throw new WrongShape('The lowest possible value must be a number below the highest.')
}
