import type { Child } from 'hono/jsx'

/** Two to four short facts in large type: how long, how much, by when. */
export function AtAGlance({ items }: { items: readonly { name: Child; value: Child }[] }) {
  return (
    <dl class="in-facts">
      {items.map(({ name, value }) => (
        <div>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
