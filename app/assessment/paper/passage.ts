import type { Assessment as Pack, Question } from '../../content/kinds/assessment.ts'
import { cellWords, type Row, type Value } from '../answer/value.ts'
import { type AskedField, aboutOfRow, type Layout } from '../question/layout.ts'
import type { Passage } from './cut.ts'
import type { Pattern } from './sentence/pattern.ts'
import { ordinaryIn, type Said, saidOf, type Twin } from './sentence/said.ts'
import { words as sentences } from './sentence/words.ts'
import { words } from './words.ts'

/** An answer that a text is made from, or a passage that stands as it is. */
export type Source = { question: Question; layout: Layout; value: Value } | Passage

type Told = Extract<Source, { layout: Layout }>
type Piece = Passage & { rowId?: string; aboutId?: string; unnamed?: string }

/**
 * Answers as running text, in whole sentences made by the kind of each answer. What is said row by row of a cause or a
 * barrier follows that cause or barrier. A figure without its source stays out, and what was only ticked is not told by
 * itself. Pure.
 */
export function passagesOf(pack: Pack, sources: readonly Source[], twin: Twin = 'label'): Passage[] {
  const isOrdinary = ordinaryIn(pack)
  const all = sources.map((source): Piece[] => ('text' in source ? [source] : piecesOf(source, { twin, isOrdinary })))
  const named = new Set(all.flat().flatMap(({ rowId }) => rowId ?? []))
  const after = (id: string) => all.flat().filter(({ aboutId }) => aboutId === id)
  return all
    .flat()
    .flatMap((piece) => {
      if (piece.aboutId && named.has(piece.aboutId)) return []
      return piece.rowId ? [piece, ...after(piece.rowId)] : [{ ...piece, text: piece.unnamed ?? piece.text }]
    })
    .filter(({ text }) => text)
    .map(({ question, text }) => ({ question, text }))
}

type Manner = { twin: Twin; isOrdinary: (word: string) => boolean }

function piecesOf({ question, layout, value }: Told, manner: Manner): Piece[] {
  const key = question.question
  if (value.unknown?.why.trim()) {
    const { why, who, by } = value.unknown
    return [{ question: key, text: words.report.notKnown(sentences.sentence(why), who.trim(), by.trim()) }]
  }
  const pattern = patternOf(question)
  const { fields } = question.answer.kind === 'number-source' ? withSource(value, layout) : value
  const onceFields = layout.kind === 'once' ? layout.fields : layout.beside
  const once = saidOf(onceFields, fields ?? {}, manner)
  const rows = rowPieces({ question, layout, value }, pattern, manner)
  const text = joined(orLabelled(onceFields, once, pattern.once?.(once, manner.twin), manner.twin))
  return [...rows, { question: key, text }]
}

function rowPieces({ question, layout, value }: Told, pattern: Pattern, manner: Manner): Piece[] {
  const rows = (value.rows ?? []).map((row) => ({ row, said: saidOfRow(layout, row, manner) }))
  const key = question.question
  if (pattern.rows) {
    const all = pattern.rows(
      rows.map(({ said }) => said),
      manner.twin,
    )
    return [{ question: key, text: joined(all) }]
  }
  const { rank = () => 0 } = pattern
  return rows
    .toSorted((a, b) => rank(a.said) - rank(b.said))
    .map(({ row, said }, at): Piece => {
      const told = (isNamed: boolean) =>
        joined(orLabelled(layout.fields, said, pattern.row?.(said, { twin: manner.twin, at, isNamed }), manner.twin))
      const aboutId = layout.kind === 'each' ? aboutOfRow(layout, row.id)?.id : undefined
      return aboutId
        ? { question: key, text: told(true), unnamed: told(false), aboutId }
        : { question: key, text: told(false), rowId: row.id }
    })
}

const saidOfRow = (layout: Layout, row: Row, { twin, isOrdinary }: Manner): Said =>
  saidOf(layout.fields, row.cells, { twin, isOrdinary, about: aboutOfRow(layout, row.id)?.[twin] ?? '' })

// A question with fields of its own has a pattern of its own or none: what its kind asks elsewhere is not what it asks.
function patternOf({ question, answer, fields }: Question): Pattern {
  const { questions, kinds } = sentences.patterns
  return questions[question] ?? (fields ? {} : (kinds[answer.kind] ?? {}))
}

const joined = (all: readonly string[]): string => all.filter(Boolean).join(' ')

/** What a pattern says; where it has nothing to say of what somebody wrote, that stands under the names of its fields. */
function orLabelled(fields: readonly AskedField[], said: Said, told: string[] | undefined, twin: Twin): string[] {
  const isWritten = fields.some(({ field, type }) => (type === 'words' || !told) && said.text(field))
  if (told?.length || !isWritten) return told ?? []
  const all = fields.flatMap((field) => {
    const text = said.text(field.field)
    if (!text) return []
    return [field.type === 'words' ? sentences.sentence(text) : sentences.labelled(field[twin], text)]
  })
  return said.about ? [sentences.sentence(said.about), ...all] : all
}

const FIGURES = ['figure', 'worse-off', 'better-off']

/** A figure appears with its source or not at all. */
export function withSource(value: Value, { fields }: Layout): Value {
  const given = value.fields ?? {}
  if (cellWords(given.source).trim() || !FIGURES.some((field) => cellWords(given[field]).trim())) return value
  const label = fields.find(({ field }) => field === 'figure')?.label ?? ''
  const rest = Object.entries(given).filter(([field]) => !FIGURES.includes(field))
  return { ...value, fields: { figure: words.report.figureWithoutSource(label), ...Object.fromEntries(rest) } }
}
