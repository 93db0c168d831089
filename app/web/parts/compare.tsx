import type { Child } from 'hono/jsx'

/** `rows` are block elements, eight at most: the first of one side faces the first of the other, and so on. */
type Side = { id: string; eyebrow?: Child; title: Child; rows: readonly Child[] }

/** Two wordings beside each other on shared rows. */
export function Compare({ sides }: { sides: readonly Side[] }) {
  return (
    <div class="in-compare">
      {sides.map(({ id, eyebrow, title, rows }) => (
        <section aria-labelledby={id}>
          <h2 class="in-rulehead" id={id}>
            {eyebrow ? <span class="in-eyebrow">{eyebrow}</span> : null}
            {title}
          </h2>
          {rows}
        </section>
      ))}
    </div>
  )
}
