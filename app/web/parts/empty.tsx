import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Button } from './button.tsx'
import type { Link } from './link.ts'

type Props = { what: Child; who?: string; first?: Link; children?: Child }

/** Nothing here yet: what this is for in a sentence, who usually does it, and the one first action. */
export function Empty({ what, who, first, children }: Props) {
  return (
    <div class="in-empty">
      <p class="in-lead">{what}</p>
      {who ? <p class="in-quiet">{words.states.whoDoes(who)}</p> : null}
      {children}
      {first ? <Button href={first.href}>{first.text}</Button> : null}
    </div>
  )
}
