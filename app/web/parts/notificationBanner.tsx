import type { Child } from 'hono/jsx'

/** What just happened, in one sentence. */
export function NotificationBanner({ kind, children }: { kind?: 'success'; children?: Child }) {
  return (
    <div class={`govuk-notification-banner${kind ? ` govuk-notification-banner--${kind}` : ''}`} role="status">
      <p>{children}</p>
    </div>
  )
}
