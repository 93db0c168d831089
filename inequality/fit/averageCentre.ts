import type { Asked } from '../asked.ts'
import { dot } from '../numeric/adder.ts'
import type { Table } from '../table.ts'
import type { Centre } from './distances.ts'

/** The average that groups are held against, and what it is in a draw. */
export type Average = Centre & { drawn: (values: Float64Array) => number }

/**
 * The published average where there is one and it `isPublished` that is asked for, else the mean over people. The
 * package, which simulates, holds drawn values against their own mean wherever it knows people, published or not.
 */
export function averageOf(table: Table, ask: Asked, isPublished: boolean): Average {
  const { average } = table.groups
  const ownMean = (values: Float64Array) => meanOf(values, table.share)
  if (!isPublished || average === undefined) return { value: table.mean, follows: table.share, drawn: ownMean }
  return { value: average, follows: null, drawn: ask.isCompat && table.hasPeople ? ownMean : () => average }
}

/** Nothing to divide by. */
export const ONE: Centre = { value: 1, follows: null }
export const one = (): number => 1

const meanOf = (values: Float64Array, share: Float64Array): number => dot(values, share)
