import type { Child } from 'hono/jsx'
import { newKey } from '../key.ts'
import { words } from '../words.ts'
import { Hidden } from './hidden.tsx'

type Props = {
  action: string
  /** The one-time key, so that pressing twice writes once. Each form has its own when none is given. */
  once?: string
  upload?: boolean
  /** Asks before the page is left with words that were not saved (where script runs). */
  warn?: boolean
  hidden?: Record<string, string>
  id?: string
  children?: Child
}

/** Every form that changes something. The browser's own checks are off: the page's errors say more. */
export function Form({ action, once = newKey(), upload, warn, hidden = {}, id, children }: Props) {
  return (
    <form
      action={action}
      method="post"
      id={id}
      enctype={upload ? 'multipart/form-data' : undefined}
      novalidate
      data-unsaved={warn ? words.forms.unsaved : undefined}
    >
      <Hidden name="key" value={once} />
      {Object.entries(hidden).map(([name, value]) => (
        <Hidden name={name} value={value} />
      ))}
      {children}
    </form>
  )
}
