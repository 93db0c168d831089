/** What a cell of a number column turned out to be. `missing` was left empty, `suppressed` was hidden by whoever made the file. */
export type Cell =
  | { is: 'number'; value: number }
  | { is: 'missing' }
  | { is: 'suppressed' }
  | { is: 'text'; text: string }

export type Decimal = 'point' | 'comma'

const MISSING = new Set([
  '',
  'na',
  'n/a',
  'nan',
  'null',
  'none',
  '-',
  '–',
  '—',
  '.',
  '..',
  ':',
  '[x]',
  '[z]',
  '[u]',
  '#n/a',
])
const SUPPRESSED = new Set(['*', '**', 'c', '[c]', 's', 'x', 'suppressed', 'redacted', 'dsu'])
const BELOW = /^(?:<|less than)\s*\d{1,3}$/i

/** Reads one cell as people write numbers: thousands apart, a per cent or pound sign, a comma for a point where `decimal` says so. */
export function readNumber(text: string, decimal: Decimal = 'point'): Cell {
  const trimmed = text.replace(/[\u00a0\u202f\u2009]/g, ' ').trim()
  const low = trimmed.toLowerCase()
  if (MISSING.has(low)) return { is: 'missing' }
  if (SUPPRESSED.has(low) || BELOW.test(trimmed)) return { is: 'suppressed' }
  const plain = toPlain(
    trimmed
      .replace(/^[£$€]\s?/, '')
      .replace(/\s?%$/, '')
      .replace(/^[−–](?=\d)/, '-'),
    decimal,
  )
  const value = plain === undefined ? Number.NaN : Number(plain)
  return Number.isFinite(value) ? { is: 'number', value } : { is: 'text', text: trimmed }
}

const POINT = /^[-+]?(?:\d{1,3}(?:[ ,']\d{3})+|\d+)?(?:\.\d+)?(?:e[-+]?\d{1,3})?$/i
const COMMA = /^[-+]?(?:\d{1,3}(?:[ .']\d{3})+|\d+)?(?:,\d+)?(?:e[-+]?\d{1,3})?$/i

// As JavaScript reads it; undefined where it is not written like a number at all.
function toPlain(text: string, decimal: Decimal): string | undefined {
  if (!/\d/.test(text)) return undefined
  if (decimal === 'point') return POINT.test(text) ? text.replace(/[ ,']/g, '') : undefined
  return COMMA.test(text) ? text.replace(/[ .']/g, '').replace(',', '.') : undefined
}

/**
 * Point or comma, from all cells of a file's number columns together: a comma where some cell can only be read so
 * ("3,5" or "1.234,5") and none can only be read with a point. Where both occur, point: the comma cells are then faults
 * that are named one by one. `isGuess` where every cell reads both ways.
 */
export function decimalOf(cells: Iterable<string>): { decimal: Decimal; isGuess: boolean } {
  let onlyPoint = false
  let onlyComma = false
  for (const cell of cells) {
    const text = cell.trim()
    if (!/\d[.,]\d/.test(text)) continue
    const point = readNumber(text, 'point').is === 'number'
    const comma = readNumber(text, 'comma').is === 'number'
    if (point && !comma) onlyPoint = true
    if (comma && !point) onlyComma = true
  }
  return { decimal: onlyComma && !onlyPoint ? 'comma' : 'point', isGuess: !onlyPoint && !onlyComma }
}
