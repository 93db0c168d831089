import type { Child } from 'hono/jsx'
import { Glyph } from './glyph.tsx'

export function Saved({ children }: { children?: Child }) {
  return (
    <p class="in-saved" role="status">
      <Glyph of="tick" />
      <span>{children}</span>
    </p>
  )
}
