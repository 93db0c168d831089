import type { Child } from 'hono/jsx'
import type { Deed } from '../../organisation/policy.ts'
import { StaffPage } from '../page.tsx'
import { Button } from '../parts/button.tsx'
import { NoPermission } from '../parts/noPermission.tsx'
import { Title } from '../parts/title.tsx'
import { words } from './words.ts'

// No navigation and no names: the page for another organisation's thing is, byte for byte, the page for no thing.
function Plain({ title, headed, children }: { title: string; headed?: boolean; children?: Child }) {
  return (
    <StaffPage title={title}>
      {headed ? null : <Title>{title}</Title>}
      {children}
      <p>
        <a class="govuk-link" href="/">
          {words.home}
        </a>
      </p>
    </StaffPage>
  )
}

export const Missing = () => (
  <Plain title={words.missing.title}>
    <p class="govuk-body">{words.missing.body}</p>
  </Plain>
)

export const NotPermitted = ({ deed, because }: { deed: string; because?: string }) => (
  <Plain title={words.notPermitted.title} headed>
    <NoPermission because={because ?? words.notPermitted.because} ask={words.notPermitted.ask(deed as Deed)} />
  </Plain>
)

export const CrossSite = () => (
  <Plain title={words.crossSite.title}>
    <p class="govuk-body">{words.crossSite.body}</p>
  </Plain>
)

export const Refused = ({ because }: { because: 'too-large' | 'not-a-form' | 'nul' }) => (
  <Plain title={words.refused.title}>
    <p class="govuk-body">{words.refused[because]}</p>
  </Plain>
)

/** `kept`: where the person who typed finds their words again once they have signed in. */
export const SignedOut = ({ kept }: { kept?: string }) => (
  <Plain title={kept ? words.signedOut.keptTitle : words.signedOut.title}>
    <p class="govuk-body">{kept ? words.signedOut.keptBody : words.signedOut.body}</p>
    <Button href={kept ? `/sign-in?${new URLSearchParams({ next: kept })}` : '/sign-in'}>
      {words.signedOut.signIn}
    </Button>
  </Plain>
)

/** A form from before the same person signed in again. */
export const KeptHere = ({ kept }: { kept: string }) => (
  <Plain title={words.keptHere.title}>
    <p class="govuk-body">{words.keptHere.body}</p>
    <Button href={kept}>{words.keptHere.open}</Button>
  </Plain>
)

export const WentWrong = () => (
  <Plain title={words.wentWrong.title}>
    <p class="govuk-body">{words.wentWrong.body}</p>
  </Plain>
)

export const TooMany = ({ minutes }: { minutes: number }) => (
  <Plain title={words.tooMany.title}>
    <p class="govuk-body">{words.tooMany.body(minutes)}</p>
  </Plain>
)
