import type { Table } from './table.ts'

/**
 * A table with a group to a column, turned so that each group has a row: `Group` and `Value` after the columns that
 * stay. Row numbers are those of the turned table; `groups` are the columns that were turned.
 */
export function wideToLong(table: Table, stays: readonly string[]): { table: Table; groups: string[] } {
  const keep = table.header.map((name, index) => ({ name, index })).filter(({ name }) => stays.includes(name))
  const turn = table.header.map((name, index) => ({ name, index })).filter(({ name }) => !stays.includes(name))
  return {
    groups: turn.map(({ name }) => name),
    table: {
      header: [...keep.map(({ name }) => name), 'Group', 'Value'],
      firstRow: table.firstRow,
      rows: table.rows.flatMap((cells) =>
        turn.map(({ name, index }) => [...keep.map((column) => cells[column.index] ?? ''), name, cells[index] ?? '']),
      ),
    },
  }
}
