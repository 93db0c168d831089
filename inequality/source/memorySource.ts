import { WrongShape } from '../result.ts'
import { sumsOf } from './memory.ts'
import type { Column, Names, People } from './people.ts'
import type { Question, Source } from './source.ts'

/** Columns by name; typed lists where speed matters. */
export type Columns = { readonly [name: string]: Names }

/** Sums from a table that is in memory, by the same question as an engine is asked. */
export function memorySource(columns: Columns): Source {
  const named = (name: string | undefined): Names | undefined => {
    if (name === undefined) return undefined
    if (!Object.hasOwn(columns, name)) throw new WrongShape(`There is no column "${name}".`)
    return columns[name]
  }
  return {
    sums: async ({ outcome, rank, weight, stratum, cluster, finite }: Question) => {
      const people: People = {
        outcome: named(outcome) as Column,
        rank: named(rank) as Column,
        weight: named(weight) as Column | undefined,
        stratum: named(stratum),
        cluster: named(cluster),
        finite: named(finite) as Column | undefined,
      }
      return sumsOf(people)
    },
  }
}
