import type { IParagraphOptions, ParagraphChild, Table } from 'docx'
import {
  Bookmark,
  ExternalHyperlink,
  HeadingLevel,
  InternalHyperlink,
  LeaderType,
  PageBreak,
  Paragraph,
  Tab,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Text } from './document.ts'
import { isRightToLeft, stretchesOf, tableNumber } from './document.ts'
import { boxesOf } from './docxBoxes.ts'
import { keyWidth } from './docxLook.ts'
import { tableOf } from './docxTable.ts'
import { words } from './words.ts'

type Heading = Extract<Block, { kind: 'heading' }>
type Part = Paragraph | Table | TableOfContents

/** A document's blocks as Word's own paragraphs, lists and tables. */
export function blocksOf(blocks: Block[]): Part[] {
  return blocks.flatMap((block, at) => partsOf(block, at, blocks))
}

function partsOf(block: Block, at: number, blocks: Block[]): Part[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, bookmarkOf(block, at))]
    case 'paragraph':
      return [paragraphOf(block.text)]
    case 'note':
      return [paragraphOf(block.text, { style: 'Note' })]
    case 'bullets':
      return itemsOf(block.items, 'ListBullet', { reference: 'bullets', level: 0 })
    case 'numbers':
      // Each list is its own instance, or the second one would go on counting where the first one stopped.
      return itemsOf(block.items, 'ListNumber', { reference: 'numbers', level: 0, instance: at })
    case 'quotation':
      return [
        paragraphOf(words.quoted(block.text), { style: 'Quote', keepNext: true }),
        paragraphOf(words.saidBy(block.who), { style: 'SaidBy' }),
      ]
    case 'keyValues':
      return block.pairs.map(({ key, value }) => keyAndValue(key, value))
    case 'contents':
      return [paragraphOf(words.contents, { style: 'ContentsTitle' }), contentsOf(blocks)]
    case 'pageBreak':
      return [new Paragraph({ style: 'Gap', children: [new PageBreak()] })]
    case 'boxes':
      return [boxesOf(block.boxes), new Paragraph({ style: 'Gap' })]
    case 'table':
      return [
        paragraphOf(words.caption(tableNumber(blocks, block), block.caption), { style: 'Caption', keepNext: true }),
        tableOf(block),
        // Keeps what follows off the last rule, and two tables from growing together.
        new Paragraph({ style: 'Gap' }),
      ]
  }
}

function itemsOf(items: Text[], style: string, numbering: IParagraphOptions['numbering']): Paragraph[] {
  return items.map((item) => paragraphOf(item, { style, numbering }))
}

export function paragraphOf(text: Text, manner: Omit<IParagraphOptions, 'children'> = {}): Paragraph {
  return new Paragraph({ bidirectional: isRightToLeft(text) || undefined, ...manner, children: runsOf(text) })
}

export function runsOf(text: Text): ParagraphChild[] {
  return stretchesOf(text).flatMap((stretch): ParagraphChild[] => {
    if (stretch.to === undefined) return lines(stretch.words, { bold: stretch.isStrong })
    const children = lines(stretch.words, { style: 'Hyperlink' })
    if (stretch.to.startsWith('#'))
      return [new InternalHyperlink({ anchor: bookmarkName(stretch.to.slice(1)), children })]
    return [new ExternalHyperlink({ link: stretch.to, children })]
  })
}

// Words go in as `text`, never as `children`: among the children docx reads "CURRENT" as the number of the page.
export function lines(words: string, manner: { bold?: boolean; style?: string } = {}): TextRun[] {
  const rightToLeft = isRightToLeft(words) || undefined
  return words
    .split('\n')
    .map((text, at) => new TextRun({ ...manner, rightToLeft, text, break: at > 0 ? 1 : undefined }))
}

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 }

function headingOf({ level, text }: Heading, bookmark: string): Paragraph {
  return new Paragraph({
    heading: levels[level],
    bidirectional: isRightToLeft(text) || undefined,
    children: [new Bookmark({ id: bookmark, children: runsOf(text) })],
  })
}

/**
 * Links to every heading, in a table of contents that Word can bring up to date. Page numbers come with that: only Word
 * knows where its pages end, and working them out here takes longer than writing the rest.
 */
function contentsOf(blocks: Block[]): TableOfContents {
  return new TableOfContents(words.contents, {
    hyperlink: true,
    headingStyleRange: '1-3',
    beginDirty: false,
    tabLeader: LeaderType.NONE,
    cachedEntries: blocks.flatMap((block, at) =>
      block.kind === 'heading' ? [{ title: block.text, level: block.level, href: bookmarkOf(block, at) }] : [],
    ),
  })
}

const bookmarkOf = ({ id }: Heading, at: number) => (id === undefined ? `heading_${at}` : bookmarkName(id))

/** Word allows 40 letters, figures and low lines; the end of an id tells it from the others. */
const bookmarkName = (id: string) => `at_${id.replace(/\W/g, '_').slice(-37)}`

function keyAndValue(key: string, value: Text): Paragraph {
  return new Paragraph({
    style: 'KeyAndValue',
    tabStops: [{ type: TabStopType.LEFT, position: keyWidth }],
    children: [new TextRun({ text: key, bold: true }), new TextRun({ children: [new Tab()] }), ...runsOf(value)],
  })
}
