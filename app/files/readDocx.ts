import { readWordParagraphs, type WordParagraph } from './docxParagraphs.ts'
import { readStyles } from './docxStyles.ts'
import type { Limits } from './limits.ts'
import { readZip, unpackText } from './readZip.ts'
import type { Refusal } from './refusal.ts'

/** More than this between two breaks is more than a page holds: then the breaks do not show where pages end. */
const MOST_ON_A_PAGE = 7_000

/**
 * The paragraphs of a .docx: its body, then its footnotes and endnotes. `page` is 0 throughout where the file does
 * not say where its pages end. Comments, headers, footers and deleted words are not part of the text.
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: Limits,
): Promise<{ ok: true; paragraphs: WordParagraph[] } | Refusal> {
  const damaged: Refusal = { ok: false, because: 'damaged' }
  const zip = readZip(bytes, limits.parts)
  if (!zip.ok) return zip
  try {
    const parts = new Map(zip.parts.map((part) => [part.name, part]))
    const read = async (name: string) => {
      const part = parts.get(name)
      return part && (await unpackText(part, limits.documentBytes))
    }
    const main = mainPart((await read('_rels/.rels')) ?? '')
    const folder = main.slice(0, main.lastIndexOf('/') + 1)
    const body = await read(main)
    if (body === undefined)
      return parts.has(main) ? { ok: false, because: 'tooLong', most: limits.characters } : damaged
    const meaningOf = readStyles((await read(`${folder}styles.xml`)) ?? '')
    const isRendered = body.includes('w:lastRenderedPageBreak')
    const paragraphs = readWordParagraphs(body, meaningOf, isRendered ? 'rendered' : 'written')
    if (!paragraphs) return damaged
    const hasPages = isRendered || showsPages(paragraphs)
    for (const paragraph of hasPages ? [] : paragraphs) paragraph.page = 0
    for (const name of ['footnotes.xml', 'endnotes.xml'])
      for (const note of readWordParagraphs((await read(folder + name)) ?? '', meaningOf, 'written') ?? [])
        paragraphs.push({ ...note, style: 'note', page: 0 })
    return { ok: true, paragraphs }
  } catch {
    return damaged
  }
}

function mainPart(relationships: string): string {
  for (const [tag] of relationships.matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g))
    if (/Type\s*=\s*"[^"]*\/officeDocument"/.test(tag))
      return (/\bTarget\s*=\s*"([^"]*)"/.exec(tag)?.[1] ?? '').replace(/^\//, '')
  return 'word/document.xml'
}

/** Whether the breaks that a writer put in can be all the page ends there are. */
function showsPages(paragraphs: readonly WordParagraph[]): boolean {
  const letters = new Map<number, number>()
  for (const { page, text } of paragraphs) letters.set(page, (letters.get(page) ?? 0) + text.length)
  return (paragraphs.at(-1)?.page ?? 1) > 1 && [...letters.values()].every((count) => count <= MOST_ON_A_PAGE)
}
