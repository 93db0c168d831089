import type { Cell } from '../../files/cell.ts'
import type { SheetToWrite } from '../../files/writeSheet.ts'
import { asTyped } from '../../organisation/import/writeBack.ts'
import { alike } from '../import/gridColumns.ts'
import type { GridProblem } from '../import/gridProblem.ts'

/** The rows with something to mend, and those that belong to the same promise: one is not right without the others. */
export function wrongRowsOf(rows: readonly Cell[][], problems: readonly GridProblem[]): Set<number> {
  const referenceAt = (rows[0] ?? []).findIndex(({ text }) => alike(text) === 'reference')
  const referenceOf = (row: readonly Cell[] | undefined) => alike(row?.[referenceAt]?.text ?? '')
  const wrong = new Set(problems.map(({ row }) => row))
  const references = new Set([...wrong].map((row) => referenceOf(rows[row - 1])).filter(Boolean))
  rows.forEach((row, at) => {
    if (at > 0 && references.has(referenceOf(row))) wrong.add(at + 1)
  })
  return wrong
}

/** The wrong rows as the same sheet, with a last column that says why. Corrected, it is brought in again as it is. */
export function sheetToMend(
  rows: readonly Cell[][],
  problems: readonly GridProblem[],
  { sheet, why, say }: { sheet: string; why: string; say: (problem: GridProblem) => string },
): SheetToWrite {
  const heading = rows[0] ?? []
  const kept = heading.flatMap(({ text }, at) => (isWhy(text, why) || !text.trim() ? [] : [at]))
  const wrong = [...wrongRowsOf(rows, problems)].sort((a, b) => a - b)
  return {
    name: sheet,
    header: [...kept.map((at) => heading[at]?.text ?? ''), why],
    rows: wrong.map((row) => [
      ...kept.map((at) => asTyped(rows[row - 1]?.[at])),
      problems
        .filter((problem) => problem.row === row)
        .map(say)
        .join(' '),
    ]),
  }
}

/** The column that we added ourselves: no column of anybody's. */
export const isWhy = (heading: string, why: string): boolean => alike(heading) === alike(why)
