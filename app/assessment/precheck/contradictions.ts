import { cellWords, type Row } from '../answer/value.ts'
import { aboutOfRow } from '../question/layout.ts'
import type { Look } from './noticing.ts'
import { rowsOf } from './pieces.ts'

/** The answers of one assessment that were looked at, by question. */
export type Looks = ReadonlyMap<string, Look>

type Contradicted = { question: string; rowId?: string; other?: string }

/** Two things that cannot both be so, and where: at which answer to say it, and which other it speaks of. */
export type Contradiction = { name: ContradictionName; finds: (looks: Looks) => Contradicted[] }

export type ContradictionName =
  | 'decided-afterwards'
  | 'reported-not-collected'
  | 'changed-yet-stays'
  | 'nobody-looks'
  | 'changes-and-none'
  | 'ourselves-left-alone'
  | 'gap-narrows-untouched'
  | 'nobody-gains-least'
  | 'same-for-all-yet-adapted'
  | 'asked-and-nobody-named'

const filled = ({ cells }: Row, field: string): boolean => cellWords(cells[field]).trim() !== ''
const says = ({ cells }: Row, field: string, word: string): boolean => [cells[field] ?? ''].flat().includes(word)

/** Within one row of every answer of a kind. */
const inRows =
  (kind: string, isSo: (row: Row) => boolean, only?: (look: Look) => boolean) =>
  (looks: Looks): Contradicted[] =>
    [...looks.values()]
      .filter((look) => look.question.answer.kind === kind && (!only || only(look)))
      .flatMap((look) =>
        rowsOf(look.layout, look.value)
          .filter(isSo)
          .map(({ id }) => ({ question: look.question.question, rowId: id })),
      )

/** Between two answers, where both were given. `isSo` names the row of the first that does not fit, or says yes. */
const between =
  (question: string, other: string, find: (rows: Row[], others: Row[], look: Look) => (string | undefined)[]) =>
  (looks: Looks): Contradicted[] => {
    const [one, two] = [looks.get(question), looks.get(other)]
    if (!one || !two) return []
    return find(rowsOf(one.layout, one.value), rowsOf(two.layout, two.value), one).map((rowId) => ({
      question,
      other,
      ...(rowId && { rowId }),
    }))
  }

const once = (isSo: boolean): undefined[] => (isSo ? [undefined] : [])

const LEAST = ['gains-least', 'left-out', 'loses']
const INVOLVEMENT = 'involvement'

const noRows = ({ layout, value }: Look): boolean => rowsOf(layout, value).length === 0
const onceSays = ({ value }: Look, field: string, word: string): boolean => cellWords(value.fields?.[field]) === word
const reasonForNone = ({ layout, value }: Look): boolean =>
  layout.beside.some(({ field }) => field === 'reason-none' && cellWords(value.fields?.[field]).trim() !== '')
const involvementIn = (looks: Looks): Look[] =>
  [...looks.values()].filter(({ question }) => question.answer.kind === INVOLVEMENT)

/** Only what the structure of the answers makes exact is here: nothing is guessed from words. */
export const contradictions: readonly Contradiction[] = [
  {
    name: 'decided-afterwards',
    finds: inRows(
      INVOLVEMENT,
      (row) => says(row, 'stage', 'after') && (says(row, 'role', 'decided') || says(row, 'role', 'worked-together')),
      ({ question }) => question.answer.about === 'design',
    ),
  },
  {
    name: 'reported-not-collected',
    finds: inRows(
      'data-plan',
      (row) => !says(row, 'use', 'collect') && (says(row, 'use', 'analyse') || says(row, 'use', 'report')),
    ),
  },
  { name: 'changed-yet-stays', finds: inRows('barriers', (row) => filled(row, 'change') && filled(row, 'stays')) },
  {
    name: 'nobody-looks',
    finds: inRows('trigger', (row) => (filled(row, 'sign') || filled(row, 'level')) && !filled(row, 'frequency')),
  },
  {
    name: 'changes-and-none',
    finds: (looks) =>
      [...looks.values()]
        .filter((look) => look.question.answer.none === 'reason' && reasonForNone(look) && !noRows(look))
        .map(({ question }) => ({ question: question.question })),
  },
  {
    name: 'ourselves-left-alone',
    finds: between('design.cause-response', 'causes.reach', (responses, reaches, { layout }) => {
      const causeOf = ({ id }: Row) => aboutOfRow(layout, id)?.id
      // A cause may have several rows, and is left alone where every one of them says so.
      const isActedOn = (row: Row) =>
        responses.some((other) => causeOf(other) === causeOf(row) && !says(other, 'choice', 'leave-alone'))
      return responses
        .filter((row) => says(row, 'choice', 'leave-alone') && !isActedOn(row))
        .filter((row) => reaches.some((reach) => causeOf(reach) === causeOf(row) && says(reach, 'choice', 'ourselves')))
        .map(({ id }) => id)
    }),
  },
  {
    name: 'gap-narrows-untouched',
    finds: between('design.who-gains', 'design.cause-response', (gains, responses) =>
      once(
        responses.length > 0 &&
          responses.every((row) => says(row, 'choice', 'leave-alone')) &&
          gains.some((row) => says(row, 'gap', 'narrows')),
      ),
    ),
  },
  {
    name: 'nobody-gains-least',
    finds: between('design.who-gains', 'design.barriers', (gains, barriers) =>
      once(
        barriers.length > 0 &&
          gains.length > 0 &&
          !gains.some((row) => LEAST.some((one) => says(row, 'direction', one))),
      ),
    ),
  },
  {
    name: 'same-for-all-yet-adapted',
    finds: between('design.approach', 'design.adaptations', (_, adaptations, look) =>
      once(onceSays(look, 'choice', 'everyone') && adaptations.some((row) => filled(row, 'change'))),
    ),
  },
  {
    name: 'asked-and-nobody-named',
    finds: (looks) => {
      const asked = looks.get('wider.advisers-asked')
      if (!asked || cellWords(asked.value.fields?.event).trim() || involvementIn(looks).some((look) => !noRows(look)))
        return []
      const isSo = rowsOf(asked.layout, asked.value).some((row) => says(row, 'answer', 'yes'))
      return isSo ? [{ question: asked.question.question }] : []
    },
  },
]
