/** A file as read: the names of its columns and its cells as text. `firstRow` is the row of the file that `rows[0]` is. */
export type Table = { header: string[]; rows: string[][]; firstRow: number; sheet?: string }

/** Where something is wrong, in the words of the file: its row and column as a person counts them, and what stands there. */
export type Fault = {
  row: number | null
  column: string | null
  because: string
  found?: string
  with?: string | number
}

/** At most so many faults are told one by one; the rest are counted. */
export const MOST_FAULTS = 200
