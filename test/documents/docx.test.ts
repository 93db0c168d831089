import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, test } from 'vitest'
import type { Document } from '../../app/document/document.ts'
import { plain } from '../../app/document/document.ts'
import { writeDocx } from '../../app/document/docx.ts'
import { openedByLibreOffice, openedByPoppler } from './programs.ts'
import { strategy } from './strategy.ts'
import { longParagraph, paper, trialPaper, trials } from './trials.ts'

async function parts(document: Document): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document))
  return Object.fromEntries(Object.entries(files).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

async function html(document: Document): Promise<string> {
  return (await mammoth.convertToHtml({ buffer: Buffer.from(await writeDocx(document)) })).value
}

const says = (text: string) => expect.stringContaining(text)
const tableTexts = strategy.blocks.flatMap((block) =>
  block.kind === 'table' ? [...block.head, ...block.rows.flat()] : [],
)
const headings = strategy.blocks.flatMap((block) => (block.kind === 'heading' ? [block] : []))

describe('a strategy as a Word file', () => {
  test('opens in LibreOffice with every heading and every cell of its tables, in order', async () => {
    const { text, pdf } = await openedByLibreOffice(await writeDocx(strategy))
    const body = text.slice(text.indexOf('People who live in Saltmarsh')) // past the contents
    const places = headings.slice(1).map((heading) => body.indexOf(`\n${heading.text}\n`))
    expect(Math.min(...places)).toBeGreaterThan(0)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    for (const cell of tableTexts) expect(text).toContain(plain(cell))
    const { words } = await openedByPoppler(pdf)
    expect(words).toContain('Page 3 of')
    expect(words).toContain('12 commitments at four levels')
  }, 180_000)

  test('has headings, lists and heads of tables that software knows as such', async () => {
    const page = await html(strategy)
    for (const { level, text } of headings)
      expect(page).toMatch(new RegExp(`<h${level}>(<a [^>]*></a>)?${text}</h${level}>`))
    expect(page.match(/<thead>/g)).toHaveLength(5)
    expect(page.match(/<tr><th>/g)).toHaveLength(5)
    expect(page).toContain('<ol><li>it says what each level')
    expect(page).toContain('<ul><li>Counts below 10')
    expect(page).toContain('<strong>nine years earlier</strong>')
    expect(page).toContain('<a href="https://saltmarsh.example/equity/definition">')
  })

  test('links its contents and its cross references to headings that are there', async () => {
    const body = (await parts(strategy))['word/document.xml']!
    const anchors = [...body.matchAll(/ w:anchor="([^"]*)"/g)].map(([, anchor]) => anchor)
    const bookmarks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]*)"/g)].map(([, name]) => name)
    expect(anchors).toHaveLength(headings.length + 1)
    expect(bookmarks).toEqual(expect.arrayContaining(anchors))
    expect(new Set(bookmarks).size).toBe(bookmarks.length)
  })

  test('says its title, its language, its day and whose it is, and names nobody else', async () => {
    const files = await parts(strategy)
    expect(files['docProps/core.xml']).toEqual(says('<dc:title>Health equity strategy 2027 to 2029</dc:title>'))
    expect(files['docProps/core.xml']).toEqual(says('<dc:creator>Saltmarsh Research Partnership</dc:creator>'))
    expect(files['docProps/core.xml']).toEqual(says('<dc:language>en-GB</dc:language>'))
    expect(files['docProps/core.xml']!.match(/2026-12-04T00:00:00Z/g)).toHaveLength(2)
    expect(files['word/styles.xml']).toEqual(says('<w:lang w:val="en-GB"/>'))
    expect(Object.values(files).join('')).not.toMatch(/Un-named|docx/)
  })

  test('carries no tracked changes, no comments and no field that asks to be updated', async () => {
    const body = (await parts(strategy))['word/document.xml']!
    expect(body).not.toMatch(/<w:(ins|del|moveFrom|moveTo|commentReference)\b|w:dirty="true"/)
  })

  test('has the DRAFT mark on every page and above the title before approval, and nowhere after', async () => {
    const draft = await parts({ ...strategy, mark: 'DRAFT' })
    const approved = await parts(strategy)
    expect(draft['word/header1.xml']).toEqual(says('DRAFT'))
    expect(draft['word/document.xml']!.indexOf('DRAFT')).toBeLessThan(
      draft['word/document.xml']!.indexOf(strategy.title),
    )
    expect(Object.values(approved).join('')).not.toContain('DRAFT')
    expect(draft['word/document.xml']!.replace(/<w:p><w:pPr><w:pStyle w:val="Mark"\/>.*?<\/w:p>/, '')).toBe(
      approved['word/document.xml'],
    )
  })

  test('is the same bytes for the same document, even when another was written between', async () => {
    const first = await writeDocx(strategy)
    await writeDocx({ ...strategy, date: '2020-01-01' })
    await new Promise((resolve) => setTimeout(resolve, 2100)) // the clock in a zip counts in steps of two seconds
    expect(Buffer.compare(await writeDocx(strategy), first)).toBe(0)
  })

  test('gives other bytes for another day', async () => {
    expect(Buffer.compare(await writeDocx(strategy), await writeDocx({ ...strategy, date: '2026-12-05' }))).not.toBe(0)
  })
})

describe('whatever people write stays what they wrote', () => {
  test('formulas, codes, fields, Welsh, Arabic and Hebrew come out letter by letter', async () => {
    const { text } = await openedByLibreOffice(await writeDocx(trialPaper))
    for (const words of Object.values(trials).flat()) expect(text).toContain(words)
  }, 180_000)

  test('right-to-left paragraphs are marked as such, others are not', async () => {
    const paragraphs = (await parts(trialPaper))['word/document.xml']!.match(/<w:p>.*?<\/w:p>/g)!
    const withWords = (words: string) => paragraphs.find((paragraph) => paragraph.includes(words))
    expect(withWords(trials.arabic)).toMatch(/<w:bidi\/>.*<w:rtl\/>/)
    expect(withWords(trials.hebrew)).toMatch(/<w:bidi\/>.*<w:rtl\/>/)
    expect(withWords('dŵr')).not.toMatch(/<w:bidi\/>|<w:rtl\/>/)
  })

  test('a paragraph of 50,000 letters is all there', async () => {
    expect(await html(paper({ kind: 'paragraph', text: longParagraph }))).toContain(`<p>${longParagraph}</p>`)
  })

  test('each numbered list begins at one', async () => {
    const list = { kind: 'numbers' as const, items: ['first', 'second'] }
    const { text } = await openedByLibreOffice(
      await writeDocx(paper(list, { kind: 'paragraph', text: 'between' }, list)),
    )
    expect(text.match(/1\. first/g)).toHaveLength(2)
  }, 180_000)

  test('a NUL is an error that shows where it stands', async () => {
    await expect(writeDocx(paper({ kind: 'note', text: 'fair\0ness' }))).rejects.toThrow('fair␀ness')
  })
})
