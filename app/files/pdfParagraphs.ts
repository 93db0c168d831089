import type { ParagraphStyle } from './paragraph.ts'

/** A line of text on a page; `y` grows upwards, sizes in points. */
export type PdfLine = { text: string; x: number; y: number; size: number }

export type PdfParagraph = { text: string; style: ParagraphStyle; level?: number; page: number }

const bullet = /^(?:[•◦▪●–*]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+/

/**
 * Paragraphs out of the lines of a PDF, which has none: a wider gap, another size of letter or a list mark begins a new
 * one. A sentence that runs over the end of a page stays whole. Running headers, footers and page numbers are left out.
 */
export function pdfParagraphs(pages: readonly PdfLine[][]): PdfParagraph[] {
  const usual = usualSize(pages)
  const running = runningLines(pages)
  const sizes = headingSizes(pages, usual)
  const paragraphs: PdfParagraph[] = []
  let open: (PdfParagraph & { size: number }) | undefined
  const finish = () => {
    if (open) paragraphs.push(styled(open, usual, sizes))
    open = undefined
  }
  for (const [index, page] of pages.entries()) {
    const lines = page.filter((line) => !running.has(shape(line.text)) && !isPageNumber(line.text))
    const gap = usualGap(lines)
    for (const [at, line] of lines.entries()) {
      const above = lines[at - 1]
      const text = line.text.trim()
      const isNew = above
        ? startsNew(above, line, gap)
        : !open || !runsOn(open.text, text) || differs(open.size, line.size)
      if (isNew) finish()
      if (open) open.text = joined(open.text, text)
      else open = { text, style: bullet.test(text) ? 'list' : 'body', page: index + 1, size: line.size }
    }
  }
  finish()
  return paragraphs
}

function startsNew(above: PdfLine, line: PdfLine, gap: number): boolean {
  const drop = above.y - line.y
  return drop < -1 || drop > gap * 1.35 || differs(above.size, line.size) || bullet.test(line.text.trim())
}

const differs = (a: number, b: number) => Math.abs(a - b) > Math.max(a, b) * 0.1

const runsOn = (before: string, after: string) => !/[.!?:;”"’)\]]$/.test(before) && /^\p{Ll}/u.test(after)

/** A hyphen at the end of a line stays: it may be one of the word's own. */
function joined(before: string, after: string): string {
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(after) ? before + after : `${before} ${after}`
}

function styled({ size, ...paragraph }: PdfParagraph & { size: number }, usual: number, sizes: number[]): PdfParagraph {
  const level = sizes.findIndex((each) => !differs(each, size)) + 1
  const isHeading = size > usual * 1.1 && level > 0 && paragraph.text.length <= 160
  return isHeading ? { ...paragraph, style: 'heading', level } : paragraph
}

/** The size that most letters have. */
function usualSize(pages: readonly PdfLine[][]): number {
  const letters = new Map<number, number>()
  for (const line of pages.flat()) {
    const size = Math.round(line.size * 2) / 2
    letters.set(size, (letters.get(size) ?? 0) + line.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1
}

/** Sizes larger than the usual one, largest first: the levels of headings. */
function headingSizes(pages: readonly PdfLine[][], usual: number): number[] {
  const larger = pages.flat().filter((line) => line.size > usual * 1.1)
  const sizes: number[] = []
  for (const size of larger.map((line) => line.size).sort((a, b) => b - a))
    if (sizes.length === 0 || differs(sizes.at(-1) ?? 0, size)) sizes.push(size)
  return sizes
}

/** The distance from line to line inside paragraphs: a small one of those on the page, as gaps between are larger. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y)
  const down = gaps.filter((gap) => gap > 0).sort((a, b) => a - b)
  return down[Math.floor(down.length / 4)] ?? 0
}

const shape = (text: string) => text.trim().replace(/\d+/g, '#').toLowerCase()

const isPageNumber = (text: string) => /^(?:page )?\d{1,4}(?: (?:of|\/) \d{1,4})?$/i.test(text.trim())

/** First and last lines that come back on more than half of the pages, whatever number is in them. */
function runningLines(pages: readonly PdfLine[][]): Set<string> {
  const seen = new Map<string, number>()
  for (const page of pages)
    for (const line of new Set([page[0], page.at(-1)].flatMap((each) => (each ? [shape(each.text)] : []))))
      seen.set(line, (seen.get(line) ?? 0) + 1)
  return new Set([...seen].filter(([, times]) => pages.length >= 4 && times > pages.length / 2).map(([line]) => line))
}
