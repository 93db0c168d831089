import type { Child } from 'hono/jsx'

type Item = { text: Child; href?: string; hint?: Child; state?: Child }

/** Things to do. A plain word when done, a `Tag` when not. */
export function TaskList({ items }: { items: readonly Item[] }) {
  return (
    <ul class="govuk-task-list">
      {items.map(({ text, href, hint, state }) => (
        <li class="govuk-task-list__item">
          <div>
            {href ? <a href={href}>{text}</a> : text}
            {hint ? <div class="govuk-task-list__hint">{hint}</div> : null}
          </div>
          {state ? <div>{state}</div> : null}
        </li>
      ))}
    </ul>
  )
}
