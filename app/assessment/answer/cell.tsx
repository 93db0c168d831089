import type { Child } from 'hono/jsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import type { Option } from '../../web/parts/option.ts'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import type { AskedField } from '../question/layout.ts'
import { nameOf } from './readAnswer.ts'
import { type Cell, cellWords } from './value.ts'
import { words } from './words.ts'

type Props = { field: AskedField; cell?: Cell; row?: string; plain?: boolean; errors?: readonly FieldError[] }

// So many choices are read faster as a list of buttons than opened.
const READ_WHOLE = 5

/** The control of one field, whatever is asked in it. */
export function CellInput({ field, cell, row, plain, errors }: Props) {
  const name = nameOf(field.field, row)
  const twin = plain ? 'plain' : 'label'
  const said = cellWords(cell)
  const hint = hintOf(field)
  const given = { name, label: labelOf(field, twin), hint, errors }
  const options: Option[] = field.choices.map((choice) => ({ value: choice.value, text: choice[twin] }))
  if (field.type === 'picks')
    return <Checkboxes {...given} options={options} chosen={[cell ?? []].flat()} small columns />
  if (options.length > 0) {
    // What was chosen from a longer list, or typed before there was one, can be kept.
    const own = said && !options.some(({ value }) => value === said) ? [{ value: said, text: said }] : []
    if (!row && options.length <= READ_WHOLE)
      return <Radios {...given} options={[...options, ...own]} chosen={said} small />
    return <Select {...given} options={[...options, ...own]} chosen={said} first={words.choose} />
  }
  if (field.type === 'words') return <TextArea {...given} value={said} rows={linesFor(field, said, Boolean(row))} />
  if (field.type === 'date') return <DateInput {...given} hint={hint || undefined} value={said} />
  const isFigure = field.type === 'number' || field.type === 'money'
  return <TextInput {...given} value={said} width={isFigure ? 10 : undefined} autocomplete="off" />
}

const MOST_LINES = 16

// A box about as large as what is asked for, or as what stands there: nobody edits through a slit.
function linesFor({ words: most = 100 }: AskedField, said: string, isInRow: boolean): number {
  const asked = isInRow ? 3 : most <= 40 ? 3 : most <= 80 ? 5 : 8
  const aLine = isInRow ? 36 : 45
  const written = said.split('\n').reduce((lines, one) => lines + Math.ceil((one.length + 1) / aLine), 0)
  return Math.max(asked, Math.min(written, MOST_LINES))
}

const labelOf = (field: AskedField, twin: 'label' | 'plain'): Child =>
  field.required ? (
    field[twin]
  ) : (
    <>
      {field[twin]} <span class="in-quiet">({words.optional})</span>
    </>
  )

function hintOf({ type, words: most, min }: AskedField): string | undefined {
  if (most) return words.about(most)
  if (type === 'picks' && min) return words.atLeast(min)
  if (type === 'event') return words.eventHint
  return undefined
}
