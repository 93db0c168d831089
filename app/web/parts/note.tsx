import type { Child } from 'hono/jsx'

/** A remark of ours beside the work. */
export function Note({ children }: { children?: Child }) {
  return <div class="in-note in-small">{children}</div>
}
