import type { Child } from 'hono/jsx'

type Props = {
  kind?: 'secondary' | 'warning'
  href?: string
  name?: string
  value?: string
  /** Another address for this button's submission. */
  action?: string
  /** What comes first: the button cannot be pressed, and says why beside it. */
  notYet?: Child
  id?: string
  /** Hidden words that tell this button from others with the same text. */
  about?: string
  children?: Child
}

/** A verb and a thing: Save the answer. One primary a page. With `href`, a link that looks so. */
export function Button({ kind, href, name, value, action, notYet, id = 'not-yet', about, children }: Props) {
  const classes = `govuk-button${kind ? ` govuk-button--${kind}` : ''}`
  const text = (
    <>
      {children}
      {about ? <span class="govuk-visually-hidden"> {about}</span> : null}
    </>
  )
  if (notYet)
    return (
      <>
        <button class={classes} type="button" aria-disabled="true" aria-describedby={`${id}-why`}>
          {text}
        </button>
        <p class="in-small in-quiet" id={`${id}-why`}>
          {notYet}
        </p>
      </>
    )
  if (href)
    return (
      <a class={classes} href={href}>
        {text}
      </a>
    )
  return (
    <button class={classes} type="submit" name={name} value={value} formaction={action}>
      {text}
    </button>
  )
}

export function ButtonGroup({ children }: { children?: Child }) {
  return <div class="govuk-button-group">{children}</div>
}
