import type { Sums } from '../sums.ts'

/** Which columns of a table to measure, by name: as in People. `table` is a name, or a query of one's own. */
export type Question = {
  table: string | { query: string }
  outcome: string
  rank: string
  weight?: string
  stratum?: string
  cluster?: string
  finite?: string
}

/** Where sums come from: rows in memory, or an engine that is asked in SQL. Only sums leave it. */
export type Source = { sums(question: Question): Promise<Sums> }
