import type { Child } from 'hono/jsx'

/** What happened, in order: who and when as the title, what as the text. */
export function Trail({ items }: { items: readonly { title: Child; text?: Child }[] }) {
  return (
    <ol class="in-trail">
      {items.map(({ title, text }) => (
        <li>
          <b>{title}</b>
          {text}
        </li>
      ))}
    </ol>
  )
}
