import type { Child } from 'hono/jsx'

type Props = { legend: Child; hint?: Child; size?: 'm' | 'l'; children?: Child }

/** Several controls under one question. */
export function Fieldset({ legend, hint, size = 'm', children }: Props) {
  return (
    <fieldset class="govuk-fieldset govuk-form-group">
      <legend class={`govuk-fieldset__legend govuk-fieldset__legend--${size}`}>{legend}</legend>
      {hint ? <div class="govuk-hint">{hint}</div> : null}
      {children}
    </fieldset>
  )
}
