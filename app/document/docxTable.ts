import type { IBorderOptions } from 'docx'
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
  Table as WordTable,
} from 'docx'
import type { Table, Text } from './document.ts'
import { columnShares, isFigures, isRightToLeft, staysWhole } from './document.ts'
import { runsOf } from './docxBlocks.ts'
import { colours, textWidth } from './docxLook.ts'

const none: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const rule = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color })

/** A table with its head marked as one: read out with each cell, and repeated at the top of each page. */
export function tableOf(table: Table): WordTable {
  const widths = columnShares(table).map((share) => Math.round(share * textWidth))
  const alignments = table.head.map((_, at) => (isFigures(table, at) ? AlignmentType.END : AlignmentType.START))
  const row = (cells: Text[], isHead: boolean) =>
    new TableRow({
      // Said of the head only: some readers take even "not a head" for one.
      tableHeader: isHead || undefined,
      cantSplit: isHead || staysWhole(cells) || undefined,
      children: cells.map(
        (cell, at) =>
          new TableCell({
            width: { size: widths[at]!, type: WidthType.DXA },
            borders: isHead ? { bottom: rule(12, colours.ink) } : {},
            children: [paragraph(cell, isHead, alignments[at]!)],
          }),
      ),
    })
  return new WordTable({
    width: { size: textWidth, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    tableLook: { firstRow: true, noVBand: true },
    margins: { top: 50, bottom: 50, left: 0, right: 140 },
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: rule(4, colours.rule),
      bottom: rule(4, colours.rule),
    },
    rows: [row(table.head, true), ...table.rows.map((cells) => row(cells, false))],
  })
}

function paragraph(
  cell: Text,
  isHead: boolean,
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType],
): Paragraph {
  return new Paragraph({
    style: isHead ? 'TableHead' : 'TableText',
    alignment,
    bidirectional: isRightToLeft(cell) || undefined,
    children: runsOf(cell),
  })
}
