import type { SheetNote } from './readSheet.ts'
import type { SheetRefusal } from './sheetLimits.ts'

const number = new Intl.NumberFormat('en-GB')

const ENCODINGS: Record<string, string> = {
  'windows-1252': 'Windows-1252',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'utf-8': 'UTF-8',
}

/** What is said about a sheet as a file, before anybody looks at what it says. */
export const en = {
  refusal(refusal: SheetRefusal): string {
    const inSheet = 'sheet' in refusal && refusal.sheet ? ` of the sheet “${refusal.sheet}”` : ''
    switch (refusal.because) {
      case 'unclosed-quote':
        return `A quotation mark is opened in line ${refusal.line} and never closed. Close it, or save the sheet as .xlsx.`
      case 'nul':
        return `Line ${refusal.line} holds a character that is not text. Save the sheet again as .csv or .xlsx.`
      case 'too-many-rows':
        return `The sheet has more than ${number.format(refusal.most)} rows. Send it in parts.`
      case 'too-many-columns':
        return `Row ${refusal.row} has more than ${number.format(refusal.most)} columns. Take out those that are not needed.`
      case 'too-many-cells':
        return `The sheet has more than ${number.format(refusal.most)} filled cells. Send it in parts.`
      case 'too-many-merged':
        return `More than ${number.format(refusal.most)} cells of the sheet are merged. Unmerge them and send it again.`
      case 'too-many-sheets':
        return `The workbook has more than ${number.format(refusal.most)} sheets. Send only the one that matters.`
      case 'cell-too-long':
        return `A cell in row ${refusal.row}${inSheet} has more than ${number.format(refusal.most)} characters. Shorten it.`
      case 'empty-file':
        return 'Nothing is written in this sheet.'
      case 'unreadable-workbook':
        return 'This workbook could not be read. Open it in Excel or LibreOffice, save it as .xlsx and send that.'
    }
  },
  note(note: SheetNote): string {
    switch (note.note) {
      case 'encoding-guessed':
        return `Read as ${ENCODINGS[note.encoding] ?? note.encoding}. Check that £ signs and accents look right.`
      case 'hidden-sheet':
        return `The sheet “${note.sheet}” is hidden. It was read as well.`
      case 'merged':
        return `Merged cells were filled from ${note.cells.slice(0, 5).join(', ')}${note.cells.length > 5 ? ' and others' : ''}.`
      case 'formulas':
        return note.cells.length === 1
          ? `A formula stands in row ${note.cells[0]!.row}. It was not calculated; what the sheet last showed was read.`
          : `${note.cells.length} cells hold formulas. None was calculated; what the sheet last showed was read.`
    }
  },
}
