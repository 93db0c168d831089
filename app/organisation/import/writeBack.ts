import type { Cell } from '../../files/cell.ts'
import type { SheetToWrite, Value } from '../../files/writeSheet.ts'
import { projectColumn } from './projectColumns.ts'
import type { ProjectProblem } from './projectProblem.ts'
import type { ProjectsReading } from './projects.ts'

/**
 * The wrong rows as the same sheet, with a last column that says why. Corrected, it can be read again as it is:
 * rows taken before are known by their reference, or by title and theme.
 */
export function writeBackSheet(
  reading: ProjectsReading & { ok: true },
  headings: { sheet: string; why: string },
  say: (problem: ProjectProblem) => string,
): SheetToWrite {
  const kept = reading.heading.map((text, at) => ({ text, at })).filter(({ text }) => projectColumn(text) !== 'why')
  return {
    name: headings.sheet,
    header: [...kept.map(({ text }) => text), headings.why],
    rows: reading.wrongRows.map(({ row, cells }) => {
      const why = reading.problems.filter((problem) => problem.row === row).map(say)
      return [...kept.map(({ at }) => asTyped(cells[at])), why.join(' ')]
    }),
  }
}

/** A cell as somebody wrote it, to be written into a sheet again. */
export function asTyped(cell: Cell | undefined): Value {
  if (!cell || cell.is === 'empty') return null
  if (cell.is === 'day' && /^\d{4}-\d{2}-\d{2}$/.test(cell.text)) return { day: cell.text }
  // A formula goes back as the words it was typed in, so that its owner can see it.
  return cell.formula ?? cell.text
}
