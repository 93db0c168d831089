import { words } from '../words.ts'
import { readDay, sayDay } from './day.tsx'
import type { FieldProps } from './field.tsx'
import { TextInput } from './textInput.tsx'

/** A date typed on one line, as people write it. `value` is a day, or what was typed when it could not be read. */
export function DateInput({ value = '', hint = words.forms.date, ...field }: FieldProps & { value?: string }) {
  const shown = /^\d{4}-\d{2}-\d{2}$/.test(value) && readDay(value) ? sayDay(value) : value
  return <TextInput {...field} hint={hint} value={shown} width={10} autocomplete="off" spellcheck={false} />
}
