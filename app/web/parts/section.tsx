import type { Child } from 'hono/jsx'

type Props = { id: string; title: Child; eyebrow?: Child; level?: 2 | 3; tight?: boolean; children?: Child }

/** A part of a page under an ink rule. `tight` leaves out the 48 px above, for asides and columns. */
export function Section({ id, title, eyebrow, level = 2, tight, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section class={tight ? undefined : 'in-step'} aria-labelledby={id}>
      <Heading class="in-rulehead" id={id}>
        {eyebrow ? <span class="in-eyebrow">{eyebrow}</span> : null}
        {title}
      </Heading>
      {children}
    </section>
  )
}
