/** The most that one sheet may hold. A bigger one is refused before it is read to its end. */
export const MOST_ROWS = 20_000
export const MOST_COLUMNS = 200
/** Cells with something in them, in one sheet: what keeps memory bounded when every row is full. */
export const MOST_CELLS = 300_000
export const MOST_MERGED = 20_000
export const MOST_SHEETS = 50
/** Excel itself stops at 32,767; an answer in Ingrain may have 50,000. */
export const LONGEST_CELL = 50_000

export type SheetRefusal =
  | { ok: false; because: 'unclosed-quote'; line: number }
  | { ok: false; because: 'nul'; line: number }
  | { ok: false; because: 'too-many-rows'; most: number }
  | { ok: false; because: 'too-many-columns'; row: number; most: number }
  | { ok: false; because: 'too-many-cells'; most: number }
  | { ok: false; because: 'too-many-merged'; most: number }
  | { ok: false; because: 'too-many-sheets'; most: number }
  | { ok: false; because: 'cell-too-long'; row: number; sheet?: string; most: number }
  | { ok: false; because: 'empty-file' }
  | { ok: false; because: 'unreadable-workbook' }
