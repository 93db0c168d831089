import {
  AlignmentType,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  Document as WordDocument,
} from 'docx'
import { inLanguage } from '../words.ts'
import type { Document } from './document.ts'
import { isRightToLeft } from './document.ts'
import { blocksOf, runsOf } from './docxBlocks.ts'
import { lists, page, styles, textWidth } from './docxLook.ts'
import { readyToWrite } from './readyToWrite.ts'
import { sameBytes } from './sameBytes.ts'
import { words } from './words.ts'

/** @see writeDocx */
export async function packDocx(document: Document): Promise<Uint8Array> {
  const ready = readyToWrite(document)
  const file = inLanguage(ready.language.split('-')[0]!, () => paper(ready))
  return sameBytes(await Packer.toBuffer(file), ready)
}

function paper(document: Document): WordDocument {
  const creator = document.author ?? document.organisation
  return new WordDocument({
    title: document.title,
    creator,
    lastModifiedBy: creator,
    compatibility: { version: 15 },
    styles: styles(document.language, document.isLarge),
    numbering: lists,
    customProperties: Object.entries(document.properties ?? {}).map(([name, value]) => ({ name, value })),
    sections: [
      {
        properties: page,
        headers: { default: new Header({ children: [heading(document)] }) },
        footers: { default: new Footer({ children: [footing(document)] }) },
        children: [...titleOf(document), ...blocksOf(document.blocks)],
      },
    ],
  })
}

/** The mark stands on every page and again above the title, for those who have the page read to them. */
function titleOf(document: Document): Paragraph[] {
  const line = (style: string, text: string) =>
    new Paragraph({ style, bidirectional: isRightToLeft(text), children: runsOf(text) })
  return [
    ...(document.mark ? [line('Mark', document.mark)] : []),
    line('Title', document.title),
    ...(document.subtitle ? [line('Subtitle', document.subtitle)] : []),
    line('Byline', words.from(document.organisation, document.date, document.language)),
  ]
}

const heading = ({ mark }: Document) =>
  new Paragraph({
    style: 'Header',
    alignment: AlignmentType.END,
    children: mark ? [new TextRun({ text: mark, bold: true })] : [],
  })

function footing(document: Document): Paragraph {
  const { before, between } = words.page
  return new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
    children: [
      ...runsOf(document.foot ?? document.title),
      new TextRun({ children: ['\t', before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES] }),
    ],
  })
}
