import { words } from '../words.ts'
import { Field, type FieldProps, tie } from './field.tsx'

type Props = FieldProps & {
  value?: string
  rows?: number
  /** The most characters it takes: said under the box, and counted while typing where script runs. */
  most?: number
  /** To be copied from: it cannot be changed. */
  isReadOnly?: boolean
}

/** Several lines of text. More than `most` can be typed, so that nothing pasted is cut; the action refuses it. */
export function TextArea({ value = '', rows = 5, most, isReadOnly, ...field }: Props) {
  const { id, error, describedBy, invalid } = tie(field, most ? `${field.id ?? field.name}-info` : undefined)
  return (
    <Field field={field}>
      <textarea
        class={`govuk-textarea${error ? ' govuk-textarea--error' : ''}`}
        id={id}
        name={field.name}
        rows={rows}
        aria-describedby={describedBy}
        aria-invalid={invalid}
        data-most={most}
        readonly={isReadOnly}
      >
        {/* The first line break after the tag is eaten by the browser: give it one to eat. */}
        {`\n${value}`}
      </textarea>
      {most ? (
        <div
          class="govuk-hint govuk-character-count__message"
          id={`${id}-info`}
          data-left={words.forms.charactersLeft('%n')}
          data-over={words.forms.charactersOver('%n')}
        >
          {words.forms.charactersAtMost(most)}
        </div>
      ) : null}
    </Field>
  )
}
