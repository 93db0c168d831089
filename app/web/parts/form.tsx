import type { Child } from 'hono/jsx'
import { newKey, sealFor } from '../key.ts'
import { words } from '../words.ts'
import { Hidden } from './hidden.tsx'

type Props = {
  action: string
  /** The one-time key, so that pressing twice writes once. Each form has its own when none is given. */
  once?: string
  upload?: boolean
  /** Asks before the page is left with words that were not saved (where script runs). */
  warn?: boolean
  /** Where what is typed is kept as a draft every few seconds (where script runs), and what is said of it. */
  keep?: { at: string; memberId: string; kept: string; out: string; off: string }
  hidden?: Record<string, string>
  id?: string
  children?: Child
}

/** Every form that changes something. The browser's own checks are off: the page's errors say more. */
export function Form({ action, once = newKey(), upload, warn, keep, hidden = {}, id, children }: Props) {
  return (
    <form
      action={action}
      method="post"
      id={id}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
      data-unsaved={warn ? words.forms.unsaved : undefined}
      data-keep={keep?.at}
      data-keep-key={keep && newKey()}
      data-kept={keep?.kept}
      data-out={keep?.out}
      data-off={keep?.off}
    >
      <Hidden name="key" value={once} />
      {keep ? <Hidden name="mine" value={sealFor(keep.memberId) ?? ''} /> : null}
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
