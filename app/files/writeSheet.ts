import type ExcelJS from 'exceljs'
import { shieldFormula } from './formulaSafe.ts'

/** Text, a number, a day ('YYYY-MM-DD') or nothing. */
export type Value = string | number | { day: string } | null

export type SheetToWrite = { name: string; header: string[]; rows: Value[][] }

const BYTE_ORDER_MARK = '\uFEFF'

/** A .csv that Excel opens as UTF-8. No cell or heading can be run as a formula. */
export function writeCsv({ header, rows }: SheetToWrite): Uint8Array {
  const lines = [header, ...rows].map((row) => row.map(csvCell).join(','))
  return new TextEncoder().encode(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`)
}

function csvCell(value: Value): string {
  const text = shieldFormula(typeof value === 'object' ? (value?.day ?? '') : String(value))
  // A semicolon or tab is quoted too: in other countries Excel parts cells there, and what follows could begin with =.
  return /[",;\t|\r\n]|^\s|\s$|^sep=/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** An .xlsx with one visible sheet per entry: no author, name, comment or hidden part. `at` is written as its date. */
export async function writeXlsx(sheets: SheetToWrite[], at: Date): Promise<Uint8Array> {
  // Read when the first sheet is: it is large, and most days nobody needs it.
  const { default: excel } = await import('exceljs')
  const workbook = new excel.Workbook()
  workbook.creator = 'Ingrain'
  workbook.lastModifiedBy = 'Ingrain'
  workbook.created = at
  workbook.modified = at
  for (const { name, header, rows } of sheets) {
    const worksheet = workbook.addWorksheet(sheetName(name), { views: [{ state: 'frozen', ySplit: 1 }] })
    worksheet.addRow(header.map(shieldFormula)).font = { bold: true }
    for (const row of rows) {
      const written = worksheet.addRow(row.map(xlsxValue))
      for (const [at, value] of row.entries()) if (isDay(value)) written.getCell(at + 1).numFmt = 'd mmm yyyy'
    }
    for (const [at, column] of worksheet.columns.entries())
      fitColumn(column, [header[at] ?? '', ...rows.map((row) => row[at] ?? null)])
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function isDay(value: Value | undefined): value is { day: string } {
  return typeof value === 'object' && value !== null
}

function xlsxValue(value: Value): ExcelJS.CellValue {
  if (typeof value === 'string') return value === '' ? null : shieldFormula(value)
  return isDay(value) ? new Date(`${value.day}T00:00:00Z`) : value
}

function fitColumn(column: Partial<ExcelJS.Column>, values: Value[]): void {
  const longest = Math.max(...values.slice(0, 200).map((value) => (typeof value === 'string' ? value.length : 10)))
  column.width = Math.min(60, Math.max(10, longest + 2))
  column.alignment = { wrapText: true, vertical: 'top' }
}

// Excel allows 31 characters and none of these.
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .replace(/^'|'$/g, '')
      .trim()
      .slice(0, 31) || 'Sheet'
  )
}
