import { createHash } from 'node:crypto'
import type { IContext, ParagraphChild, XmlComponent } from 'docx'
import {
  Bookmark,
  BorderStyle,
  BuilderElement,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Box } from './document.ts'
import { isRightToLeft } from './document.ts'
import { lines, runsOf } from './docxBlocks.ts'
import { colours, textWidth } from './docxLook.ts'
import { sayBox } from './sayBox.ts'
import { words } from './words.ts'

const LABEL = 0.3
/** Before each choice of several, chosen or not. */
export const TICKS = { chosen: '☒', open: '☐' }

/**
 * Boxes to write in, as a table of labels and content controls. docx has no content controls of its own but for ticks,
 * so they are written element by element. A bookmark goes round each: LibreOffice 7 throws the tags of controls away.
 */
export function boxesOf(boxes: Box[]): WordTable {
  const widths = [LABEL, 1 - LABEL].map((share) => Math.round(share * textWidth))
  const line = { style: BorderStyle.SINGLE, size: 4, color: colours.quiet }
  return new WordTable({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    margins: { top: 60, bottom: 60, left: 90, right: 90 },
    borders: { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line },
    rows: boxes.map(
      (box) =>
        new TableRow({
          children: [
            cell(widths[0]!, [new Paragraph({ style: 'TableHead', children: runsOf(box.label) })]),
            cell(widths[1]!, controlsOf(box)),
          ],
        }),
    ),
  })
}

const cell = (size: number, children: Paragraph[]) => new TableCell({ width: { size, type: WidthType.DXA }, children })

function controlsOf(box: Box): Paragraph[] {
  if (box.is !== 'choices') return [line([control(box)], box.bookmark, sayBox(box.is, box.value))]
  return box.choices.map((choice, at) => {
    const isChosen = box.value.includes(choice)
    const glyph = new TextRun({ text: isChosen ? TICKS.chosen : TICKS.open, font: 'MS Gothic' })
    const tick = new Control(controlOf(box, `${box.tag}/${at}`, [tickOf(isChosen)], [glyph]))
    return line([tick, ...runsOf(` ${choice}`)], at === 0 ? box.bookmark : undefined)
  })
}

function line(children: ParagraphChild[], bookmark?: string, words = ''): Paragraph {
  return new Paragraph({
    style: 'TableText',
    bidirectional: isRightToLeft(words) || undefined,
    children: bookmark ? [new Bookmark({ id: bookmark, children })] : children,
  })
}

const inviting = (box: Box) => new TextRun({ text: words.empty[box.is], color: colours.quiet })

/** Words stand in a control of any text, with line breaks in it: of all kinds, LibreOffice 7 keeps only these unharmed. */
function control(box: Box): Control {
  const said = sayBox(box.is, box.value)
  const kind = { words: [], choices: [], choice: [choiceOf(box)], day: [dayOf(box)] }[box.is]
  return new Control(controlOf(box, box.tag, kind, said ? lines(said) : [inviting(box)], !said))
}

/** docx lets only its own kinds of things stand in a paragraph: this stands there as a run, and is written as a control. */
class Control extends TextRun {
  constructor(private readonly written: XmlComponent) {
    super('')
  }
  override prepForXml(context: IContext) {
    return this.written.prepForXml(context)
  }
}

type Attributes = Record<string, string | number>

const element = (name: string, given: Attributes = {}, children: XmlComponent[] = []): XmlComponent =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(Object.entries(given).map(([key, value]) => [key, { key, value }])),
    children,
  })

/** Word wants each id once; the first figures of a hash are the same each time that a form is made. */
const idOf = (tag: string) => Number.parseInt(createHash('sha256').update(tag).digest('hex').slice(0, 7), 16) + 1

function controlOf(
  { label, tag }: Box,
  id: string,
  kind: XmlComponent[],
  content: XmlComponent[],
  isEmpty = false,
): XmlComponent {
  return element('w:sdt', {}, [
    element('w:sdtPr', {}, [
      element('w:alias', { 'w:val': label.slice(0, 64) }),
      element('w:tag', { 'w:val': tag }),
      element('w:id', { 'w:val': idOf(id) }),
      ...(isEmpty ? [element('w:showingPlcHdr')] : []),
      ...kind,
    ]),
    element('w:sdtContent', {}, content),
  ])
}

const choiceOf = ({ choices }: Box) =>
  element(
    'w:dropDownList',
    {},
    choices.map((choice) => element('w:listItem', { 'w:displayText': choice, 'w:value': choice })),
  )

function dayOf({ value: [day = ''] }: Box): XmlComponent {
  const given: Attributes = /^\d{4}-\d{2}-\d{2}$/.test(day) ? { 'w:fullDate': `${day}T00:00:00Z` } : {}
  return element('w:date', given, [
    element('w:dateFormat', { 'w:val': 'd MMMM yyyy' }),
    element('w:lid', { 'w:val': 'en-GB' }),
    element('w:storeMappedDataAs', { 'w:val': 'dateTime' }),
    element('w:calendar', { 'w:val': 'gregorian' }),
  ])
}

const tickOf = (isChosen: boolean) =>
  element('w14:checkbox', {}, [
    element('w14:checked', { 'w14:val': isChosen ? '1' : '0' }),
    element('w14:checkedState', { 'w14:val': '2612', 'w14:font': 'MS Gothic' }),
    element('w14:uncheckedState', { 'w14:val': '2610', 'w14:font': 'MS Gothic' }),
  ])
