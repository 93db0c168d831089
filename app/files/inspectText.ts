import { decodeText } from './decodeText.ts'
import type { FileType, Refusal } from './refusal.ts'

/** Endings of names that mean a kind of text. Content cannot tell a list with commas from a sentence with commas. */
const endings: Record<string, FileType> = {
  csv: 'csv',
  tsv: 'csv',
  txt: 'txt',
  text: 'txt',
  '': 'txt',
  md: 'md',
  markdown: 'md',
  json: 'json',
}

/** What kind of text this is, once it is sure to be text: no zero bytes, one readable encoding, no control characters. */
export function inspectText(bytes: Uint8Array, ending: string): { ok: true; type: FileType | undefined } | Refusal {
  const { text, encoding, isGuess } = decodeText(bytes)
  if (text.includes('\0')) return { ok: false, because: 'zeroBytes' }
  if (encoding === 'windows-1252' && isGuess && !looksLikeWindows(text)) return { ok: false, because: 'encoding' }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a text has none of these; a program has
  if (text.includes('\ufffd') || /[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]/.test(text))
    return { ok: false, because: 'encoding' }
  const type = endings[ending]
  if (type === 'json' && !isJson(text)) return { ok: false, because: 'notJson' }
  return { ok: true, type }
}

/** Excel still writes Windows-1252. The five bytes it leaves undefined, and UTF-8 read by mistake, say it is not that. */
function looksLikeWindows(text: string): boolean {
  return !/[\x81\x8d\x8f\x90\x9d]|[ÃÂ][\x80-\xbf\u2018-\u2122]|â€/.test(text)
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
    return true
  } catch {
    return false
  }
}
