import type { Limits } from './limits.ts'
import { type Part, readZip, unpack, unpackText } from './readZip.ts'
import type { Found, Refusal } from './refusal.ts'

/** What an archive is: a Word or Excel file, another kind of document, or only an archive. */
const mainParts: [contentType: string, found: Found][] = [
  ['wordprocessingml.document.main+xml', 'docx'],
  ['spreadsheetml.sheet.main+xml', 'xlsx'],
  ['presentationml.', 'pptx'],
  ['wordprocessingml.template.main+xml', 'dotx'],
  ['sheet.binary', 'xlsb'],
]

const openDocument: [mimetype: string, found: Found][] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/epub+zip', 'epub'],
]

const CONTENT_TYPES = '[Content_Types].xml'
const TAIL = 32
const MOST_KEPT = 2_000_000

/**
 * Unpacks every part of an archive, counting as it goes and keeping next to nothing, and refuses what could harm:
 * too much inside, a document type or entity in any XML, macros, a template that would be fetched from elsewhere.
 */
export async function inspectArchive(bytes: Uint8Array, limits: Limits): Promise<{ ok: true; found: Found } | Refusal> {
  const zip = readZip(bytes, limits.parts)
  if (!zip.ok) return zip
  if (zip.parts.some((part) => /vbaProject[^/]*\.bin$/i.test(part.name))) return { ok: false, because: 'macros' }
  let unpacked = 0
  let kinds = ''
  try {
    const mimetype = await mimetypeIn(zip.parts)
    if (mimetype) return { ok: true, found: mimetype }
    for (const part of zip.parts) {
      let isMarkup: boolean | undefined
      let tail = ''
      let kept = ''
      for await (const piece of unpack(part)) {
        unpacked += piece.length
        if (unpacked > limits.unpackedBytes) return { ok: false, because: 'tooMuchInside', most: limits.unpackedBytes }
        if (unpacked > limits.repetitiveBytes && unpacked > bytes.length * limits.ratio)
          return { ok: false, because: 'tooDense', most: limits.ratio }
        isMarkup ??= looksLikeMarkup(part, piece)
        if (!isMarkup) continue
        // UTF-16 is read as UTF-8 with zeros between: without them the marks looked for stand out in either.
        const text = Buffer.from(piece).toString('latin1').replaceAll('\0', '')
        if (/<!(?:DOCTYPE|ENTITY)/i.test(tail + text)) return { ok: false, because: 'doctype', part: part.name }
        tail = (tail + text).slice(-TAIL)
        if (isKept(part.name)) kept += text
        if (kept.length > MOST_KEPT) return { ok: false, because: 'damaged' }
      }
      if (part.name === CONTENT_TYPES) kinds = kept
      if (part.name.endsWith('.rels') && fetchesTemplate(kept))
        return { ok: false, because: 'outsideTemplate', part: part.name }
    }
  } catch {
    return { ok: false, because: 'damaged' }
  }
  if (/macroEnabled|vbaProject/i.test(kinds)) return { ok: false, because: 'macros' }
  return { ok: true, found: mainParts.find(([sign]) => kinds.includes(sign))?.[1] ?? 'archive' }
}

const isKept = (name: string) => name === CONTENT_TYPES || name.endsWith('.rels')

/** OpenDocument files and e-books say what they are in a part of their own. None of them is read further. */
async function mimetypeIn(parts: Part[]): Promise<Found | undefined> {
  const part = parts.find(({ name }) => name === 'mimetype')
  const said = part && (await unpackText(part, 200))
  return openDocument.find(([mimetype]) => said?.startsWith(mimetype))?.[1]
}

function looksLikeMarkup(part: Part, piece: Uint8Array): boolean {
  if (isKept(part.name) || /\.(?:xml|rels|vml|svg|xhtml)$/i.test(part.name)) return true
  // Space and zeros may come before the first tag: a part of nothing else so far may still turn out to be markup.
  const start = Buffer.from(piece).toString('latin1').replaceAll('\0', '')
  return /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<|$)/.test(start)
}

/**
 * Whether opening the file would fetch a template, a part of the document or a frame from another computer. A path on
 * the writer's own drive stays: Word writes one into every document begun from a template, and it reaches nobody.
 */
function fetchesTemplate(relationships: string): boolean {
  return [...relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/gi)].some(([tag]) => {
    const isOutside = /TargetMode\s*=\s*["']External["']/i.test(tag)
    const isPulledIn = /Type\s*=\s*["'][^"']*\/(?:attachedTemplate|subDocument|frame|aFChunk)["']/i.test(tag)
    const target = /\bTarget\s*=\s*["']([^"']*)["']/i.exec(tag)?.[1] ?? ''
    return isOutside && isPulledIn && !/^(?:file:\/{3})?[a-z]:[\\/]/i.test(target)
  })
}
