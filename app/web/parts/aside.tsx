import type { Child } from 'hono/jsx'

/** Beside the text: sections about it. `label` tells one aside from another to those who move by landmarks. */
export function Aside({ label, id, children }: { label: string; id?: string; children?: Child }) {
  return (
    <aside aria-label={label} id={id}>
      {children}
    </aside>
  )
}
