import type { Block, Document, Table } from '../../../document/document.ts'
import { tellAnswer } from '../../answer/tell.ts'
import { isAnswered } from '../../answer/value.ts'
import { words as loop } from '../../loop/words.ts'
import { cutToWords, type Passage, wordsIn } from '../cut.ts'
import { passagesOf, type Source, withSource } from '../passage.ts'
import { words } from '../words.ts'
import { factLine } from './factLines.ts'
import type { ReportAbout } from './readReport.ts'
import { FINDINGS, recordTable } from './recordTables.ts'

type Report = ReportAbout['pack']['reports'][number]
type Part = Report['parts'][number]
type Twin = 'label' | 'plain'

/** A report of an assessment as a paper, put together by the form that its pack gives. Pure. */
export function reportDocument(about: ReportAbout, report: Report): Document {
  const { assessment, pack, today } = about
  const state = loop.states[assessment.state]
  const twin: Twin = report.for.includes('public') ? 'plain' : 'label'
  const parts = partsOf(about, report, twin)
  return {
    title: assessment.title,
    subtitle: report.title,
    language: 'en-GB',
    date: today,
    organisation: about.organisation,
    ...(isDraft(about) ? { mark: words.report.draft } : {}),
    foot: words.report.foot(`${assessment.title}: ${report.title}`, state, assessment.round, today),
    blocks: [
      ...parts.flatMap(({ part, passages, left, isOver }) => blocksOf(about, part, passages, { left, isOver, twin })),
      ...(pack.closingLine ? [paragraph(pack.closingLine)] : []),
    ],
  }
}

/** A paper says that it is a draft until the assessment is accepted. */
export const isDraft = ({ assessment }: Pick<ReportAbout, 'assessment'>): boolean =>
  !['accepted', 'accepted_with_actions', 'live', 'closed'].includes(assessment.state)

type Filled = { part: Part; passages: Passage[]; left: number; isOver: boolean }

function partsOf(about: ReportAbout, { parts, limit }: Report, twin: Twin): Filled[] {
  const shown = parts
    .filter((part) => !part.stages || part.stages.includes(about.assessment.stage))
    .filter((part) => isTold(about, part))
  const filled = shown.map((part): Filled => {
    const all = passagesTo(about, part.from ?? [], twin)
    return { part, ...(part.words ? cutToWords(all, part.words) : { passages: all, left: 0, isOver: false }) }
  })
  return limit?.words ? withinWhole(filled, limit.words) : filled
}

// Whole sentences go, the last answer of the last part first; each part keeps its first sentence.
function withinWhole(parts: Filled[], limit: number): Filled[] {
  let over = parts.reduce((sum, { passages }) => sum + wordsIn(passages), 0) - limit
  return parts
    .toReversed()
    .map((one) => {
      if (over <= 0 || !one.passages.length) return one
      const before = wordsIn(one.passages)
      const cut = cutToWords(one.passages, Math.max(1, before - over))
      over -= before - wordsIn(cut.passages)
      return { ...one, passages: cut.passages, left: one.left + cut.left }
    })
    .toReversed()
}

const isTold = ({ precheck }: ReportAbout, { tables = [], from = [] }: Part): boolean =>
  from.length > 0 || !tables.length || Boolean(precheck) || !tables.every((table) => FINDINGS.includes(table))

function passagesTo({ pack, read, asked }: ReportAbout, keys: readonly string[], twin: Twin): Passage[] {
  const sources = keys.flatMap((key): Source[] => {
    const question = pack.questions.find((one) => one.question === key)
    const { layout, value } = read.get(key) ?? {}
    if (!question || !layout) return []
    if (value && isAnswered(value)) return [{ question, layout, value }]
    const isNeeded = asked.some((one) => one.question.question === key && one.isDue)
    const ask = twin === 'plain' ? question.plain : question.ask
    return isNeeded ? [{ question: key, text: words.report.notAnswered(question.number, ask) }] : []
  })
  return passagesOf(pack, sources, twin)
}

function blocksOf(
  about: ReportAbout,
  part: Part,
  passages: Passage[],
  { left, isOver, twin }: Omit<Filled, 'part' | 'passages'> & { twin: Twin },
): Block[] {
  const blocks: Block[] = [
    ...((part.fields ?? []).length
      ? [
          {
            kind: 'keyValues' as const,
            pairs: (part.fields ?? []).map((key) => ({
              key: words.report.facts[key] ?? key,
              value: factLine(key, about),
            })),
          },
        ]
      : []),
    ...byQuestion(passages).map(paragraph),
    ...(left && part.words && !isOver ? [{ kind: 'note' as const, text: words.report.cut(part.words) }] : []),
    ...(part.tables ?? []).flatMap((key) => tableBlocks(about, key, twin)),
    ...(part.text === 'source-note' ? sourceNote(about) : []),
  ]
  return [
    { kind: 'heading', level: 1, text: part.title },
    ...(blocks.length ? blocks : [paragraph(words.report.nothingRecorded)]),
  ]
}

function tableBlocks(about: ReportAbout, key: string, twin: Twin): Block[] {
  if (FINDINGS.includes(key) && !about.precheck) return []
  const ofRecords = recordTable(key, about)
  if (ofRecords) return ofRecords.rows.length ? [ofRecords] : [paragraph(words.report.noneOf(ofRecords.caption))]
  const table = answerTable(about, key, twin)
  return table ? [table] : passagesTo(about, [key], twin).map(({ text }) => paragraph(text))
}

/** The rows of an answer under the names of its fields. Undefined where it has none. */
function answerTable({ pack, read }: ReportAbout, key: string, twin: Twin): Table | undefined {
  const question = pack.questions.find((one) => one.question === key)
  const found = read.get(key)
  if (!question || !found?.value || !isAnswered(found.value) || found.layout.kind === 'once') return undefined
  const { rows } = tellAnswer(found.layout, withSource(found.value, found.layout), twin)
  const fields = found.layout.fields.filter(({ field }) =>
    rows.some(({ told }) => told.some((one) => one.field === field)),
  )
  const isEach = found.layout.kind === 'each'
  if (!rows.length || !fields.length) return undefined
  return {
    kind: 'table',
    caption: twin === 'plain' ? question.plain : question.ask,
    head: [...(isEach ? [words.report.rowHead] : []), ...fields.map((field) => field[twin])],
    rows: rows.map(({ about, told }) => [
      ...(isEach ? [about ?? ''] : []),
      ...fields.map(({ field }) => told.find((one) => one.field === field)?.text ?? ''),
    ]),
  }
}

function sourceNote({ pack }: ReportAbout): Block[] {
  const { statement, reconstructionNote, originals } = pack.source
  return [
    paragraph(statement),
    ...(reconstructionNote ? [paragraph(reconstructionNote)] : []),
    ...(originals.length
      ? [
          {
            kind: 'bullets' as const,
            items: originals.map(({ name, by, site }) => words.report.original(name, by, site)),
          },
        ]
      : []),
  ]
}

/** What one answer says is one paragraph, also where it was told row by row. */
const byQuestion = (passages: readonly Passage[]): string[] =>
  passages
    .map(({ question, text }, at) => (passages[at - 1]?.question === question ? ` ${text}` : `\n\n${text}`))
    .join('')
    .trim()
    .split('\n\n')
    .filter(Boolean)

const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
