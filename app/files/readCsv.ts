import { type Cell, EMPTY, squareOff, textCell } from './cell.ts'
import { decodeText, type Encoding } from './decodeText.ts'
import { isPlainNumber, looksLikeFormula, unshieldFormula } from './formulaSafe.ts'
import { LONGEST_CELL, MOST_CELLS, MOST_COLUMNS, MOST_ROWS, type SheetRefusal } from './sheetLimits.ts'

export type CsvReading = { ok: true; rows: Cell[][]; encoding: Encoding; isGuess: boolean; separator: string }

/** Reads RFC 4180 and what people send instead of it: any of , ; tab | between cells, any line ending. */
export function readCsv(bytes: Uint8Array): CsvReading | SheetRefusal {
  const { text, encoding, isGuess } = decodeText(bytes)
  const nul = text.indexOf('\0')
  if (nul >= 0) return { ok: false, because: 'nul', line: lineOf(text, nul) }
  // Excel writes and obeys a first line that names the separator.
  const named = /^sep=(.)(?:\r\n|\r|\n|$)/.exec(text)
  const separator = named?.[1] ?? guessSeparator(text)
  const read = readCells(text, named?.[0].length ?? 0, separator)
  if (!read.ok) return read
  const rows = squareOff(read.rows)
  if (rows.length === 0) return { ok: false, because: 'empty-file' }
  return { ok: true, rows, encoding, isGuess, separator }
}

function readCells(text: string, from: number, separator: string): { ok: true; rows: Cell[][] } | SheetRefusal {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let rowNumber = 1
  let column = 0
  let cells = 0
  for (const { typed, at, end } of typedCells(text, from, separator)) {
    if (end === 'unclosed') return { ok: false, because: 'unclosed-quote', line: lineOf(text, at) }
    if (typed.length > LONGEST_CELL) return { ok: false, because: 'cell-too-long', row: rowNumber, most: LONGEST_CELL }
    column++
    // Only cells with something in them count, so a million separators or blank lines cost nothing.
    if (typed !== '') {
      if (column > MOST_COLUMNS) return { ok: false, because: 'too-many-columns', row: rowNumber, most: MOST_COLUMNS }
      if (rowNumber > MOST_ROWS) return { ok: false, because: 'too-many-rows', most: MOST_ROWS }
      if (++cells > MOST_CELLS) return { ok: false, because: 'too-many-cells', most: MOST_CELLS }
      while (row.length < column - 1) row.push(EMPTY)
      row.push(csvCell(typed))
    }
    if (end === 'cell') continue
    if (rowNumber <= MOST_ROWS) rows.push(row)
    row = []
    rowNumber++
    column = 0
  }
  return { ok: true, rows }
}

type TypedCell = { typed: string; at: number; end: 'cell' | 'row' | 'unclosed' }

function* typedCells(text: string, from: number, separator: string): Generator<TypedCell> {
  const ending = new RegExp(separator === '\t' ? '[\t\r\n]' : `[\\${separator}\r\n]`, 'g')
  let at = from
  while (at < text.length) {
    const start = at
    let typed = ''
    if (text[at] === '"') {
      const closing = closingQuote(text, at)
      if (closing < 0) return yield { typed, at, end: 'unclosed' }
      typed = text.slice(at + 1, closing).replaceAll('""', '"')
      at = closing + 1
    }
    ending.lastIndex = at
    const end = ending.exec(text)?.index ?? text.length
    // Anything between a closing quote and the separator is kept: somebody typed it.
    typed += text.slice(at, end)
    const isEndOfRow = text[end] !== separator
    yield { typed, at: start, end: isEndOfRow ? 'row' : 'cell' }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
}

function closingQuote(text: string, opening: number): number {
  let at = text.indexOf('"', opening + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}

function csvCell(typed: string): Cell {
  if (looksLikeFormula(typed)) return { text: typed, is: 'formula', formula: typed }
  if (isPlainNumber(typed)) return { text: typed, is: 'number' }
  return textCell(unshieldFormula(typed))
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\r|\n/).length
}

/** The separator that stands most often outside quotes in the first lines; a comma when none does. */
function guessSeparator(text: string): string {
  const beginning = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"?/g, '')
  const count = (separator: string) => beginning.split(separator).length - 1
  return [',', ';', '\t', '|'].reduce((best, other) => (count(other) > count(best) ? other : best))
}
