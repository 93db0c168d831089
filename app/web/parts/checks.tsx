import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Glyph } from './glyph.tsx'

type Item = { done: boolean; text: Child; quiet?: Child }

/** What is there and what is not yet: a tick or a dash, said in words too. */
export function Checks({ items }: { items: readonly Item[] }) {
  return (
    <ul class="in-checks">
      {items.map(({ done, text, quiet }) => (
        <li>
          <Glyph of={done ? 'tick' : 'dash'} />
          <span>
            <span class="govuk-visually-hidden">{done ? words.checks.done : words.checks.notDone}</span>
            {text}
            {quiet ? <span class="in-quiet">{quiet}</span> : null}
          </span>
        </li>
      ))}
    </ul>
  )
}
