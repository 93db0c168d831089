/** One cell as a person would read it. A formula keeps the result the sheet last showed; nothing is ever calculated. */
export type Cell = {
  text: string
  is: 'empty' | 'text' | 'number' | 'day' | 'yes-no' | 'formula' | 'error'
  /** the formula as typed, without being run; only when `is` is 'formula' */
  formula?: string
  /** the address of the merged cell this text was filled from, such as 'B4' */
  filledFrom?: string
}

export type Sheet = { name: string; isHidden: boolean; rows: Cell[][] }

export const EMPTY: Cell = { text: '', is: 'empty' }

export function textCell(text: string): Cell {
  return text === '' ? EMPTY : { text, is: 'text' }
}

/** 'A' for 1, 'Z' for 26, 'AA' for 27. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  return letters
}

/** 1 for 'A', 27 for 'AA'. */
export function columnNumber(letters: string): number {
  let number = 0
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64
  return number
}

/** Drops empty rows at the end and empty columns at the right, and makes every row as long as the widest. */
export function squareOff(rows: Cell[][]): Cell[][] {
  let height = 0
  let width = 0
  rows.forEach((row, at) => {
    const used = row.findLastIndex((cell) => cell.is !== 'empty') + 1
    if (used > 0) height = at + 1
    width = Math.max(width, used)
  })
  return rows.slice(0, height).map((row) => Array.from({ length: width }, (_, column) => row[column] ?? EMPTY))
}
