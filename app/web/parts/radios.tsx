import { Choices } from './choices.tsx'
import { FieldGroup, type FieldProps, tie } from './field.tsx'
import type { Option } from './option.ts'

type Props = FieldProps & {
  options: readonly Option[]
  chosen?: string
  small?: boolean
  inline?: boolean
  /** Long options that are read before they are chosen, on public pages. */
  text?: boolean
}

/** One of two to seven. */
export function Radios({ options, chosen, small, inline, text, ...field }: Props) {
  const classes = [
    'govuk-radios',
    small ? 'govuk-radios--small' : '',
    inline ? 'govuk-radios--inline' : '',
    text ? 'in-radios--text' : '',
  ]
  return (
    <FieldGroup field={field}>
      <div class={classes.filter(Boolean).join(' ')}>
        <Choices
          kind="radios"
          id={tie(field).id}
          name={field.name}
          options={options}
          chosen={chosen === undefined ? [] : [chosen]}
        />
      </div>
    </FieldGroup>
  )
}
