import type { GridColumn } from './gridColumns.ts'

/** One cell of our own grid sheet that cannot be read as it stands. */
export type GridProblem = { row: number; column: GridColumn; read: string } & (
  | { because: 'missing' }
  | { because: 'unknown-name'; near: string[] }
  | { because: 'several-fit'; near: string[] }
  | { because: 'not-at-level'; level: string }
  | { because: 'not-a-date' }
  | { because: 'no-such-day'; month?: string; daysInMonth?: number }
  | { because: 'two-readings'; ask: [string, string] }
  | { because: 'not-money' }
  | { because: 'not-hours' }
  | { because: 'differs'; from: number; said: string }
  | { because: 'formula' }
)
