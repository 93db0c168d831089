import type { Child } from 'hono/jsx'

type Props = { id?: string; title?: Child; eyebrow?: Child; children?: Child }

/** The only panel: something opened, or being worked on. */
export function Sheet({ id, title, eyebrow, children }: Props) {
  const heading = id ? `${id}-title` : undefined
  return (
    <section class="in-sheet" id={id} aria-labelledby={title ? heading : undefined}>
      {title ? (
        <h2 id={heading}>
          {eyebrow ? <span class="in-eyebrow">{eyebrow}</span> : null}
          {title}
        </h2>
      ) : null}
      {children}
    </section>
  )
}
