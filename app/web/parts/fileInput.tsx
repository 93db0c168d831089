import { Field, type FieldProps, tie } from './field.tsx'

/** A file, in a `Form upload`. `accept` is a list such as '.docx,.pdf'; the gate decides, this only helps to choose. */
export function FileInput({ accept, many, ...field }: FieldProps & { accept?: string; many?: boolean }) {
  const { id, error, describedBy, invalid } = tie(field)
  return (
    <Field field={field}>
      <input
        class={`govuk-file-upload${error ? ' govuk-file-upload--error' : ''}`}
        id={id}
        name={field.name}
        type="file"
        accept={accept}
        multiple={many ?? false}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      />
    </Field>
  )
}
