import type { Flag } from './flag.ts'
import { WrongShape } from './result.ts'
import type { Table } from './table.ts'

/** What a measure needs of groups. `name` starts a sentence; `isDropping` groups without a value, where they are few. */
export type Needs = { name: string; people?: boolean; order?: boolean; isDropping?: boolean }

/** Of all groups, the part that may lack a value before nothing is said (WHO's rule). */
const FEW = 0.15

/**
 * Why nothing can be said of these groups, or null where something can. Throws WrongShape where a list is not there at
 * all that the measure cannot do without.
 */
export function whyNot(table: Table, { name, people = false, order = false, isDropping = false }: Needs): Flag | null {
  if (people && !table.groups.population) throw new WrongShape(`${name} needs the number of people in each group.`)
  if (order && !table.groups.order) throw new WrongShape(`${name} needs groups that have an order of their own.`)
  const of = table.groups.estimate.length
  if (table.missing > (isDropping ? FEW * of : 0)) return { flag: 'missingGroups', missing: table.missing, of }
  if (table.size < 3) return { flag: 'fewGroups', groups: table.size }
  if (!people) return null
  const unknown = table.people.filter(Number.isNaN).length
  if (unknown > 0) return { flag: 'missingPeople', missing: unknown, of }
  return table.people.every((held) => held === 0) ? { flag: 'emptyGroups', groups: table.size } : null
}

/** What to say of every number from these groups: that some were left out. */
export function notesOf(table: Table): Flag[] {
  return table.missing > 0 ? [{ flag: 'missingGroups', missing: table.missing, of: table.groups.estimate.length }] : []
}

/** R's packages take an order of 1, 2, 3 … only; throws WrongShape where it is another. */
export function mustCountUp(order: readonly number[]): void {
  const sorted = [...order].sort((a, b) => a - b)
  for (let at = 0; at < sorted.length; at++)
    if (!Number.isInteger(sorted[at]) || (at > 0 && sorted[at] !== sorted[at - 1]! + 1))
      throw new WrongShape('The order of the groups must be 1, 2, 3 and so on, without ties or gaps.')
}
