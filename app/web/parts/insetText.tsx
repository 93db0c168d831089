import type { Child } from 'hono/jsx'

/** A rule in force. */
export function InsetText({ children }: { children?: Child }) {
  return <div class="govuk-inset-text">{children}</div>
}
