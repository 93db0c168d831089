import type { INumberingOptions, IParagraphStyleOptions, ISectionPropertiesOptions, IStylesOptions } from 'docx'
import { AlignmentType, BorderStyle, convertMillimetersToTwip, LevelFormat, LineRuleType } from 'docx'

/** The dyes of the house, as on screen. */
export const colours = { ink: '1E1A20', quiet: '4B444D', logwood: '4D2156', rule: 'D3C8B6', madder: '86260F' }

const margin = { top: 24, bottom: 22, side: 23 }
const mm = convertMillimetersToTwip

/** What A4 leaves between the margins, in twips. */
export const textWidth = mm(210 - 2 * margin.side)

/** Where values begin, beside their keys, in twips. */
export const keyWidth = 2600

export const page: ISectionPropertiesOptions = {
  page: {
    size: { width: mm(210), height: mm(297) },
    margin: {
      top: mm(margin.top),
      bottom: mm(margin.bottom),
      left: mm(margin.side),
      right: mm(margin.side),
      header: mm(11),
      footer: mm(11),
    },
  },
}

/** Without it LibreOffice takes the height of a line as twips, not as a share of the letters' height. */
const lineRule = LineRuleType.AUTO

const hanging = { left: 360, hanging: 360 }

export const lists: INumberingOptions = {
  config: [
    {
      reference: 'bullets',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '•', style: { paragraph: { indent: hanging } } }],
    },
    {
      reference: 'numbers',
      levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: hanging } } }],
    },
  ],
}

/** In large print nothing is smaller than 18 points, and headings stay as much larger as they were. In half points. */
const sized = (size: number, isLarge: boolean): number => (isLarge ? Math.max(36, size + 16) : size)

/** Sizes are half points, spaces twips. Arial, because every reader has it or one made as wide. */
export function styles(language: string, isLarge = false): IStylesOptions {
  const heading = (size: number, before: number, after: number) => ({
    run: { size: sized(size, isLarge), bold: true, color: colours.logwood },
    paragraph: { spacing: { before, after }, keepNext: true, keepLines: true },
  })
  return {
    default: {
      document: {
        run: { font: 'Arial', size: sized(20, isLarge), color: colours.ink, language: { value: language } },
        paragraph: { spacing: { after: 120, line: 269, lineRule } },
      },
      title: {
        run: { size: sized(44, isLarge), bold: true, color: colours.logwood },
        paragraph: { spacing: { after: 60, line: 240, lineRule }, keepNext: true },
      },
      heading1: {
        run: { size: sized(30, isLarge), bold: true, color: colours.logwood },
        paragraph: {
          spacing: { before: 400, after: 140 },
          keepNext: true,
          keepLines: true,
          border: { top: { style: BorderStyle.SINGLE, size: 12, color: colours.logwood, space: 6 } },
        },
      },
      heading2: heading(25, 280, 90),
      heading3: heading(21, 220, 60),
      hyperlink: { run: { color: colours.logwood, underline: {} } },
      caption: {
        run: { bold: true, size: sized(19, isLarge) },
        paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
      },
    },
    paragraphStyles: ours(isLarge),
    characterStyles: [{ id: 'IndexLink', name: 'Index Link', run: { color: colours.ink } }],
  }
}

const rest = { basedOn: 'Normal', quickFormat: true }
const side = (color: string) => ({ left: { style: BorderStyle.SINGLE, size: 24, color, space: 10 } })

const ours = (isLarge: boolean): IParagraphStyleOptions[] => [
  {
    ...rest,
    id: 'Subtitle',
    name: 'Subtitle',
    run: { size: sized(26, isLarge), color: colours.ink },
    paragraph: { spacing: { after: 60 } },
  },
  {
    ...rest,
    id: 'Byline',
    name: 'Byline',
    run: { color: colours.quiet },
    paragraph: { spacing: { before: 60, after: 320 } },
  },
  {
    ...rest,
    id: 'Mark',
    name: 'Mark',
    run: { bold: true, color: colours.madder },
    paragraph: { spacing: { after: 60 }, keepNext: true },
  },
  {
    ...rest,
    id: 'ContentsTitle',
    name: 'Contents Title',
    run: { size: sized(25, isLarge), bold: true, color: colours.logwood },
    paragraph: { spacing: { before: 200, after: 100 }, keepNext: true },
  },
  { ...rest, id: 'ListBullet', name: 'List Bullet', paragraph: { spacing: { after: 60 } } },
  { ...rest, id: 'ListNumber', name: 'List Number', paragraph: { spacing: { after: 60 } } },
  {
    ...rest,
    id: 'Quote',
    name: 'Quote',
    run: { size: sized(22, isLarge) },
    paragraph: { spacing: { before: 160, after: 20 }, indent: { left: 340, right: 340 }, border: side(colours.rule) },
  },
  {
    ...rest,
    id: 'SaidBy',
    name: 'Said By',
    run: { color: colours.quiet },
    paragraph: { spacing: { after: 200 }, indent: { left: 340, right: 340 }, border: side(colours.rule) },
  },
  {
    ...rest,
    id: 'Note',
    name: 'Note',
    paragraph: { spacing: { before: 160, after: 200 }, indent: { left: 340 }, border: side(colours.logwood) },
  },
  {
    ...rest,
    id: 'KeyAndValue',
    name: 'Key and Value',
    paragraph: { spacing: { after: 50 }, indent: { left: keyWidth, hanging: keyWidth } },
  },
  {
    ...rest,
    id: 'TableText',
    name: 'Table Text',
    run: { size: sized(18, isLarge) },
    paragraph: { spacing: { after: 0, line: 250, lineRule } },
  },
  {
    ...rest,
    id: 'TableHead',
    name: 'Table Head',
    run: { size: sized(18, isLarge), bold: true },
    paragraph: { spacing: { after: 0, line: 250, lineRule }, alignment: AlignmentType.START, keepNext: true },
  },
  { ...rest, id: 'Gap', name: 'Gap', run: { size: 8 }, paragraph: { spacing: { after: 120, line: 120, lineRule } } },
  {
    ...rest,
    id: 'Header',
    name: 'header',
    run: { size: sized(18, isLarge), color: colours.madder },
    paragraph: { spacing: { after: 0 } },
  },
  {
    ...rest,
    id: 'Footer',
    name: 'footer',
    run: { size: sized(16, isLarge), color: colours.quiet },
    paragraph: { spacing: { after: 0 } },
  },
]
