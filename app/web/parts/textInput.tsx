import type { Child } from 'hono/jsx'
import { Field, type FieldProps, tie } from './field.tsx'

type Props = FieldProps & {
  value?: string
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url'
  width?: 5 | 10
  autocomplete?: string
  inputmode?: 'numeric' | 'decimal' | 'email' | 'text'
  spellcheck?: boolean
  /** Shown before the box, such as a pound sign. */
  before?: Child
}

/** One line of text. */
export function TextInput({
  value,
  type = 'text',
  width,
  autocomplete,
  inputmode,
  spellcheck,
  before,
  ...field
}: Props) {
  const { id, error, describedBy, invalid } = tie(field)
  const classes = ['govuk-input', width ? `govuk-input--width-${width}` : '', error ? 'govuk-input--error' : '']
  const input = (
    <input
      class={classes.filter(Boolean).join(' ')}
      id={id}
      name={field.name}
      type={type}
      value={value}
      autocomplete={autocomplete}
      inputmode={inputmode}
      spellcheck={spellcheck}
      aria-describedby={describedBy}
      aria-invalid={invalid}
    />
  )
  return (
    <Field field={field}>
      {before ? (
        <div class="in-pounds">
          <span aria-hidden="true">{before}</span>
          {input}
        </div>
      ) : (
        input
      )}
    </Field>
  )
}
