import type { ProjectColumn } from './projectColumns.ts'

/** One thing to mend in a row: where, what was read, and what is wrong with it. Days are 'YYYY-MM-DD'. */
export type ProjectProblem = { row: number; column: ProjectColumn; read: string } & (
  | { because: 'missing' }
  | { because: 'unknown-name'; near: string[]; known: string[] }
  | { because: 'several-fit'; near: string[] }
  | { because: 'no-such-day'; daysInMonth?: number; month?: string }
  | { because: 'not-a-date' }
  | { because: 'two-readings'; ask: [string, string] }
  | { because: 'lock-before-start'; starts: string }
  | { because: 'end-before-start'; starts: string }
  | { because: 'same-twice'; sameAs: number; differs: ProjectColumn[] }
  | { because: 'not-here-today'; leftOn: string }
  | { because: 'formula' }
  | { because: 'too-long'; most: number }
  | { because: 'changed-since' }
  | { because: 'lock-needs-reason' }
  | { because: 'reference-taken'; title: string }
)
