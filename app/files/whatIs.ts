import type { Found } from './refusal.ts'

/** Beginnings that tell a kind of file, as they stand in the file. Order matters where one begins another. */
const beginnings: [start: string, found: Found][] = [
  ['PK\x03\x04', 'archive'],
  ['PK\x05\x06', 'archive'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpg'],
  ['GIF8', 'picture'],
  ['BM', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['MZ', 'program'],
  ['\x7fELF', 'program'],
  ['\xfe\xed\xfa', 'program'],
  ['\xcf\xfa\xed\xfe', 'program'],
  ['\xce\xfa\xed\xfe', 'program'],
  ['\xca\xfe\xba\xbe', 'program'],
  ['\0asm', 'program'],
  ['#!', 'script'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['\x1aE\xdf\xa3', 'video'],
  ['FLV', 'video'],
  ['\0\0\x01\xba', 'video'],
  ['\0\0\x01\xb3', 'video'],
  ['ID3', 'sound'],
  ['\xff\xfb', 'sound'],
  ['OggS', 'sound'],
  ['fLaC', 'sound'],
  ['{\\rtf', 'rtf'],
  ['SQLite format 3', 'database'],
]

/**
 * What a file is by its content alone; its name is not asked. Old Office files are told apart by the streams in
 * them, archives only as archives (see inspectArchive), and anything else without a sign of its own is `undefined`.
 */
export function whatIs(bytes: Uint8Array): Found | 'encryptedOffice' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024)).toString('latin1')
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return whichOldOffice(bytes)
  if (/^(?:\xef\xbb\xbf)?\s{0,16}%PDF-\d/.test(head)) return 'pdf'
  const known = beginnings.find(([start]) => head.startsWith(start) && !isJustText(start, head))
  if (known) return known[1]
  if (/^RIFF[\s\S]{4}(AVI |WAVE|WEBP)/.test(head)) return riff[head.slice(8, 12)]
  if (head.slice(4, 8) === 'ftyp') return /^(?:hei|mif|avif)/.test(head.slice(8, 12)) ? 'picture' : whichMedia(head)
  return whichMarkup(head)
}

/** "BM" and "MZ" also begin words: a program or a bitmap has bytes that no text has. */
function isJustText(start: string, head: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the bytes that tell a program from a text
  return start.length <= 3 && /^[A-Z]+\d?$/.test(start) && !/[\0-\x08\x0e-\x1a]/.test(head)
}

const riff: Record<string, Found> = { 'AVI ': 'video', WAVE: 'sound', WEBP: 'picture' }

const whichMedia = (head: string): Found => (head.slice(8, 11) === 'M4A' ? 'sound' : 'video')

function whichMarkup(head: string): Found | undefined {
  const text = head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
  const start = text.replace(/^(?:\s|<!--[\s\S]*?-->)+/, '').toLowerCase()
  if (/^<(?:!doctype\s+html|html|head|body|script|iframe|svg|meta|link|style|object|embed)\b/.test(start))
    return 'webPage'
  if (/^<\?xml/.test(start)) return start.includes('<svg') ? 'webPage' : 'xml'
  if (/^<(?:!doctype|!entity)/.test(start)) return 'xml'
  return /^<\?php/.test(start) ? 'script' : undefined
}

/** Names of streams in an OLE file, the container of Office before 2007 and of Office files with a password. */
const streams: [name: string, found: Found | 'encryptedOffice'][] = [
  ['EncryptedPackage', 'encryptedOffice'],
  ['WordDocument', 'doc'],
  ['Workbook', 'xls'],
  ['PowerPoint Document', 'ppt'],
]

function whichOldOffice(bytes: Uint8Array): Found | 'encryptedOffice' {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return streams.find(([name]) => all.includes(Buffer.from(name, 'utf16le')))?.[1] ?? 'oldOffice'
}
