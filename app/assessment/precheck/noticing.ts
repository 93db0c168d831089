import type { Question } from '../../content/kinds/assessment.ts'
import { cellWords, type Row, type Value } from '../answer/value.ts'
import type { Layout } from '../question/layout.ts'
import type { Check, Finding } from './finding.ts'
import { levelsOf, NO_ACTION } from './flagOf.ts'
import { isWritten, type Piece, rowsOf } from './pieces.ts'
import { hasNumber, namesSource, namesStep } from './signs.ts'
import { isStock } from './stockAnswer.ts'

/** One answer, looked at. */
export type Look = { question: Question; layout: Layout; value: Value; pieces: Piece[] }

type Noticed = Pick<Finding, 'rowId' | 'said'>

/** Fields that say how something is known, and those that say how one thing leads to another. */
const SOURCE_FIELDS = ['source', 'evidence', 'how', 'basis', 'counter']
const STEP_FIELDS = ['mechanism']
/** An honest unknown: no figure exists, and here is what we do about it. */
const UNKNOWN_FIELD = 'unknown'

/** What each check that looks at one answer alone notices in it. */
export const noticing: Partial<Record<Check, (look: Look) => Noticed[]>> = {
  no_number: ({ pieces }) => whole(!isHonestUnknown(pieces) && !written(pieces).some(({ words }) => hasNumber(words))),
  no_source: (look) =>
    isHonestUnknown(look.pieces) ? [] : missingIn(look, SOURCE_FIELDS, ({ words }) => namesSource(words)),
  no_mechanism: (look) =>
    isHonestUnknown(look.pieces) ? [] : missingIn(look, STEP_FIELDS, ({ words }) => namesStep(words)),
  no_level: ({ layout, value }) =>
    layout.fields.some(({ type }) => type === 'level') ? withoutLevel(rowsOf(layout, value)) : [],
  only_level_1: ({ layout, value }) => {
    const levels = layout.fields.some(({ type }) => type === 'level') ? levelsOf(rowsOf(layout, value)) : []
    return whole(levels.length > 0 && levels.every((level) => level === 1))
  },
  stock_answer: ({ pieces }) =>
    pieces
      .filter(({ field, words }) => field.type === 'words' && isStock(words))
      .map(({ rowId, words }) => ({ said: words, ...(rowId && { rowId }) })),
  no_change: (look) => noChange(look),
  decorative: ({ layout, value }) =>
    layout.fields.some(({ field }) => field === 'design') ? rowsWithout(rowsOf(layout, value), ['design']) : [],
}

// What is left alone has no action, and so no level of one.
const withoutLevel = (rows: Row[]): Noticed[] =>
  rowsWithout(
    rows.filter(({ cells }) => cells.choice !== NO_ACTION),
    ['level'],
  )

const whole = (isSo: boolean): Noticed[] => (isSo ? [{}] : [])

const written = (pieces: Piece[]): Piece[] => pieces.filter(({ field }) => isWritten(field))

const isHonestUnknown = (pieces: Piece[]): boolean => pieces.some(({ field }) => field.field === UNKNOWN_FIELD)

/** Rows without what a field of theirs is for; where no field is for it, an answer whose text shows no sign of it. */
function missingIn({ layout, value, pieces }: Look, named: string[], hasSign: (piece: Piece) => boolean): Noticed[] {
  const fields = layout.fields.map(({ field }) => field).filter((field) => named.includes(field))
  if (!fields.length) return whole(!written(pieces).some(hasSign))
  if (layout.kind !== 'once') return rowsWithout(rowsOf(layout, value), fields)
  return whole(!pieces.some(({ field }) => fields.includes(field.field)))
}

const isEmpty = ({ cells }: Row, field: string): boolean => cellWords(cells[field]).trim() === ''

const rowsWithout = (rows: Row[], fields: string[]): Noticed[] =>
  rows.filter((row) => fields.every((field) => isEmpty(row, field))).map(({ id }) => ({ rowId: id }))

// Involvement says what it changed, or why nothing did; a log of changes has rows, or a reason for none.
function noChange({ layout, value }: Look): Noticed[] {
  const rows = rowsOf(layout, value)
  if (layout.fields.some(({ field }) => field === 'changed')) return rowsWithout(rows, ['changed'])
  const hasReason = layout.beside.some(({ field }) => cellWords(value.fields?.[field]).trim() !== '')
  return whole(rows.length === 0 && !hasReason)
}
