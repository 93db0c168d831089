import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import type { FieldError } from './fieldError.ts'

/** What every control takes. Give the whole form's `errors` to each control: it finds its own. */
export type FieldProps = {
  name: string
  label: Child
  hint?: Child
  errors?: readonly FieldError[]
  id?: string
  size?: 'm' | 'l'
}

/** The ids that tie a control to its hint and error. `extra` is a further id that describes it. */
export function tie({ name, id = name, hint, errors }: FieldProps, extra?: string) {
  const error = errors?.find(({ field }) => field === id)
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : '', extra ?? ''].filter(Boolean).join(' ')
  return { id, error: error?.text, describedBy: described || undefined, invalid: error ? ('true' as const) : undefined }
}

/** Label, hint and error above one control. */
export function Field({ field, children }: { field: FieldProps; children: Child }) {
  const { id, error } = tie(field)
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <label class={`govuk-label${field.size ? ` govuk-label--${field.size}` : ''}`} for={id}>
        {field.label}
      </label>
      <HintAndError id={id} hint={field.hint} error={error} />
      {children}
    </div>
  )
}

/** Legend, hint and error above several controls that answer one question. */
export function FieldGroup({ field, children }: { field: FieldProps; children: Child }) {
  const { id, error, describedBy } = tie(field)
  return (
    <div class={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>
      <fieldset class="govuk-fieldset" aria-describedby={describedBy}>
        <legend class={`govuk-fieldset__legend${field.size ? ` govuk-fieldset__legend--${field.size}` : ''}`}>
          {field.label}
        </legend>
        <HintAndError id={id} hint={field.hint} error={error} />
        {children}
      </fieldset>
    </div>
  )
}

function HintAndError({ id, hint, error }: { id: string; hint?: Child; error?: string }) {
  return (
    <>
      {hint ? (
        <div class="govuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {error ? (
        <p class="govuk-error-message" id={`${id}-error`}>
          <span class="govuk-visually-hidden">{words.forms.error}</span> {error}
        </p>
      ) : null}
    </>
  )
}
