import type { Child } from 'hono/jsx'

type Props = { shout?: Child; eyebrow?: Child; children?: Child }

/** An h1 that says the finding. `shout`, in the weld highlight, is for the lip-service gap and nothing else. */
export function Statement({ shout, eyebrow, children }: Props) {
  return (
    <h1 class="in-statement">
      {eyebrow ? <span class="in-eyebrow">{eyebrow}</span> : null}
      {shout ? (
        <>
          <em>{shout}</em>{' '}
        </>
      ) : null}
      {children}
    </h1>
  )
}
