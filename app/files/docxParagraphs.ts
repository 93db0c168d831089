import { byOutline, type StyleMeaning } from './docxStyles.ts'
import type { ParagraphStyle } from './paragraph.ts'
import { scanXml } from './scanXml.ts'

/** A paragraph as it stands in a Word part. `page` counts breaks from 1. */
export type WordParagraph = { text: string; style: ParagraphStyle; level?: number; page: number }

type Open = { text: string; page?: number; meaning?: StyleMeaning; isList: boolean; isCell: boolean }

/** Elements whose words do not stand in the text as a reader sees it: what was moved away, and second copies. */
const unseen = new Set(['w:moveFrom', 'w:del', 'mc:Fallback', 'w:instrText', 'w:rPrChange', 'w:pPrChange'])

const marks: Record<string, string> = { 'w:tab': '\t', 'w:cr': '\n', 'w:noBreakHyphen': '‑', 'w:softHyphen': '\u00ad' }

/**
 * The paragraphs of a Word part that have text, in order, with cells and text boxes among them.
 * `pages` says which breaks are counted: where Word last broke the pages, or the breaks that the writer put in.
 * Returns undefined where the XML is broken.
 */
export function readWordParagraphs(
  xml: string,
  meaningOf: (styleId: string | undefined) => StyleMeaning | undefined,
  pages: 'rendered' | 'written',
): WordParagraph[] | undefined {
  const paragraphs: WordParagraph[] = []
  const open: Open[] = []
  let page = 1
  let cells = 0
  let hidden = 0
  let isText = false
  const add = (text: string) => {
    const here = open.at(-1)
    if (!here) return
    here.page ??= text.trim() ? page : undefined
    here.text += text
  }
  const isSound = scanXml(xml, {
    open(name, attribute, isEmpty) {
      if (unseen.has(name)) hidden += isEmpty ? 0 : 1
      if (hidden > 0) return
      const here = open.at(-1)
      if (name === 'w:t') isText = !isEmpty
      else if (name === 'w:p' && !isEmpty) open.push({ text: '', isList: false, isCell: cells > 0 })
      else if (name === 'w:tc' && !isEmpty) cells++
      else if (name === 'w:lastRenderedPageBreak') page += pages === 'rendered' ? 1 : 0
      else if (name === 'w:br' && attribute('w:type') === 'page') page += pages === 'written' ? 1 : 0
      else if (name === 'w:br') add('\n')
      else if (name in marks) add(isTabStop(name, attribute) ? '' : (marks[name] ?? ''))
      else if (!here) return
      else if (name === 'w:pStyle') here.meaning = meaningOf(attribute('w:val')) ?? here.meaning
      else if (name === 'w:numPr') here.isList = true
      else if (name === 'w:outlineLvl') here.meaning ??= byOutline(Number(attribute('w:val')))
      else if (name === 'w:pageBreakBefore' && attribute('w:val') !== '0') page += pages === 'written' ? 1 : 0
    },
    close(name) {
      if (unseen.has(name)) hidden = Math.max(0, hidden - 1)
      else if (hidden > 0) return
      else if (name === 'w:t') isText = false
      else if (name === 'w:tc') cells--
      else if (name === 'w:p') finish(open.pop(), page, paragraphs)
    },
    text(text) {
      if (isText && hidden === 0) add(text)
    },
  })
  return isSound ? paragraphs : undefined
}

/** `w:tab` also stands in the list of tab stops, with a position. */
const isTabStop = (name: string, attribute: (name: string) => string | undefined) =>
  name === 'w:tab' && attribute('w:pos') !== undefined

function finish(paragraph: Open | undefined, page: number, paragraphs: WordParagraph[]): void {
  const text = paragraph?.text.trim()
  const meaning = paragraph?.meaning
  if (!paragraph || !text || meaning?.style === 'contents') return
  const plain = paragraph.isList ? 'list' : paragraph.isCell ? 'cell' : 'body'
  const style = meaning?.style === 'list' && paragraph.isCell ? 'cell' : (meaning?.style ?? plain)
  paragraphs.push({ text, style, level: meaning?.level, page: paragraph.page ?? page })
}
