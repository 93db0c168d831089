import type { Child } from 'hono/jsx'

/** Where a record comes from and what hangs on it: names at the left, values at the right, in an aside. */
export function Thread({ rows }: { rows: readonly { name: Child; value: Child }[] }) {
  return (
    <ul class="in-work">
      {rows.map(({ name, value }) => (
        <li>
          <span class="in-quiet">{name}</span>
          <span class="in-thread">{value}</span>
        </li>
      ))}
    </ul>
  )
}
