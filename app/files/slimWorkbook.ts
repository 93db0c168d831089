import { strToU8, Unzip, UnzipInflate, zipSync } from 'fflate'
import { columnNumber } from './cell.ts'
import { MOST_CELLS, MOST_COLUMNS, MOST_MERGED, MOST_ROWS, type SheetRefusal } from './sheetLimits.ts'

const WANTED =
  /^\/?(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/sheet\d+\.xml)$/i
const SHEET = /xl\/worksheets\/sheet(\d+)\.xml$/i
const MOST_LETTERS = 80_000_000

/**
 * The same workbook with only the parts that hold values, counted while they unpack, so that a sheet of a
 * hundred thousand rows or a name that covers a million cells is refused before a reader walks it.
 */
export function slimWorkbook(bytes: Uint8Array): { ok: true; bytes: Uint8Array } | SheetRefusal {
  const parts = new Map<string, string[]>()
  let refused: SheetRefusal | undefined
  let letters = 0
  const unzip = new Unzip((file) => {
    if (!WANTED.test(file.name) || refused) return
    const name = file.name.replace(/^\//, '')
    const kept: string[] = []
    parts.set(name, kept)
    const text = new TextDecoder()
    const slim = SHEET.test(name) ? slimSheet() : (piece: string) => piece
    file.ondata = (error, chunk, isLast) => {
      if (refused) return
      if (error) refused = { ok: false, because: 'unreadable-workbook' }
      const piece = slim(text.decode(chunk, { stream: !isLast }), isLast)
      if (typeof piece === 'string') {
        kept.push(piece)
        letters += piece.length
      } else refused = piece
      if (letters > MOST_LETTERS) refused = { ok: false, because: 'too-many-cells', most: MOST_CELLS }
      if (refused) file.terminate()
    }
    file.start()
  })
  unzip.register(UnzipInflate)
  try {
    // Small pushes, so that what one of them unpacks to is bounded as well.
    for (let at = 0; at < bytes.length && !refused; at += 65_536)
      unzip.push(bytes.subarray(at, at + 65_536), at + 65_536 >= bytes.length)
  } catch {
    refused ??= { ok: false, because: 'unreadable-workbook' }
  }
  if (refused) return refused
  if (!parts.has('xl/workbook.xml')) return { ok: false, because: 'unreadable-workbook' }
  return { ok: true, bytes: repack(parts) }
}

function repack(parts: Map<string, string[]>): Uint8Array {
  const files = [...parts].map(([name, pieces]) => {
    const text = pieces.join('')
    const isBook = name === 'xl/workbook.xml'
    return [name, strToU8(isBook ? text.replace(/<definedNames[\s\S]*?<\/definedNames>/g, '') : text)] as const
  })
  return zipSync(Object.fromEntries(files), { level: 0 })
}

/** Takes out cells and rows that carry only a look, and counts those that carry a value. */
function slimSheet(): (piece: string, isLast: boolean) => string | SheetRefusal {
  let carried = ''
  let row = 0
  let column = 0
  let cells = 0
  let merged = 0
  return (piece, isLast) => {
    const whole = carried + piece
    const cut = isLast ? whole.length : whole.lastIndexOf('>') + 1
    carried = whole.slice(cut)
    const slim = whole
      .slice(0, cut)
      .replace(/<(?:c|row)\b[^<>]*\/>/g, '')
      .replace(/<row\b[^<>]*><\/row>/g, '')
    for (const [, tag, attributes = ''] of slim.matchAll(/<(row|c|mergeCell)\b([^<>]*)>/g)) {
      if (tag === 'row') {
        row = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? row + 1)
        column = 0
      } else if (tag === 'c') {
        const [, letters, digits] = /\br="([A-Z]+)(\d+)"/.exec(attributes) ?? []
        column = letters ? columnNumber(letters) : column + 1
        if (Math.max(row, Number(digits ?? 0)) > MOST_ROWS)
          return { ok: false, because: 'too-many-rows', most: MOST_ROWS }
        if (column > MOST_COLUMNS) return { ok: false, because: 'too-many-columns', row, most: MOST_COLUMNS }
        if (++cells > MOST_CELLS) return { ok: false, because: 'too-many-cells', most: MOST_CELLS }
      } else {
        merged += sizeOf(attributes)
        if (!(merged <= MOST_MERGED)) return { ok: false, because: 'too-many-merged', most: MOST_MERGED }
      }
    }
    return slim
  }
}

function sizeOf(attributes: string): number {
  const [, left, top, right, bottom] = /\bref="([A-Z]+)(\d+):([A-Z]+)(\d+)"/.exec(attributes) ?? []
  if (!left || !right) return 1
  return (columnNumber(right) - columnNumber(left) + 1) * (Number(bottom) - Number(top) + 1)
}
