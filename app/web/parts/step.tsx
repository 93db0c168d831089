import type { Child } from 'hono/jsx'

type Props = { id: string; mark: Child; title: Child; lead?: string; aside?: Child; children?: Child }

/** One step of the board: its number or glyph, its title, and how its requirements stand. */
export function Step({ id, mark, title, lead, aside, children }: Props) {
  return (
    <section class="in-step" aria-labelledby={id}>
      <div class="in-step__head">
        <span class="in-step__n" aria-hidden="true">
          {mark}
        </span>
        <h2 id={id}>
          {lead ? <span class="govuk-visually-hidden">{lead} </span> : null}
          {title}
        </h2>
        {aside ? <span class="in-small in-quiet">{aside}</span> : null}
      </div>
      {children}
    </section>
  )
}
