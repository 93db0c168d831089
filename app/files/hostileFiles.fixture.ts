import { strToU8, type Zippable, zipSync } from 'fflate'

/** Files for the tests of the gate, made here byte by byte: a sound .docx, and what an attacker would do to it. */

const relationships = (inside: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`

const contentTypes = (main: string) =>
  `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`

const wordMain = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

export const paragraph = (text: string, properties = '') =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

export const body = (inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`

export type Parts = Record<string, string | Uint8Array>

export const soundParts: Parts = {
  '[Content_Types].xml': contentTypes(wordMain),
  '_rels/.rels': relationships(
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>',
  ),
  'word/document.xml': body(paragraph('We work with families.')),
}

export function zipOf(parts: Parts): Uint8Array {
  const files: Zippable = {}
  for (const [name, content] of Object.entries(parts))
    files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files)
}

export const docxOf = (more: Parts = {}) => zipOf({ ...soundParts, ...more })

export const ofType = (main: string) => docxOf({ '[Content_Types].xml': contentTypes(main) })

export const withTemplate = (target: string) =>
  docxOf({
    'word/_rels/settings.xml.rels': relationships(
      `<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${target}" TargetMode="External"/>`,
    ),
  })

/** The beginning of an OLE file with one stream's name in its directory. */
export function oleWith(stream: string): Uint8Array {
  const mark = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
  return Buffer.concat([mark, Buffer.alloc(1016), Buffer.from(stream, 'utf16le'), Buffer.alloc(512)])
}

/** Calls `change` for every local (30 bytes) and directory (46 bytes) header of an archive, and gives a copy back. */
export function withHeaders(
  zip: Uint8Array,
  change: (view: DataView, at: number, isDirectory: boolean) => void,
): Uint8Array {
  const copy = zip.slice()
  const view = new DataView(copy.buffer)
  for (let at = 0; at + 4 <= copy.length; at++) {
    const mark = view.getUint32(at, true)
    if (mark === 0x04034b50 || mark === 0x02014b50) change(view, at, mark === 0x02014b50)
  }
  return copy
}

export const utf16 = (text: string) => Buffer.concat([Uint8Array.of(0xff, 0xfe), Buffer.from(text, 'utf16le')])
