import { scanXml } from '../files/scanXml.ts'

/** Words of a Word file with the names of the controls and bookmarks that stand in them. */
export type Stretch = { text: string; tags: string[]; bookmarks: string[]; isTracked: boolean }

/** One paragraph outside tables, or one row of a table. A table inside a cell is told as lines of that cell. */
export type Piece =
  | (Stretch & { kind: 'paragraph'; isHeading: boolean; isTitle: boolean })
  | { kind: 'row'; cells: Stretch[] }

export type WordPieces = { pieces: Piece[]; comments: number }

export type StyleIs = 'heading' | 'title' | undefined

/** What a reader does not see: what was taken out, second copies, and the codes of fields. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'mc:Fallback', 'w:instrText', 'w:rPrChange', 'w:pPrChange'])
const MARKS: Record<string, string> = { 'w:tab': '\t', 'w:cr': '\n', 'w:br': '\n', 'w:noBreakHyphen': '-' }
/** Ticks as signs of a symbol font, by their number in it. */
const SIGNS: Record<string, string> = {
  '2612': '☒',
  '2611': '☑',
  '2610': '☐',
  F0FE: '☒',
  F0FD: '☒',
  F0A8: '☐',
  F06F: '☐',
}

const stretch = (): Stretch => ({ text: '', tags: [], bookmarks: [], isTracked: false })

/** Pure. Undefined where the XML is broken. */
export function readPieces(xml: string, styleIs: (style: string | undefined) => StyleIs): WordPieces | undefined {
  const pieces: Piece[] = []
  const rows: { cells: Stretch[] }[] = []
  const cells: { cell: Stretch; lines: string[] }[] = []
  const paragraphs: (Stretch & { is: StyleIs; depth: number })[] = []
  const controls: { isInviting: boolean }[] = []
  let waiting: string[] = []
  let hidden = 0
  let isText = false
  let isInvitation = false
  let comments = 0

  const here = () => cells.at(-1)?.cell ?? paragraphs.at(-1)
  const takeWaiting = (to: Stretch) => {
    to.tags.push(...waiting)
    waiting = []
  }
  // The sign alone is not enough: some programs leave it where somebody has written. Word's own words have a style.
  const isInviting = () => controls.some((one) => one.isInviting)
  const add = (text: string) => {
    const paragraph = paragraphs.at(-1)
    if (paragraph && !isInvitation) paragraph.text += text
  }

  const isSound = scanXml(xml, {
    open(name, attribute, isEmpty) {
      if (UNSEEN.has(name)) {
        if (name === 'w:del' || name === 'w:moveFrom') markTracked(here())
        hidden += isEmpty ? 0 : 1
      }
      if (hidden > 0) return
      const value = attribute('w:val')
      if (name === 'w:t') isText = !isEmpty
      else if (name === 'w:ins' || name === 'w:moveTo') markTracked(here())
      else if (name === 'w:p' && !isEmpty) {
        paragraphs.push({ ...stretch(), is: undefined, depth: cells.length })
        takeWaiting(here() ?? paragraphs.at(-1)!)
      } else if (name === 'w:p') cells.at(-1)?.lines.push('')
      else if (name === 'w:tr' && !isEmpty) rows.push({ cells: [] })
      else if (name === 'w:tc' && !isEmpty) {
        cells.push({ cell: stretch(), lines: [] })
        takeWaiting(cells.at(-1)!.cell)
      } else if (name === 'w:sdt' && !isEmpty) controls.push({ isInviting: false })
      else if (name === 'w:tag' && value !== undefined && controls.length) {
        const at = here()
        if (at) at.tags.push(value)
        else waiting.push(value)
      } else if (name === 'w:r') isInvitation = false
      else if (name === 'w:rStyle') isInvitation = isInviting() && /^placeholder/i.test(value ?? '')
      else if (name === 'w:showingPlcHdr' && controls.length) controls.at(-1)!.isInviting = value !== '0'
      else if (name === 'w:bookmarkStart') here()?.bookmarks.push(attribute('w:name') ?? '')
      else if (name === 'w:commentReference') comments++
      else if (name === 'w:sym') add(SIGNS[(attribute('w:char') ?? '').toUpperCase()] ?? '')
      else if (name === 'w:pStyle' && paragraphs.length) paragraphs.at(-1)!.is = styleIs(value)
      else if (name in MARKS && attribute('w:pos') === undefined && attribute('w:type') !== 'page')
        add(MARKS[name] ?? '')
    },
    close(name) {
      if (UNSEEN.has(name)) hidden = Math.max(0, hidden - 1)
      else if (hidden > 0) return
      else if (name === 'w:t') isText = false
      else if (name === 'w:r') isInvitation = false
      else if (name === 'w:sdt') controls.pop()
      else if (name === 'w:p') finishParagraph()
      else if (name === 'w:tc') finishCell()
      else if (name === 'w:tr') finishRow()
    },
    text(text) {
      if (isText && hidden === 0) add(text)
    },
  })

  function finishParagraph() {
    const paragraph = paragraphs.pop()
    const cell = cells.at(-1)
    if (!paragraph) return
    if (cell && paragraph.depth === cells.length) cell.lines.push(paragraph.text)
    else {
      const { depth: _, is, ...told } = paragraph
      const marks = { isHeading: is === 'heading', isTitle: is === 'title' }
      pieces.push({ kind: 'paragraph', ...told, ...marks, text: told.text.trim() })
    }
  }

  function finishCell() {
    const done = cells.pop()
    if (done) rows.at(-1)?.cells.push({ ...done.cell, text: done.lines.join('\n').trim() })
  }

  function finishRow() {
    const row = rows.pop()
    if (!row) return
    const outer = cells.at(-1)
    if (!outer) pieces.push({ kind: 'row', cells: row.cells })
    else {
      outer.lines.push(row.cells.map(({ text }) => text).join(' | '))
      for (const { tags, bookmarks, isTracked } of row.cells) {
        outer.cell.tags.push(...tags)
        outer.cell.bookmarks.push(...bookmarks)
        outer.cell.isTracked ||= isTracked
      }
    }
  }

  return isSound ? { pieces: pieces.filter(isAnything), comments } : undefined
}

function markTracked(at: Stretch | undefined): void {
  if (at) at.isTracked = true
}

const isAnything = (piece: Piece): boolean =>
  piece.kind === 'row' ? piece.cells.length > 0 : Boolean(piece.text || piece.tags.length)
