import type ExcelJS from 'exceljs'
import { type Cell, EMPTY, type Sheet, squareOff, textCell } from './cell.ts'
import { unshieldFormula } from './formulaSafe.ts'
import { LONGEST_CELL, MOST_SHEETS, type SheetRefusal } from './sheetLimits.ts'
import { slimWorkbook } from './slimWorkbook.ts'

export type XlsxReading = { ok: true; sheets: Sheet[] }

// Everything in a sheet but its rows and merged cells. Several of these name ranges, which the reader would walk
// cell by cell (a validation over a whole sheet is seventeen thousand million of them).
const NOT_READ = [
  ...['cols', 'dataValidations', 'conditionalFormatting', 'hyperlinks', 'drawing', 'legacyDrawing', 'picture'],
  ...['tableParts', 'extLst', 'headerFooter', 'pageSetup', 'rowBreaks', 'colBreaks', 'autoFilter', 'sheetProtection'],
]

/** Reads the values that a workbook last showed. Merged cells are filled from their first; formulas are not run. */
export async function readXlsx(bytes: Uint8Array): Promise<XlsxReading | SheetRefusal> {
  const slim = slimWorkbook(bytes)
  if (!slim.ok) return slim
  // Read when the first sheet is: it is large, and most days nobody needs it.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  try {
    await workbook.xlsx.load(asBuffer(slim.bytes), { ignoreNodes: NOT_READ })
  } catch {
    return { ok: false, because: 'unreadable-workbook' }
  }
  if (workbook.worksheets.length === 0) return { ok: false, because: 'unreadable-workbook' }
  if (workbook.worksheets.length > MOST_SHEETS) return { ok: false, because: 'too-many-sheets', most: MOST_SHEETS }
  const sheets = workbook.worksheets.map((worksheet) => ({
    name: worksheet.name,
    isHidden: worksheet.state === 'hidden' || worksheet.state === 'veryHidden',
    rows: squareOff(valuesOf(worksheet)),
  }))
  for (const { name, rows } of sheets) {
    const long = rows.findIndex((row) => row.some((cell) => cell.text.length > LONGEST_CELL))
    if (long >= 0) return { ok: false, because: 'cell-too-long', sheet: name, row: long + 1, most: LONGEST_CELL }
  }
  return sheets.some((sheet) => sheet.rows.length > 0) ? { ok: true, sheets } : { ok: false, because: 'empty-file' }
}

function valuesOf(worksheet: ExcelJS.Worksheet): Cell[][] {
  const rows: Cell[][] = []
  worksheet.eachRow((row, rowNumber) => {
    while (rows.length < rowNumber) rows.push([])
    const cells = rows[rowNumber - 1]!
    row.eachCell((cell, column) => {
      while (cells.length < column) cells.push(EMPTY)
      const value = readValue(cell.value)
      const isFilled = value.is !== 'empty' && cell.isMerged && cell.master.address !== cell.address
      cells[column - 1] = isFilled ? { ...value, filledFrom: cell.master.address } : value
    })
  })
  return rows
}

function readValue(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return EMPTY
  if (typeof value === 'string') return textCell(unshieldFormula(value))
  if (typeof value === 'number') return { text: String(value), is: 'number' }
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE', is: 'yes-no' }
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? EMPTY : { text: writtenDay(value), is: 'day' }
  if ('richText' in value) return textCell(unshieldFormula(value.richText.map((run) => run.text).join('')))
  if ('formula' in value) return formulaCell(value.formula, value.result)
  if ('sharedFormula' in value) return formulaCell(value.sharedFormula, value.result)
  if ('error' in value) return { text: value.error, is: 'error' }
  if ('hyperlink' in value) return textCell(value.text)
  return EMPTY
}

function formulaCell(formula: string | undefined, result: ExcelJS.CellValue | undefined): Cell {
  return { text: readValue(result).text, is: 'formula', formula: `=${formula ?? ''}` }
}

// A day in a sheet has no zone; the reader hands it over as that day in UTC.
function writtenDay(moment: Date): string {
  const iso = moment.toISOString()
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16)
}

// exceljs declares its own Buffer type, which today's Node types no longer match.
function asBuffer(bytes: Uint8Array): ExcelJS.Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) as unknown as ExcelJS.Buffer
}
