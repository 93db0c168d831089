import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Adviser, Ask } from '../involvement.ts'
import { type AdviserLink, stateOfLink } from '../link/link.ts'
import { words as linkWords } from '../link/words.ts'
import { words } from '../words.ts'

type Said = { id: string; words: string; saidOn: string; aboutTitle: string }
type Props = {
  frame: Frame
  adviser: Adviser
  contact: string | undefined
  mayEdit: boolean
  said: Said[]
  asked: { ask: Ask; link: AdviserLink }[]
  today: string
}

/** One public adviser. How to reach them is shown to those who look after advisers, and to nobody else. */
export function AdviserPage({ frame, adviser, contact, mayEdit, said, asked, today }: Props) {
  const told = words.advisers
  return (
    <StaffPage
      {...frame}
      here="implementation"
      title={adviser.knownAs}
      breadcrumbs={[{ href: '/advisers', text: told.title }]}
    >
      <Title eyebrow={told.eyebrow}>{adviser.knownAs}</Title>
      {adviser.toOn && adviser.toOn < today ? <p class="in-lead">{told.left(adviser.toOn)}</p> : null}
      <SummaryList
        rows={[
          { name: told.contactBy, value: told.by[adviser.contactBy] },
          ...(mayEdit
            ? [{ name: told.contact, value: contact ? <span class="in-long">{contact}</span> : told.noContact }]
            : []),
          { name: told.interests, value: adviser.interests.length ? adviser.interests.join(', ') : told.noInterests },
          { name: told.since, value: sayDay(adviser.fromOn) },
        ]}
      />
      {mayEdit ? (
        <Button kind="secondary" href={`/advisers/${adviser.id}/amendment`}>
          {told.change}
        </Button>
      ) : null}
      {asked.length ? (
        <Section id="asked" title={told.askedTitle}>
          <ul class="in-work">
            {asked.map(({ ask, link }) => (
              <li>
                <a href={`/asks/${ask.id}`}>{ask.what}</a>
                <span class="in-due">{sayDay(link.madeOn)}</span>
                <span class="in-who">
                  {linkWords.sentBy[link.sentBy]}: {linkWords.state[stateOfLink(link, ask, today)]}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="said" title={told.saidTitle}>
        {said.length === 0 ? (
          <p>{told.saidNothing}</p>
        ) : (
          <ul class="in-work">
            {said.map((one) => (
              <li>
                <a href={`/contributions/${one.id}`}>
                  {one.words.length > 200 ? `${one.words.slice(0, 200)}…` : one.words}
                </a>
                <span class="in-due">{sayDay(one.saidOn)}</span>
                <span class="in-who">{one.aboutTitle}</span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </StaffPage>
  )
}
