import type { Child } from 'hono/jsx'

type Props = { summary: Child; about?: string; open?: boolean; id?: string; children?: Child }

/** Something to open. `about` is heard, not seen, where several have the same summary. */
export function Details({ summary, about, open = false, id, children }: Props) {
  return (
    <details class="govuk-details" id={id} open={open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">
          {summary}
          {about ? <span class="govuk-visually-hidden">: {about}</span> : null}
        </span>
      </summary>
      <div class="govuk-details__text">{children}</div>
    </details>
  )
}
