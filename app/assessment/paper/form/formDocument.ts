import type { Section } from '../../../content/kinds/assessment.ts'
import type { Block, Box, Document } from '../../../document/document.ts'
import { type Cell, cellWords } from '../../answer/value.ts'
import { words } from '../words.ts'
import { bookmarkOf, tagOf } from './address.ts'
import { type Form, type FormField, type FormQuestion, type FormRow, UNKNOWN } from './form.ts'

/** Formal words with plain ones beside them, or plain ones alone. */
export type Twin = 'both' | 'plain'

type Head = {
  title: string
  organisation: string
  date: string
  sections: readonly Section[]
  properties: Record<string, string>
  twin: Twin
  /** On paper nobody can click. */
  isForPaper: boolean
}

/** A form as a document: every question with its help, and boxes to write in. Pure. */
export function formDocument(
  form: Form,
  { title, organisation, date, sections, properties, twin, isForPaper }: Head,
): Document {
  return {
    title: words.form.title(title),
    language: 'en-GB',
    date,
    organisation,
    properties,
    blocks: [
      ...(isForPaper ? words.form.howOnPaper : words.form.how).map((text): Block => ({ kind: 'paragraph', text })),
      ...sections.flatMap((section) => {
        const asked = form.questions.filter(({ question }) => question.section === section.section)
        return asked.length
          ? [...sectionBlocks(section, twin), ...asked.flatMap((one) => questionBlocks(form, one, twin))]
          : []
      }),
    ],
  }
}

function sectionBlocks({ number, title, plain, purpose, plainPurpose }: Section, twin: Twin): Block[] {
  return [
    { kind: 'heading', level: 1, text: words.form.numbered(number, twin === 'plain' ? plain : title) },
    { kind: 'paragraph', text: twin === 'plain' ? plainPurpose : purpose },
  ]
}

function questionBlocks(form: Form, asked: FormQuestion, twin: Twin): Block[] {
  const { question, rows, layout } = asked
  const [first, ...others] = rows
  const own = (first?.fields ?? []).filter(({ field }) => !isUnknown(field))
  const unknown = (first?.fields ?? []).filter(({ field }) => isUnknown(field))
  const boxes = (row: FormRow, fields: FormField[], caption?: string): Block[] =>
    fields.length
      ? [
          ...(caption ? [{ kind: 'heading' as const, level: 3 as const, text: caption }] : []),
          { kind: 'boxes', boxes: fields.map((field) => boxOf(form, asked, row, field, twin)) },
        ]
      : []
  return [
    { kind: 'heading', level: 2, text: headingOf(asked, twin) },
    ...(twin === 'plain' ? [] : [paragraph(words.form.plain(question.plain)), paragraph(words.form.why(question.why))]),
    ...(twin === 'plain' ? [] : [{ kind: 'bullets' as const, items: question.howToAnswer }]),
    ...(asked.value?.same ? [paragraph(words.form.sameAs)] : []),
    ...(layout.kind === 'each' && !others.length ? [paragraph(words.form.nothingListed)] : []),
    ...(layout.kind === 'once' && first ? boxes(first, own) : []),
    ...others.flatMap((row) => boxes(row, row.fields, captionOf(asked, row))),
    ...(layout.kind !== 'once' && first ? boxes(first, own, words.form.beside) : []),
    ...(first ? boxes(first, unknown, words.form.unknownCaption) : []),
  ]
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const isUnknown = (field: string): boolean => UNKNOWN.some((one) => one === field)

/** A question as the form says it: the number first, by which it is found again. */
export const headingOf = ({ question }: FormQuestion, twin: Twin = 'both'): string =>
  words.form.numbered(question.number, twin === 'plain' ? question.plain : question.ask)

/** What stands above the boxes of one row. */
export function captionOf({ layout }: FormQuestion, { row, about }: FormRow): string {
  if (layout.kind !== 'each') return words.form.row(row)
  return about ? words.form.rowAbout(row, about) : words.form.rowLike(row)
}

function boxOf(
  { assessmentId }: Form,
  { question, at }: FormQuestion,
  { row, fields }: FormRow,
  field: FormField,
  twin: Twin,
): Box {
  return {
    label: twin === 'plain' ? field.plain : field.label,
    tag: tagOf(assessmentId, { question: question.question, row, field: field.field }),
    bookmark: bookmarkOf(assessmentId, at, row, fields.indexOf(field)),
    is: field.is,
    choices: field.choices.map((choice) => (twin === 'plain' ? choice.plain : choice.label)),
    value: valueIn(field, field.cell, twin),
    lines: linesFor(field),
  }
}

function valueIn({ is, choices }: FormField, cell: Cell, twin: Twin): string[] {
  if (is === 'words' || is === 'day') return [cellWords(cell)].filter(Boolean)
  return [cell].flat().flatMap((one) => {
    const choice = choices.find(({ value }) => value === one)
    return choice ? [twin === 'plain' ? choice.plain : choice.label] : one ? [one] : []
  })
}

const LETTERS_A_LINE = 9

/** Room to write by hand, from what the pack says the answer should take. */
function linesFor({ type, words: most }: FormField): number {
  if (type !== 'words') return 1
  return Math.min(12, Math.max(2, Math.ceil((most ?? 40) / LETTERS_A_LINE)))
}
