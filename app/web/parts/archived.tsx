import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { sayDay } from './day.tsx'

type Props = { on: string; by: string; because: string; restore?: Child }

/** On a record that was put away: when, by whom, why, and the only thing that can still be done. */
export function Archived({ on, by, because, restore }: Props) {
  return (
    <section class="in-archived" aria-label={words.states.archivedRegion}>
      <p>{words.states.archived(sayDay(on), by, because)}</p>
      {restore}
    </section>
  )
}
