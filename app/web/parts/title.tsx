import type { Child } from 'hono/jsx'

/** The page's h1. `eyebrow` is the small line above it. */
export function Title({ eyebrow, children }: { eyebrow?: Child; children?: Child }) {
  return (
    <h1>
      {eyebrow ? <span class="in-eyebrow">{eyebrow}</span> : null}
      {children}
    </h1>
  )
}
