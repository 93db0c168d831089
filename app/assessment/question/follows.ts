import { isSettled } from '../../action/action.ts'
import { changesTo, noteChange } from '../../evidence/actions.ts'
import { contribute } from '../../involvement/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import { postForRole } from '../../organisation/post/actions.ts'
import { isId } from '../../store/newId.ts'
import { readDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { nameOf } from '../answer/readAnswer.ts'
import { cellWords, type Row, type Value } from '../answer/value.ts'
import { CONTRIBUTION } from './layoutHere.ts'
import type { QuestionView } from './readQuestion.ts'
import { words } from './words.ts'

/**
 * What follows from an answer that was saved: a change to the design that somebody's words led to is on record as one;
 * what is not known yet, or could not be answered, asks a specialist for help. Errors where a change cannot be so.
 */
export async function followAnswer(caller: Caller, view: QuestionView, value: Value): Promise<FieldError[]> {
  const errors = await recordChanges(caller, view, value)
  if (errors.length) return errors
  await askWhereNotKnown(caller, view, value)
  return []
}

async function recordChanges(caller: Caller, { layout, opened }: QuestionView, value: Value): Promise<FieldError[]> {
  const choices = layout.fields.find(({ field, type }) => field === CONTRIBUTION && type === 'link')?.choices ?? []
  const causeOf = ({ cells }: Row) => choices.find((one) => one.value === cellWords(cells[CONTRIBUTION]))?.value
  const rows = (value.rows ?? []).filter((row) => isId(row.id) && causeOf(row))
  if (!rows.length) return []
  const recorded = new Set((await changesTo(caller, opened.assessment.id)).map(({ id }) => id))
  const errors: FieldError[] = []
  for (const row of rows.filter(({ id }) => !recorded.has(id))) {
    const [before, after] = [cellWords(row.cells.before).trim(), cellWords(row.cells.after).trim()]
    const done = await noteChange(caller, {
      id: row.id,
      recordId: opened.assessment.id,
      what: after || before,
      before: before || null,
      after: after || null,
      onDay: readDay(cellWords(row.cells.date)) ?? caller.today,
      becauseRecordId: causeOf(row)!,
      becauseKind: 'contribution',
    })
    if (done.ok) continue
    const field = done.because === 'no-words' ? 'after' : done.because === 'its-own-cause' ? CONTRIBUTION : 'date'
    errors.push({ field: nameOf(field, row.id), text: words.changeFaults[done.because] })
  }
  return errors
}

async function askWhereNotKnown(caller: Caller, view: QuestionView, value: Value): Promise<void> {
  const { question, answer } = view
  const { unknown } = value
  const before = answer?.value
  if (unknown && JSON.stringify(unknown) !== JSON.stringify(before?.unknown))
    return askOnce(caller, view, words.help.forUnknown(question.ask, unknown.why, unknown.who, unknown.by))
  const text = Object.values(value.fields ?? {})
    .map(cellWords)
    .join('\n')
    .trim()
  const isNew =
    text &&
    text !==
      Object.values(before?.fields ?? {})
        .map(cellWords)
        .join('\n')
        .trim()
  if (question.answer.creates === 'support-request' && isNew)
    await askOnce(caller, view, words.help.forMissing(question.ask, text))
}

// Whoever answers reads the question as it stands: while one request waits, another about it would only be noise.
async function askOnce(caller: Caller, view: QuestionView, said: string): Promise<void> {
  const isWaiting = view.said.some(({ kind, action }) => kind === 'help' && action && !isSettled(action))
  if (!isWaiting) await askSpecialist(caller, view, said)
}

/** Asks a specialist in health equity about one question. They owe the answer. */
export async function askSpecialist(
  caller: Caller,
  { opened, question }: Pick<QuestionView, 'opened' | 'question'>,
  said: string,
): Promise<boolean> {
  const answeredBy = await postForRole(caller, 'SR', 'HL', 'DS', 'OA')
  const { id: aboutRecordId } = opened.assessment
  const done = await contribute(caller, {
    aboutRecordId,
    words: said,
    kind: 'help',
    part: question.question,
    answeredBy,
  })
  return done.ok
}
