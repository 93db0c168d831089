import type { Child } from 'hono/jsx'

export type WorkItem = { href: string; text: Child; about?: Child; due?: Child; late?: boolean }

/** My work. `due` is in words (Due today, 6 days late); only what is late is madder. */
export function WorkList({ items }: { items: readonly WorkItem[] }) {
  return (
    <ul class="in-work">
      {items.map(({ href, text, about, due, late }) => (
        <li>
          <a href={href}>{text}</a>
          {due ? <span class={late ? 'in-due in-late' : 'in-due'}>{due}</span> : null}
          {about ? <span class="in-who">{about}</span> : null}
        </li>
      ))}
    </ul>
  )
}
