/** What stands in one field: words, or several choices. Numbers, days and money are kept as they were typed. */
export type Cell = string | string[]

/** A repeated part of an answer. Its id never changes, so that other answers can speak of it. */
export type Row = { id: string; cells: Record<string, Cell> }

/**
 * One answer, whatever its kind. Exactly one of these ways:
 * fields and rows; *not known yet*, with who could help and by when; or *the same as* an answer given elsewhere.
 */
export type Value = {
  fields?: Record<string, Cell>
  rows?: Row[]
  unknown?: { why: string; who: string; by: string }
  same?: { assessmentId: string; question: string }
}

export type Answer = {
  assessmentId: string
  question: string
  value: Value
  edit: number
  lookAgain: boolean
  savedAt: Date
  savedBy: string | null
  savedByName: string | null
}

export const cellWords = (cell: Cell | undefined): string => (Array.isArray(cell) ? cell.join(', ') : (cell ?? ''))

const isFilled = (cell: Cell | undefined): boolean => cellWords(cell).trim() !== ''

export const hasWords = ({ cells }: Row): boolean => Object.values(cells).some(isFilled)

/** Something stands there: words, a row, an honest unknown, or an answer elsewhere. */
export function isAnswered(value: Value | undefined): boolean {
  if (!value) return false
  const { fields, rows, unknown, same } = value
  if (same || unknown?.why.trim()) return true
  return Object.values(fields ?? {}).some(isFilled) || (rows ?? []).some(hasWords)
}

/** Every word of it, for reading, searching and comparing; choices and days are left out where `isWords` says so. */
export function wordsOf(value: Value, isWords: (field: string) => boolean = () => true): string {
  const cellsOf = (cells: Record<string, Cell>) =>
    Object.entries(cells).flatMap(([field, cell]) => (isWords(field) && isFilled(cell) ? [cellWords(cell).trim()] : []))
  return [
    ...cellsOf(value.fields ?? {}),
    ...(value.rows ?? []).flatMap(({ cells }) => cellsOf(cells)),
    ...(value.unknown?.why.trim() ? [value.unknown.why.trim()] : []),
  ].join('\n')
}
