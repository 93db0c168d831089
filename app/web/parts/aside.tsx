import type { Child } from 'hono/jsx'

/** Beside the text: sections about it. `label` tells one aside from another to those who move by landmarks. */
export function Aside({ label, children }: { label: string; children?: Child }) {
  return <aside aria-label={label}>{children}</aside>
}
