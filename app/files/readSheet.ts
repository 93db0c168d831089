import type { Sheet } from './cell.ts'
import type { Encoding } from './decodeText.ts'
import { readCsv } from './readCsv.ts'
import { readXlsx } from './readXlsx.ts'
import type { SheetRefusal } from './sheetLimits.ts'

export type SheetNote =
  | { note: 'encoding-guessed'; encoding: Encoding }
  | { note: 'hidden-sheet'; sheet: string }
  | { note: 'merged'; sheet: string; cells: string[] }
  | { note: 'formulas'; sheet: string; cells: { row: number; column: number; formula: string }[] }

export type SheetReading = { ok: true; kind: 'csv' | 'xlsx'; sheets: Sheet[]; notes: SheetNote[] } | SheetRefusal

/**
 * Reads the bytes of a .csv or .xlsx, which `admitFile` has let in before. Row 1 of `rows` is row 1 of the sheet.
 * Nothing is calculated and nothing refers outside; what a person should know about the reading is in `notes`.
 */
export async function readSheet(bytes: Uint8Array): Promise<SheetReading> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const read = await readXlsx(bytes)
    return read.ok ? { ok: true, kind: 'xlsx', sheets: read.sheets, notes: read.sheets.flatMap(notesOn) } : read
  }
  const read = readCsv(bytes)
  if (!read.ok) return read
  const sheet: Sheet = { name: '', isHidden: false, rows: read.rows }
  const guessed: SheetNote[] = read.isGuess ? [{ note: 'encoding-guessed', encoding: read.encoding }] : []
  return { ok: true, kind: 'csv', sheets: [sheet], notes: [...guessed, ...notesOn(sheet)] }
}

function notesOn(sheet: Sheet): SheetNote[] {
  const notes: SheetNote[] = sheet.isHidden ? [{ note: 'hidden-sheet', sheet: sheet.name }] : []
  const merged = new Set(sheet.rows.flat().flatMap((cell) => cell.filledFrom ?? []))
  if (merged.size > 0) notes.push({ note: 'merged', sheet: sheet.name, cells: [...merged] })
  const formulas = sheet.rows.flatMap((cells, row) =>
    cells.flatMap(({ is, formula }, column) =>
      is === 'formula' && formula ? [{ row: row + 1, column: column + 1, formula }] : [],
    ),
  )
  if (formulas.length > 0) notes.push({ note: 'formulas', sheet: sheet.name, cells: formulas })
  return notes
}
