import type { Frame } from '../../../web/page.tsx'
import { StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Weaving } from '../../../web/parts/weaving.tsx'
import { words } from '../words.ts'

type Props = { frame: Frame; canSetUp: boolean; link: string | null; hasExample: boolean; isLocal: boolean }

/** What somebody sees who has just opened Ingrain: begin your own, or look at one that is a year old. */
export function FirstPage({ frame, canSetUp, link, hasExample, isLocal }: Props) {
  const said = words.first
  return (
    <StaffPage {...frame} title={said.title}>
      <div>
        <h1 class="in-statement">{said.statement}</h1>
        <p class="in-lead">{said.lead}</p>
      </div>
      <Weaving />
      <p class="in-small in-quiet">{said.weave}</p>
      <div class="in-choices">
        <div>
          <h2>{said.setUp}</h2>
          {canSetUp ? (
            <>
              <p class="govuk-body">{said.setUpLead}</p>
              <p class="in-small">{said.setUpNeed}</p>
              <Button href={`/organisations/new${link ? `?link=${encodeURIComponent(link)}` : ''}`}>
                {said.setUp}
              </Button>
            </>
          ) : (
            <p class="govuk-body">{said.setUpLink}</p>
          )}
        </div>
        {isLocal ? (
          <div>
            <h2>{said.example}</h2>
            <p class="govuk-body">{said.exampleLead}</p>
            <p class="in-small">{hasExample ? said.exampleNeed : said.exampleComing}</p>
            {hasExample ? (
              <Button kind="secondary" href="/example">
                {said.exampleOpen}
              </Button>
            ) : null}
          </div>
        ) : null}
      </div>
      {canSetUp ? (
        <p class="in-small in-step">
          {said.haveFile}{' '}
          <a href={`/organisations/import${link ? `?link=${encodeURIComponent(link)}` : ''}`}>{said.bringIn}</a>.
        </p>
      ) : null}
      <p class={canSetUp ? 'in-small' : 'in-small in-step'}>
        {said.already} <a href="/sign-in">{said.signIn}</a>.
      </p>
    </StaffPage>
  )
}
