import { z } from 'zod'
import type { Cell } from '../../files/cell.ts'

/** The most rows that a sheet of projects may have, and the most characters it may carry through a form. */
export const MOST_ROWS = 2000
const MOST_CHARACTERS = 1_500_000

const KINDS = ['empty', 'text', 'number', 'day', 'yes-no', 'formula', 'error'] as const
const sheet = z
  .array(z.array(z.union([z.string(), z.tuple([z.string(), z.enum(KINDS), z.string()])])).max(200))
  .max(MOST_ROWS)

/**
 * A sheet as one hidden field, so that looking at it saves nothing: what comes back is read again from the beginning.
 * Undefined when it is too large to carry.
 */
export function packSheet(rows: readonly Cell[][]): string | undefined {
  if (rows.length > MOST_ROWS) return undefined
  const packed = JSON.stringify(
    rows.map((row) =>
      row.map(({ text, is, formula }) => (is === 'text' || is === 'empty' ? text : [text, is, formula ?? ''])),
    ),
  )
  return packed.length > MOST_CHARACTERS ? undefined : packed
}

/** The sheet that a form carried; undefined when the field is not one that we wrote. */
export function unpackSheet(packed: string): Cell[][] | undefined {
  const read = sheet.safeParse(parsed(packed))
  return read.data?.map((row) =>
    row.map((cell): Cell => {
      if (typeof cell === 'string') return { text: cell, is: cell === '' ? 'empty' : 'text' }
      const [text, is, formula] = cell
      return { text, is, ...(formula && { formula }) }
    }),
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
