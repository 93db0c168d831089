import { decodeText } from './decodeText.ts'
import { type Limits, usualLimits } from './limits.ts'
import type { Paragraph } from './paragraph.ts'
import { pdfParagraphs } from './pdfParagraphs.ts'
import { readDocx } from './readDocx.ts'
import { readPdf } from './readPdf.ts'
import { readMarkdown, readPlainText } from './readPlainText.ts'
import type { FileType, Refusal } from './refusal.ts'

/** The kinds of file whose text can be read. */
export const textTypes = ['docx', 'pdf', 'md', 'txt'] as const satisfies readonly FileType[]
export type TextType = (typeof textTypes)[number]

type Raw = Pick<Paragraph, 'text' | 'style' | 'level'> & { page?: number; start?: number }

/** Reads the text of a file that came through the gate: its paragraphs in order, each with its place. */
export async function extractText(
  bytes: Uint8Array,
  type: TextType,
  limits: Limits = usualLimits,
): Promise<{ ok: true; paragraphs: Paragraph[] } | Refusal> {
  const read = await readAs(bytes, type, limits)
  if (!read.ok) return read
  const letters = read.paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0)
  if (letters > limits.characters) return { ok: false, because: 'tooLong', most: limits.characters }
  if (letters === 0) return { ok: false, because: type === 'pdf' ? 'scanned' : 'noText' }
  return { ok: true, paragraphs: withPlaces(read.paragraphs) }
}

async function readAs(
  bytes: Uint8Array,
  type: TextType,
  limits: Limits,
): Promise<{ ok: true; paragraphs: Raw[] } | Refusal> {
  if (type === 'docx') return readDocx(bytes, limits)
  if (type === 'pdf') {
    const pdf = await readPdf(bytes, limits)
    return pdf.ok ? { ok: true, paragraphs: pdfParagraphs(pdf.pages) } : pdf
  }
  const { text } = decodeText(bytes)
  return { ok: true, paragraphs: type === 'md' ? readMarkdown(text) : readPlainText(text) }
}

/** Numbers the paragraphs from 1 and gives each the heading it stands under. A page of 0 is no page. */
function withPlaces(raw: readonly Raw[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  let heading: string | undefined
  let next = 0
  for (const { text, style, level, page, start = next } of raw) {
    const paragraph: Paragraph = { text, style, start, place: { paragraph: paragraphs.length + 1 } }
    if (page) paragraph.place.page = page
    if (level !== undefined) paragraph.level = level
    if (heading !== undefined && style !== 'heading') paragraph.place.heading = heading
    if (style === 'heading') heading = text
    next = start + text.length + 2
    paragraphs.push(paragraph)
  }
  return paragraphs
}
