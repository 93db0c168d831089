import type { Child } from 'hono/jsx'

/** The state of a debt, in a word or two. Never a rung. */
export function Tag({ kind, children }: { kind?: 'late' | 'open' | 'done'; children?: Child }) {
  return <span class={`govuk-tag${kind ? ` govuk-tag--${kind}` : ''}`}>{children}</span>
}
