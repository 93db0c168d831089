import { Field, type FieldProps, tie } from './field.tsx'
import type { Option } from './option.ts'

type Props = FieldProps & {
  options: readonly Option[]
  chosen?: string
  /** Words of an empty first line, when nothing is chosen yet. */
  first?: string
}

/** One of many fixed choices. */
export function Select({ options, chosen, first, ...field }: Props) {
  const { id, error, describedBy, invalid } = tie(field)
  const groups = [...new Set(options.map(({ group }) => group))]
  return (
    <Field field={field}>
      <select
        class={`govuk-select${error ? ' govuk-select--error' : ''}`}
        id={id}
        name={field.name}
        aria-describedby={describedBy}
        aria-invalid={invalid}
      >
        {first === undefined ? null : <option value="">{first}</option>}
        {groups.map((group) => {
          const lines = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option value={option.value} selected={option.value === chosen}>
                {option.text}
              </option>
            ))
          return group ? <optgroup label={group}>{lines}</optgroup> : lines
        })}
      </select>
    </Field>
  )
}
