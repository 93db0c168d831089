import { readStyles } from '../files/docxStyles.ts'
import { type Limits, usualLimits } from '../files/limits.ts'
import { readZip, unpackText } from '../files/readZip.ts'
import type { Refusal } from '../files/refusal.ts'
import { scanXml } from '../files/scanXml.ts'
import { readPieces, type WordPieces } from './readPieces.ts'

/** A Word file that came back: its text with the marks of its boxes, and the properties that were put in it. */
export type WordRead = WordPieces & { properties: Record<string, string> }

/** The styles in which a paper of ours says what it is, and whose. */
const OUR_TITLES: ReadonlySet<string> = new Set(['Title', 'Subtitle', 'Byline', 'Mark'])

/**
 * Reads a .docx that `admitFile` let in: rows and paragraphs in order, each with the names of the boxes that stand in
 * it. The final text of tracked changes. Nothing is run or fetched.
 */
export async function readWord(
  bytes: Uint8Array,
  limits: Limits = usualLimits,
): Promise<{ ok: true; read: WordRead } | Refusal> {
  const zip = readZip(bytes, limits.parts)
  if (!zip.ok) return zip
  const parts = new Map(zip.parts.map((part) => [part.name, part]))
  const textOf = async (name: string) => {
    const part = parts.get(name)
    return part && (await unpackText(part, limits.documentBytes))
  }
  try {
    const body = await textOf('word/document.xml')
    if (body === undefined)
      return parts.has('word/document.xml')
        ? { ok: false, because: 'tooLong', most: limits.characters }
        : { ok: false, because: 'damaged' }
    const meaningOf = readStyles((await textOf('word/styles.xml')) ?? '')
    const pieces = readPieces(body, (style) => {
      if (style !== undefined && OUR_TITLES.has(style)) return 'title'
      const meaning = meaningOf(style)?.style
      return meaning === 'heading' || meaning === 'title' ? meaning : undefined
    })
    if (!pieces) return { ok: false, because: 'damaged' }
    return { ok: true, read: { ...pieces, properties: propertiesIn((await textOf('docProps/custom.xml')) ?? '') } }
  } catch {
    return { ok: false, because: 'damaged' }
  }
}

function propertiesIn(xml: string): Record<string, string> {
  const found: Record<string, string> = {}
  let name: string | undefined
  scanXml(xml, {
    open(element, attribute) {
      if (element === 'property') name = attribute('name')
    },
    close(element) {
      if (element === 'property') name = undefined
    },
    text(text) {
      if (name !== undefined && text.trim()) found[name] = (found[name] ?? '') + text
    },
  })
  return found
}
