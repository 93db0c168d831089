import { Choices } from './choices.tsx'
import { FieldGroup, type FieldProps, tie } from './field.tsx'
import type { Option } from './option.ts'

type Props = FieldProps & {
  options: readonly Option[]
  chosen?: readonly string[]
  small?: boolean
  columns?: boolean
}

/** Any of them. */
export function Checkboxes({ options, chosen = [], small, columns, ...field }: Props) {
  return (
    <FieldGroup field={field}>
      <div class={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}${columns ? ' in-two' : ''}`}>
        <Choices kind="checkboxes" id={tie(field).id} name={field.name} options={options} chosen={chosen} />
      </div>
    </FieldGroup>
  )
}

type One = Omit<FieldProps, 'size'> & { checked?: boolean; value?: string; small?: boolean }

/** One tick that stands alone. */
export function Checkbox({ name, label, hint, id = name, errors, checked, value = 'yes', small }: One) {
  const { error, describedBy, invalid } = tie({ name, label, hint, id, errors })
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      {error ? (
        <p class="govuk-error-message" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <div class={`govuk-checkboxes${small ? ' govuk-checkboxes--small' : ''}`}>
        <div class="govuk-checkboxes__item">
          <input
            class="govuk-checkboxes__input"
            type="checkbox"
            name={name}
            id={id}
            value={value}
            checked={checked}
            aria-describedby={describedBy}
            aria-invalid={invalid}
          />
          <label class="govuk-checkboxes__label" for={id}>
            {label}
          </label>
          {hint ? (
            <div class="govuk-hint govuk-checkboxes__hint" id={`${id}-hint`}>
              {hint}
            </div>
          ) : null}
        </div>
      </div>
    </div>
  )
}
