import {
  type AnswerKind,
  type Field,
  fieldsOf,
  type Assessment as Pack,
  type Question,
} from '../../content/kinds/assessment.ts'
import { cellWords, type Value } from '../answer/value.ts'

/** One thing to choose, in words. */
export type Option = { value: string; label: string; plain: string }

export type AskedField = Field & {
  choices: Option[]
  /** Asked once, before the rows: what holds for all of them, such as how they are split. */
  leads?: boolean
}

export type About = { id: string; label: string; plain: string }

/**
 * How a question is answered: one set of fields, rows as many as somebody likes, or one row for each thing on a list
 * that is given. Some ask a few fields beside their rows.
 */
export type Layout = {
  kind: 'once' | 'rows' | 'each'
  fields: AskedField[]
  /** For `each`: what each row is about. Their ids are the ids of the rows. */
  about: About[]
  /** For `each`: one thing may have several rows, such as two actions on one cause. */
  mayRepeat: boolean
  /** Asked once, beside the rows. */
  beside: AskedField[]
  /** Rows asked for at least; more are welcome up to `most`. */
  least: number
  most: number
}

/** What a row of `each` is about. The first row goes by its id; a further one by that id, a dot and a number. */
export const aboutOfRow = ({ about }: Pick<Layout, 'about'>, rowId: string): About | undefined =>
  about.find(({ id }) => id === rowId || id === rowId.slice(0, rowId.lastIndexOf('.')))

type Others = (question: string) => Value | undefined

const MOST_ROWS = 40
const NO_ROW = 'reason-none'
const STEP = 'step'

/** The layout of a question. Some depend on another answer: one row for each cause, say. Pure. */
export function layoutOf(pack: Pack, question: Question, others: Others): Layout {
  const { answer } = question
  const kind = pack.kinds[answer.kind]
  if (!kind) throw new Error(`${question.question} is of a kind that its pack does not have: ${answer.kind}`)
  const all = leading(fieldsOf(pack, question).map((field) => asked(pack, field, others)))
  const fields = all.filter(({ once, field }) => !once && (answer.none !== 'reason' || field !== NO_ROW))
  const { about, isEach } = aboutOf(pack, kind, question, others)
  const beside = [...all.filter(({ once }) => once), ...reasonForNone(pack, question)]
  const mayRepeat = isEach && Boolean(answer.from)
  const rows = { about, mayRepeat, beside, least: answer.min ?? 0, most: answer.max ?? MOST_ROWS }
  if (isEach) return { ...rows, kind: 'each', fields: fields.filter(({ field }) => !isWhatItIsAbout(question, field)) }
  if (!kind.many) return { ...rows, kind: 'once', fields: all, beside: [], least: 1, most: 1 }
  return { ...rows, kind: 'rows', fields }
}

// What a pack names before the first field of its rows is asked before them.
function leading(fields: AskedField[]): AskedField[] {
  const firstOfRow = fields.findIndex(({ once, field }) => !once && field !== STEP)
  return fields.map((field, at) => (field.once && at < firstOfRow ? { ...field, leads: true } : field))
}

// In a row about a cause, the cause itself is not asked again.
const isWhatItIsAbout = ({ answer }: Question, field: string): boolean =>
  (answer.kind === 'per-cause' && field === 'cause') || (answer.kind === 'funnel' && field === STEP)

function aboutOf(pack: Pack, kind: AnswerKind, { answer }: Question, others: Others) {
  if (answer.from && (answer.kind === 'per-cause' || answer.part === 'adaptations')) {
    const named = answer.kind === 'per-cause' ? 'cause' : 'barrier'
    const rows = others(answer.from)?.rows ?? []
    const about = rows.map(({ id, cells }) => ({ id, label: cellWords(cells[named]), plain: cellWords(cells[named]) }))
    return { isEach: true, about: about.filter(({ label }) => label.trim()) }
  }
  if (answer.kind === 'funnel') return { isEach: true, about: (kind.steps ?? []).map((step) => told(pack, step)) }
  if (answer.parts) return { isEach: true, about: answer.parts.map((part) => told(pack, part)) }
  return { isEach: false, about: [] }
}

const told = (pack: Pack, key: string) => ({ id: key, ...wordsFor(pack, key) })

/** The words of a choice, as the pack says them. */
function wordsFor({ optionWords }: Pack, key: string): { label: string; plain: string } {
  return optionWords[key] ?? { label: key, plain: key }
}

const asked = (pack: Pack, field: Field, others: Others): AskedField => ({
  ...field,
  choices: choicesOf(pack, field, others),
})

function choicesOf(pack: Pack, { type, options = [], from }: Field, others: Others): Option[] {
  if (from && !options.length) return rowsAsChoices(others(from))
  if (type === 'level' && !options.length)
    return pack.levels.map(({ level, name, plain }) => ({ value: String(level), label: name, plain }))
  if (type === 'picks' && !options.length)
    return pack.axes.map(({ axis, label, plain }) => ({ value: axis, label, plain }))
  return options.map((value) => ({ value, ...wordsFor(pack, value) }))
}

// A row goes by the first thing that is said of it: a cause by its name.
function rowsAsChoices(value: Value | undefined): Option[] {
  return (value?.rows ?? []).flatMap(({ id, cells }) => {
    const name = cellWords(Object.values(cells)[0]).trim()
    return name ? [{ value: id, label: name, plain: name }] : []
  })
}

// No row is an answer when there is a reason: asked once, and not in each row.
function reasonForNone(pack: Pack, { answer }: Question): AskedField[] {
  if (answer.none !== 'reason') return []
  const reason = pack.kinds[answer.kind]?.fields.find(({ field }) => field === NO_ROW)
  return reason ? [asked(pack, reason, () => undefined)] : []
}
