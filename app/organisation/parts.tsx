import type { Child } from 'hono/jsx'
import type { Happening } from '../store/happening.ts'
import { Button } from '../web/parts/button.tsx'
import { InsetText } from '../web/parts/insetText.tsx'
import { Section } from '../web/parts/section.tsx'
import { SummaryList } from '../web/parts/summaryList.tsx'
import { Trail } from '../web/parts/trail.tsx'
import { words } from './words.ts'

/** What happened to a record, newest first. Draws nothing where nothing has. */
export function History({ happenings }: { happenings: readonly Happening[] }) {
  if (happenings.length === 0) return null
  const items = happenings.map(({ verb, byName, onDay, why }) => ({
    title: byName ? words.history.by(words.verb(verb), byName, onDay) : words.history.on(words.verb(verb), onDay),
    text: why ? <p dir="auto">{why}</p> : null,
  }))
  return (
    <Section id="history" title={words.history.title} tight>
      <Trail items={items} />
    </Section>
  )
}

export type BothEdits = {
  saved: { name: Child; value: Child }[]
  keepHref: string
  by?: { name: string | null; onDay: string }
}

/** Above a form with several fields that somebody else saved first: what is saved now; what was typed is still below. */
export function SavedMeanwhile({ saved, keepHref, by }: BothEdits) {
  return (
    <Section id="both" title={words.both.title}>
      <p>
        {by ? words.both.by(by.name ?? words.both.somebody, by.onDay) : null} {words.both.lead}
      </p>
      <h3>{words.both.saved}</h3>
      <SummaryList rows={saved} />
      <p>
        <a href={keepHref}>{words.both.keep}</a>
      </p>
    </Section>
  )
}

/** The address of the page that asks for the password again, and comes back. */
export const confirmHref = (next: string): string => `/account/fresh?next=${encodeURIComponent(next)}`

/** In place of a form that wants a fresh password. */
export function ConfirmFirst({ next }: { next: string }) {
  return (
    <>
      <InsetText>{words.confirm.lead}</InsetText>
      <Button kind="secondary" href={confirmHref(next)}>
        {words.confirm.button}
      </Button>
    </>
  )
}

/** Above a form that was sent too late after the password was given: everything typed is still in it. */
export function ConfirmAgain({ next }: { next: string }) {
  return (
    <InsetText>
      {words.confirm.stale} <a href={confirmHref(next)}>{words.confirm.button}</a>
    </InsetText>
  )
}
