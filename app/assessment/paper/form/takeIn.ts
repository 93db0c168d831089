import type { Caller } from '../../../organisation/caller.ts'
import { recordHappening } from '../../../store/happening.ts'
import { newId } from '../../../store/newId.ts'
import { saveAnswer } from '../../answer/actions.ts'
import { MOST_CHARACTERS } from '../../answer/readAnswer.ts'
import { cellWords, type Value } from '../../answer/value.ts'
import { isOpenForWriting } from '../../assessment.ts'
import type { FormQuestion } from './form.ts'
import type { Checked } from './keptActions.ts'
import type { Proposal } from './proposal.ts'

/** What somebody chose on the page that shows what a form would change. */
export type Chosen = {
  /** By question: what stands in the form, or what is saved. */
  take: ReadonlyMap<string, 'form' | 'saved'>
  /** By question: the edit that the page showed. */
  bases: ReadonlyMap<string, number>
  /** By its place among the loose texts: the question to which it is added. */
  put: ReadonlyMap<number, string>
}

export type TakenIn =
  | { ok: true; saved: number }
  | { ok: false; because: 'not-open' }
  | { ok: false; because: 'to-mend'; choose: string[]; edited: string[]; noPlace: number[]; tooLong: string[] }

/** New answers and plain changes are taken unless somebody says otherwise; what is contested waits for a choice. */
export const usualChoice = ({ is, isReworded }: Proposal): 'form' | 'saved' | undefined => {
  if (is === 'emptied') return 'saved'
  return is === 'conflict' || isReworded ? undefined : 'form'
}

/** Saves what was chosen, all of it or nothing. Done twice it saves nothing the second time. */
export async function takeIn(caller: Caller, { opened, file, check }: Checked, chosen: Chosen): Promise<TakenIn> {
  const { assessment } = opened
  if (!isOpenForWriting(assessment.state) || assessment.isArchived) return { ok: false, because: 'not-open' }
  const { proposals, loose, form } = check
  const asked = (key: string) => form.questions.find(({ question }) => question.question === key)
  const choose = proposals
    .filter((one) => !(chosen.take.get(one.question) ?? usualChoice(one)))
    .map(({ question }) => question)
  const edited = proposals
    .filter(({ question, base }) => chosen.bases.has(question) && chosen.bases.get(question) !== base)
    .map(({ question }) => question)
  const takesText = (key: string) => placeableIn(check).some(({ question }) => question.question === key)
  const noPlace = [...chosen.put].filter(([at, key]) => !loose[at] || !takesText(key)).map(([at]) => at)
  if (choose.length || edited.length || noPlace.length)
    return {
      ok: false,
      because: 'to-mend',
      choose: choose.filter((key) => !edited.includes(key)),
      edited,
      noPlace,
      tooLong: [],
    }
  const values = new Map<string, { value: Value; base: number }>()
  for (const one of proposals)
    if ((chosen.take.get(one.question) ?? usualChoice(one)) === 'form')
      values.set(one.question, { value: one.value, base: one.base })
  for (const [at, key] of chosen.put) {
    const saved = opened.answers.find(({ question }) => question === key)
    const { value, base } = values.get(key) ?? { value: saved?.value ?? {}, base: saved?.edit ?? 0 }
    values.set(key, { value: withText(asked(key)!, value, loose[at]!.text), base })
  }
  const tooLong = [...values]
    .filter(([, { value }]) => longestIn(value) > MOST_CHARACTERS)
    .map(([question]) => question)
  if (tooLong.length) return { ok: false, because: 'to-mend', choose: [], edited: [], noPlace: [], tooLong }
  for (const [question, { value, base }] of values) {
    const saved = await saveAnswer(caller, { assessmentId: assessment.id, question, value, base })
    if (!saved.ok) return { ok: false, because: 'to-mend', choose: [], edited: [question], noPlace: [], tooLong: [] }
  }
  if (values.size)
    await recordHappening(caller, assessment.id, 'imported', { forId: file.id, fields: [...values.keys()] })
  return { ok: true, saved: values.size }
}

const longestIn = ({ fields = {}, rows = [] }: Value): number =>
  Math.max(
    0,
    ...[fields, ...rows.map(({ cells }) => cells)].flatMap((cells) =>
      Object.values(cells).map((cell) => cellWords(cell).length),
    ),
  )

/** The questions that have a field for words, in this form's version and in the assessment's. */
export const placeableIn = ({ form, gone }: Checked['check']): FormQuestion[] =>
  form.questions.filter(
    ({ question, layout }) =>
      !gone.has(question.question) && (layout.kind !== 'each' || layout.about.length > 0 || layout.beside.length > 0),
  )

/** An answer with some more words at its end: in its first field for words, or in a row of their own. */
export function withText({ layout }: FormQuestion, value: Value, text: string): Value {
  const { same: _, unknown: __, ...own } = value
  const wordy = (fields: typeof layout.fields) => (fields.find(({ type }) => type === 'words') ?? fields[0])?.field
  if (layout.kind === 'rows') {
    const field = wordy(layout.fields)
    if (field) return { ...own, rows: [...(own.rows ?? []), { id: newId(), cells: { [field]: text } }] }
  }
  const field = wordy(layout.kind === 'once' ? layout.fields : layout.beside)
  if (field) return { ...own, fields: { ...own.fields, [field]: added(cellWords(own.fields?.[field]), text) } }
  const [row, ...rows] = own.rows ?? layout.about.slice(0, 1).map(({ id }) => ({ id, cells: {} }))
  const cell = wordy(layout.fields)
  if (!row || !cell) throw new Error('an answer has nowhere to put words')
  const cells: Record<string, string | string[]> = row.cells
  return { ...own, rows: [{ id: row.id, cells: { ...cells, [cell]: added(cellWords(cells[cell]), text) } }, ...rows] }
}

const added = (before: string, text: string): string => (before.trim() ? `${before}\n${text}` : text)
