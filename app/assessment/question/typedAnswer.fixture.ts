import { type Field, fieldsOf, type Assessment as Pack, type Question } from '../../content/kinds/assessment.ts'
import type { Control, Drawn } from './drawnForm.fixture.ts'

/** The field of a question that a control is for, whether it is asked once or in a row. */
export const fieldOfName = (name: string): string | undefined => /^(?:f|c\..+)\.([^.]+)$/.exec(name)?.[1] ?? undefined

// The thing that a row is about stands over the row, and is not asked in it.
const isAsked = ({ answer }: Question, { field }: Field): boolean =>
  !(answer.kind === 'per-cause' && field === 'cause') && !(answer.kind === 'funnel' && field === 'step')

/** What a pack asks for in an answer. */
export const fieldsAskedBy = (pack: Pack, question: Question): Field[] =>
  fieldsOf(pack, question).filter((field) => isAsked(question, field))

/** What may be chosen in a field by its pack alone; undefined where it is written, or chosen from another answer. */
function choicesBy(pack: Pack, { type, options, from }: Field): string[] | undefined {
  if (options?.length) return options
  if (from) return undefined
  if (type === 'level') return pack.levels.map(({ level }) => String(level))
  return type === 'picks' ? pack.axes.map(({ axis }) => axis) : undefined
}

/** What is wrong with how a form asks a question, were it not in the kind of its answer: nothing, where all is well. */
export function faultsOfKind(pack: Pack, question: Question, { controls }: Drawn): string[] {
  const fields = fieldsAskedBy(pack, question)
  const own = controls.filter(({ name, is }) => is !== 'button' && /^[fc]\./.test(name))
  const strange = own.filter(({ name }) => !fields.some(({ field }) => field === fieldOfName(name)))
  return [
    ...strange.map(({ name }) => `${name} is asked and not in the pack`),
    ...fields.flatMap((field) => {
      const here = own.filter(({ name }) => fieldOfName(name) === field.field)
      if (!here.length) return [`${field.field} is not asked`]
      return here.flatMap((control) => faultOf(control, field, choicesBy(pack, field)))
    }),
  ]
}

function faultOf({ name, is, options }: Control, { type, from }: Field, choices: string[] | undefined): string[] {
  const chosen = options.filter(Boolean)
  if (choices && chosen.join() !== choices.join()) return [`${name} offers ${chosen}, and should ${choices}`]
  const should = waysOf(type, Boolean(choices), Boolean(from))
  return should.includes(is) ? [] : [`${name} of type ${type} is a ${is}, and should be a ${should}`]
}

function waysOf(type: Field['type'], isChosen: boolean, isFromElsewhere: boolean): Control['is'][] {
  if (type === 'picks') return ['tick']
  if (isChosen) return ['round', 'list']
  if (type === 'event') return ['round', 'list']
  if (isFromElsewhere) return ['round', 'list', 'line']
  return [type === 'words' ? 'box' : 'line']
}

/**
 * The same form with something in every field, each with words of its own; another `n` says other things. What was
 * chosen before can be left as it is: other questions may hang on it.
 */
export function filledIn(
  pack: Pack,
  question: Question,
  { controls }: Drawn,
  n: number,
  { isChosen = false } = {},
): Drawn {
  const typeOf = new Map(fieldsAskedBy(pack, question).map(({ field, type }) => [field, type]))
  const fill = (control: Control, place: number): Control => {
    const type = typeOf.get(fieldOfName(control.name) ?? '')
    if (!type || control.is === 'button' || (isChosen && control.options.length)) return control
    return { ...control, values: saidIn(control, type, n, place) }
  }
  return { controls: controls.map(fill) }
}

function saidIn({ is, name, options }: Control, type: Field['type'], n: number, place: number): string[] {
  const some = options.filter(Boolean)
  if (is === 'tick') return some.filter((_, at) => at % 3 !== n % 3)
  if (is === 'round' || is === 'list') return [some[(n + place) % some.length]!]
  if (type === 'date') return [`${1 + ((n + place) % 28)} December 2026`]
  if (type === 'number') return [String(400 + n + place)]
  if (type === 'money') return [`£${400 + n + place}`]
  const line = `Words ${n} for ${fieldOfName(name)} ${place}: <b>"who's</b> & why?`
  return [is === 'box' ? `${line}\nAnd a second line.` : line]
}

/** With a mistake in every date, and half an honest unknown: nothing of it can be saved. */
export function spoilt(pack: Pack, question: Question, { controls }: Drawn): { drawn: Drawn; errors: number } {
  const dates = fieldsAskedBy(pack, question).filter(({ type }) => type === 'date')
  const isDate = ({ name, is }: Control) => is === 'line' && dates.some(({ field }) => field === fieldOfName(name))
  const change = (one: Control): Control => {
    if (isDate(one)) return { ...one, values: ['the day after'] }
    return one.name === 'unknown.why' ? { ...one, values: ['Nobody counts it'] } : one
  }
  // That nobody could help, that no day is named, and that it is answered both ways.
  return { drawn: { controls: controls.map(change) }, errors: controls.filter(isDate).length + 3 }
}
