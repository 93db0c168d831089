/** A part of a sentence. `to` is a web or mail address, or '#id' of a heading in the same document. */
export type Inline = string | { strong: string } | { link: string; to: string }

/** A paragraph's worth of words. A line end inside it starts a new line, not a new paragraph. */
export type Text = string | Inline[]

/** `widths` are shares of the width, one for each column; without them the columns fit what they hold. */
export type Table = { kind: 'table'; caption: string; head: string[]; rows: Text[][]; widths?: number[] }

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string }
  | { kind: 'paragraph'; text: Text }
  | { kind: 'bullets'; items: Text[] }
  | { kind: 'numbers'; items: Text[] }
  | Table
  | { kind: 'quotation'; text: string; who: string }
  | { kind: 'note'; text: Text }
  | { kind: 'keyValues'; pairs: { key: string; value: Text }[] }
  | { kind: 'contents' }
  | { kind: 'pageBreak' }
  | { kind: 'boxes'; boxes: Box[] }

/**
 * A labelled place to write in: a content control in a Word file, an empty box on paper. `tag` (64 letters at most) and
 * `bookmark` (40 letters, figures and low lines, the first a letter) name it, so that a form that comes back can be read.
 */
export type Box = {
  label: string
  tag: string
  bookmark: string
  is: 'words' | 'choice' | 'choices' | 'day'
  choices: string[]
  /** What stands there already: words, a day as 'YYYY-MM-DD' or as it was typed, or those of `choices` that are chosen. */
  value: string[]
  /** How many lines of room it has on paper while it is empty. */
  lines: number
}

/**
 * A paper as it will be handed round, before it is a file: what it says, nothing of how it looks.
 * `language` is a tag such as 'en-GB', `date` a local day 'YYYY-MM-DD'.
 */
export type Document = {
  title: string
  subtitle?: string
  language: string
  date: string
  organisation: string
  mark?: 'DRAFT'
  /** At the foot of each page, where the title alone does not say which paper this is. */
  foot?: string
  author?: string
  /** Letters of 18 points at least (see inLargePrint). */
  isLarge?: boolean
  /** Kept in the Word file beside its text, for whoever reads it back: at most 255 letters each. */
  properties?: Record<string, string>
  blocks: Block[]
}

/** A stretch of words in one manner. */
export type Stretch = { words: string; isStrong?: boolean; to?: string }

export function stretchesOf(text: Text): Stretch[] {
  return (typeof text === 'string' ? [text] : text).map((part) => {
    if (typeof part === 'string') return { words: part }
    return 'strong' in part ? { words: part.strong, isStrong: true } : { words: part.link, to: part.to }
  })
}

/** The words alone, without emphasis or addresses. */
export function plain(text: Text): string {
  return stretchesOf(text)
    .map(({ words }) => words)
    .join('')
}

/** Whether a text is read from right to left: its first letter decides, as in every word processor. */
export function isRightToLeft(text: Text): boolean {
  return /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(
    plain(text),
  )
}

/** Tables are numbered through a document, from 1. */
export function tableNumber(blocks: Block[], table: Table): number {
  return blocks.filter(({ kind }) => kind === 'table').indexOf(table) + 1
}

/** Rows longer than this many letters may be parted by the end of a page; shorter ones stay whole. */
const LONG_ROW = 900

export function staysWhole(row: Text[]): boolean {
  return row.every((cell) => plain(cell).length < LONG_ROW)
}

/** Whether a column holds only figures (12, £4.50, −3%, 1 of 9), which are easier to compare set to the right. */
export function isFigures(table: Table, column: number): boolean {
  const cells = table.rows.map((row) => plain(row[column] ?? ''))
  return cells.some((cell) => /\d/.test(cell)) && cells.every((cell) => /^[£€+−-]?[\d,. %]*( of \d+)?$/.test(cell))
}

/** How many letters of a table go beside each other on A4, about. */
const LETTERS_ACROSS = 88

/** Each column's share of the width (together 1): as given, or room for its longest word and then by what it holds. */
export function columnShares(table: Table): number[] {
  const wishes = table.widths ?? wishesOf(table)
  const all = wishes.reduce((sum, wish) => sum + wish, 0)
  return wishes.map((wish) => wish / all)
}

/** Which columns are too narrow for their longest word, so that words in them have to be parted. */
export function tightColumns(table: Table): boolean[] {
  return columnShares(table).map((share, column) => longestIn(table, column) > share * LETTERS_ACROSS)
}

function wishesOf(table: Table): number[] {
  const columns = table.head.map((_, column) => {
    const cells = cellsOf(table, column)
    const longest = isFigures(table, column) ? Math.max(...cells.map(({ length }) => length)) : longestIn(table, column)
    const usual = cells.reduce((sum, { length }) => sum + length, 0) / cells.length
    return { least: Math.min(24, longest + 3), usual: Math.min(60, usual) }
  })
  const total = (of: 'least' | 'usual') => columns.reduce((sum, column) => sum + column[of], 0)
  const spare = Math.max(0, LETTERS_ACROSS - total('least'))
  return columns.map(({ least, usual }) => least + (spare * usual) / Math.max(1, total('usual')))
}

const cellsOf = (table: Table, column: number) => [
  table.head[column] ?? '',
  ...table.rows.map((row) => plain(row[column] ?? '')),
]

const longestIn = (table: Table, column: number) =>
  cellsOf(table, column).reduce((most, cell) => Math.max(most, ...cell.split(/\s+/).map(({ length }) => length)), 0)
