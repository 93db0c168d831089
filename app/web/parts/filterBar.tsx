import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { Button } from './button.tsx'
import { TextInput } from './textInput.tsx'

type Props = {
  action: string
  q?: string
  label: Child
  total: number
  found: number
  always?: boolean
  children?: Child
}

// A list of up to this many rows is read faster than it is searched.
const READ_WHOLE = 20

/** Search and filters above a list, and how much of it is shown. Children are further selects. */
export function FilterBar({ action, q = '', label, total, found, always, children }: Props) {
  if (total <= READ_WHOLE && !always && !q && found === total) return null
  return (
    <>
      <search>
        <form class="in-line in-filter" action={action} method="get">
          <TextInput name="q" label={label} value={q} type="search" />
          {children}
          <Button kind="secondary">{words.filter.search}</Button>
        </form>
      </search>
      <p class="in-small in-quiet" role="status">
        {found === 0 ? words.filter.none(total) : words.filter.showing(found, total)}{' '}
        {found < total ? <a href={action}>{words.filter.all}</a> : null}
      </p>
    </>
  )
}
