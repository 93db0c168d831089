import { describe, expect, test } from 'vitest'
import type { Block, Document } from '../../app/document/document.ts'
import { plain } from '../../app/document/document.ts'
import type { Pdf } from '../../app/document/pdf.ts'
import { writePdf } from '../../app/document/pdf.ts'
import { openedByPoppler } from './programs.ts'
import { strategy } from './strategy.ts'
import { longParagraph, paper, trialPaper, trials } from './trials.ts'

async function made(document: Document, limits?: Parameters<typeof writePdf>[1]): Promise<Extract<Pdf, { ok: true }>> {
  const pdf = await writePdf(document, limits)
  if (!pdf.ok) throw new Error(pdf.because)
  return pdf
}

const opened = async (document: Document) => openedByPoppler((await made(document)).bytes)

/** Without white space and without the marks that say which way to read: lines end elsewhere in a PDF. */
const bare = (text: string) => text.replace(/[\s\u200B\u2066-\u2069\u202A-\u202E\u00AD]/g, '')

/** The words between the tags, which is what a screen reader reads, in its order. */
const readAloud = (tags: string) => bare([...tags.matchAll(/^\s*"(.*)"$/gm)].map(([, words]) => words).join(''))

describe('a strategy as a PDF', () => {
  test('keeps PDF/UA-1 by its own word and by typst’s: tagged, titled, in a language', async () => {
    const pdf = await made(strategy)
    const bytes = Buffer.from(pdf.bytes)
    expect(pdf.accessible).toBe(true)
    expect(bytes.includes('<pdfuaid:part>1</pdfuaid:part>')).toBe(true)
    expect(bytes.includes('/Lang (en-GB)')).toBe(true)
    const { info } = await openedByPoppler(pdf.bytes)
    expect(info).toMatch(/^Tagged: +yes$/m)
    expect(info).toMatch(/^Title: +Health equity strategy 2027 to 2029$/m)
    expect(info).toMatch(/^Author: +Saltmarsh Research Partnership$/m)
    expect(info).toMatch(/^Page size: .*\(A4\)$/m)
  })

  test('is read aloud in the order it was written, tables row by row', async () => {
    const { tags } = await opened(strategy)
    const aloud = readAloud(tags)
    let at = aloud.indexOf('Smallnumbers') + 1 // past the contents
    for (const block of strategy.blocks.slice(2, -2)) {
      for (const words of textsOf(block).map(bare)) {
        const next = aloud.indexOf(words, at)
        expect(next < 0 ? `missing after ${aloud.slice(at, at + 60)}: ${words}` : 'there').toBe('there')
        at = next + words.length
      }
    }
  })

  test('has its words in reading order on the page too', async () => {
    const { words } = await opened(strategy)
    expect(bare(words)).toContain(bare('C1 Every project names, before its design is fixed, who could be left behind'))
    expect(words).toContain('Page 1 of 3')
  })

  test('has headings, lists, links and heads of tables that software knows as such', async () => {
    const { tags } = await opened(strategy)
    expect(tags).toMatch(/H1 "What we mean by health equity"/)
    expect(tags).toMatch(/H2 "The whole partnership"/)
    expect(tags).toMatch(/H3 "Small numbers"/)
    for (const kind of ['TOC', 'L', 'LI', 'Lbl', 'Link', 'Caption', 'Table'])
      expect(tags).toMatch(new RegExp(`^ *${kind}\\b`, 'm'))
    expect(tags.match(/^ *TH /gm)).toHaveLength(4 * 5 + 4)
  })

  test('has the DRAFT mark on every page and above the title before approval, and nowhere after', async () => {
    const draft = await opened({ ...strategy, mark: 'DRAFT' })
    const pages = draft.words.split('\f').filter((page) => page.trim())
    for (const page of pages) expect(page).toContain('DRAFT')
    expect(readAloud(draft.tags)).toMatch(/^DRAFTHealthequitystrategy/)
    expect((await opened(strategy)).words).not.toContain('DRAFT')
  })

  test('is the same bytes for the same document', async () => {
    expect(Buffer.compare((await made(strategy)).bytes, (await made(strategy)).bytes)).toBe(0)
  })
})

describe('whatever people write stays what they wrote', () => {
  test('formulas, codes, typst’s own commands and Welsh come out letter by letter', async () => {
    const { tags, info } = await opened(trialPaper)
    for (const words of Object.values({ ...trials, arabic: [], hebrew: [] }).flat())
      expect(readAloud(tags)).toContain(bare(words))
    expect(info).toMatch(/^Pages: +1$/m)
  })

  test('Hebrew is read from right to left, beginning at the right edge', async () => {
    const { asSeen, words } = await opened(paper({ kind: 'paragraph', text: `${trials.hebrew}.` }))
    expect(asSeen).toContain(trials.hebrew)
    expect(words).not.toContain(trials.hebrew)
    const [line] = asSeen.split('\n').filter((each) => each.includes(trials.hebrew))
    expect(line).toMatch(/^ {20}/)
  })

  test('Arabic, Hebrew and emoji never stop a paper: what no font can draw is told', async () => {
    const { bytes, accessible, undrawn } = await made(
      paper({ kind: 'paragraph', text: `${trials.arabic} ${trials.hebrew} 👩‍👩‍👧 ❤️ ☑` }),
    )
    expect(bytes.length).toBeGreaterThan(1000)
    expect(accessible).toBe(true)
    for (const sign of undrawn) expect(`${trials.arabic}${trials.hebrew}👩‍👩‍👧 ❤️ ☑`).toContain(sign)
  })

  test('a sign that no font can draw stands as an empty box with the sign as its description', async () => {
    const nobodyDraws = '\u0378'
    const pdf = await made(paper({ kind: 'paragraph', text: `before ${nobodyDraws} after` }))
    expect(pdf).toMatchObject({ accessible: true, undrawn: [nobodyDraws] })
    expect(Buffer.from(pdf.bytes).includes('/Alt <FEFF0378>')).toBe(true)
  })

  test('a paragraph of 50,000 letters is all there', async () => {
    expect(readAloud((await opened(paper({ kind: 'paragraph', text: longParagraph }))).tags)).toContain(
      bare(longParagraph),
    )
  })

  test('a word longer than the page is wide stays on the page', async () => {
    const word = 'Llanfairpwllgwyngyll'.repeat(20)
    const { words } = await opened(
      paper(
        { kind: 'paragraph', text: word },
        { kind: 'table', caption: '', head: ['a', 'b', 'c'], rows: [[word, word, word]] },
      ),
    )
    expect(bare(words).match(/Llanfair/g)!.length).toBeGreaterThan(40)
    for (const line of words.split('\n')) expect(bare(line).length).toBeLessThan(110)
  })

  test('a NUL is an error that shows where it stands', () => {
    expect(() => writePdf(paper({ kind: 'note', text: 'fair\0ness' }))).toThrow('fair␀ness')
  })
})

describe('when a PDF cannot be made as it should', () => {
  test('a typst that does not know PDF/UA-1 makes a plain one, and says that it is', async () => {
    const pdf = await made(strategy, { standard: 'ua-99' })
    expect(pdf.accessible).toBe(false)
    expect(Buffer.from(pdf.bytes).includes('pdfuaid')).toBe(false)
    expect((await openedByPoppler(pdf.bytes)).words).toContain('12 commitments')
  })

  test('a paper that takes too long is given up, and the next one is made', async () => {
    const [late, next] = await Promise.all([writePdf(strategy, { seconds: 0.001 }), writePdf(paper())])
    expect(late).toEqual({ ok: false, because: 'too slow', seconds: 0.001 })
    expect(next.ok).toBe(true)
  })
})

function textsOf(block: Block): string[] {
  if (block.kind === 'table') return [block.caption, ...block.head, ...block.rows.flat().map(plain)]
  if (block.kind === 'quotation') return [block.text, block.who]
  if (block.kind === 'bullets' || block.kind === 'numbers') return block.items.map(plain)
  if (block.kind === 'keyValues') return block.pairs.flatMap(({ key, value }) => [key, plain(value)])
  return 'text' in block ? [plain(block.text)] : []
}
