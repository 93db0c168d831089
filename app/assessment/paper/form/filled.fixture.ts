import type { Assessment as Pack } from '../../../content/kinds/assessment.ts'
import type { Value } from '../../answer/value.ts'
import { layoutOf } from '../../question/layout.ts'
import { words } from '../words.ts'
import { type Form, type FormField, formOf } from './form.ts'

const ID = '0190b000-0000-7000-8000-00000000abcd'

/** A form of every question of a pack, with these answers in it. */
export function formWith(pack: Pack, values: ReadonlyMap<string, Value> = new Map(), id = ID): Form {
  const given = (question: string) => values.get(question)
  return formOf({
    id,
    assessmentId: ID,
    pack,
    keys: new Set(pack.questions.map(({ question }) => question)),
    layoutOf: (question) => layoutOf(pack, question, given),
    given,
    unknownFields: words.form.unknown,
  })
}

/** Something of the right kind for a field, that is not what the field next to it gets. */
export function something({ is, choices, type }: FormField, at: number): string | string[] {
  if (is === 'choice') return choices[at % choices.length]!.value
  if (is === 'choices') return [0, 2].flatMap((n) => choices[(at + n) % choices.length]!.value)
  if (is === 'day') return `1${at % 10} ${['March', 'June', 'December'][at % 3]} 2027`
  if (type === 'number') return `${at}.5`
  return TEXTS[at % TEXTS.length]!.replace('%', `${at}`)
}

const TEXTS = [
  'Cold homes, number %.',
  'First line of %\nsecond line\n\nand a fourth',
  'Y tŷ a’r dŵr %: “teg” – £12.50',
  'العدالة الصحية %',
  '<b>not bold %</b> & "quoted"',
  '=1+% {{braces}} \\n $x$',
  'a\ttab in %',
]

export const emptyHead = {
  title: 'Warm and dry',
  organisation: 'Harbour',
  date: '2026-11-25',
  properties: {},
  twin: 'both',
  isForPaper: false,
} as const
