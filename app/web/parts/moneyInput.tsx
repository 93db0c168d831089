import { words } from '../words.ts'
import type { FieldProps } from './field.tsx'
import { TextInput } from './textInput.tsx'

type Props = FieldProps & { value?: string; pence?: number }

/** Pounds. `value` is what was typed; otherwise `pence` is shown. */
export function MoneyInput({ value, pence, hint = words.forms.pounds, ...field }: Props) {
  const shown = value ?? (pence === undefined ? '' : (pence / 100).toFixed(pence % 100 === 0 ? 0 : 2))
  return <TextInput {...field} hint={hint} value={shown} width={10} inputmode="decimal" autocomplete="off" before="£" />
}
