import { getDocumentProxy } from 'unpdf'
import type { Block, Document } from '../app/document/document.ts'
import { writeDocx } from '../app/document/docx.ts'
import { writePdf } from '../app/document/pdf.ts'
import { strategy } from '../test/documents/strategy.ts'
import { type Row, rowOf } from './row.ts'

const PAGES = 100
const RUNS = 5

/** A strategy of 100 pages as a Word file and as a PDF, from the document to its bytes. */
export async function measurePapers(): Promise<Row[]> {
  const paper = await paperOfPages(PAGES)
  const docx: number[] = []
  const pdf: number[] = []
  for (let n = 0; n < RUNS; n++) {
    const begun = performance.now()
    await writeDocx(paper)
    const middle = performance.now()
    await bytesOf(paper)
    docx.push(middle - begun)
    pdf.push(performance.now() - middle)
  }
  return [
    rowOf({
      what: `a strategy of ${PAGES} pages as .docx (${paper.blocks.length} blocks)`,
      runs: docx,
      unit: 'ms',
      atMost: 1000,
    }),
    rowOf({ what: 'the same as PDF', runs: pdf, unit: 'ms', atMost: 3000 }),
  ]
}

/** The sample strategy, repeated until it fills so many pages of the PDF. */
async function paperOfPages(pages: number): Promise<Document> {
  const once = await pagesOf(strategy)
  const repeated = (times: number): Document => ({
    ...strategy,
    blocks: Array.from({ length: times }, (_, n) => strategy.blocks.flatMap((block) => again(block, n))).flat(),
  })
  let times = Math.ceil(pages / once)
  while ((await pagesOf(repeated(times))) < pages) times++
  return repeated(times)
}

// No two headings of one paper have the same id, and it has one list of contents.
function again(block: Block, n: number): Block[] {
  if (n === 0) return [block]
  if (block.kind === 'contents') return []
  return [
    JSON.parse(JSON.stringify(block), (key, value) => {
      const isId = key === 'id' || (key === 'to' && String(value).startsWith('#'))
      return isId ? `${value}-${n}` : value
    }),
  ]
}

async function bytesOf(paper: Document): Promise<Uint8Array> {
  const written = await writePdf(paper)
  if (!written.ok) throw new Error(`no PDF: ${written.because}`)
  return written.bytes
}

const pagesOf = async (paper: Document): Promise<number> =>
  (await getDocumentProxy(new Uint8Array(await bytesOf(paper)))).numPages
