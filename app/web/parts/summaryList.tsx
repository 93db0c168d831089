import type { Child } from 'hono/jsx'
import { words } from '../words.ts'

/** `what` completes the link for those who hear it alone: Change *owner*. */
type Row = { name: Child; value: Child; change?: { href: string; text?: string; what: string } }

/** About one record, or the answers to check. */
export function SummaryList({ rows }: { rows: readonly Row[] }) {
  return (
    <dl class="govuk-summary-list">
      {rows.map(({ name, value, change }) => (
        <div class="govuk-summary-list__row">
          <dt class="govuk-summary-list__key">{name}</dt>
          <dd class="govuk-summary-list__value">{value}</dd>
          {change ? (
            <dd class="govuk-summary-list__actions">
              <a href={change.href}>
                {change.text ?? words.forms.change}
                <span class="govuk-visually-hidden"> {change.what}</span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  )
}
