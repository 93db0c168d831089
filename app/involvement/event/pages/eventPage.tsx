import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type Event, gapOf, ratingsFor } from '../event.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  event: Event
  unitHref: string | undefined
  advisers: { id: string; knownAs: string }[]
  isGoverning: boolean
  mayAmend: boolean
  /** Where a change to the work is recorded with this as its cause, for whoever may. */
  changeHref?: string
}

/** One thing done with people: who came and who was missing, what they said, what changed, and both ratings. */
export function EventPage({ frame, event, unitHref, advisers, isGoverning, mayAmend, changeHref }: Props) {
  const told = words.show
  const unit = event.unitName ?? words.organisation
  return (
    <StaffPage
      {...frame}
      here="implementation"
      title={event.title}
      breadcrumbs={[{ href: '/events', text: words.title }]}
    >
      <Title eyebrow={words.eyebrow}>{event.title}</Title>
      <SummaryList
        rows={[
          { name: told.on, value: sayDay(event.onDay) },
          { name: told.unit, value: unitHref ? <a href={unitHref}>{unit}</a> : unit },
          ...(event.place ? [{ name: told.place, value: event.place }] : []),
          { name: told.stage, value: words.stages[event.stage] },
          { name: told.role, value: words.roles[event.role] },
          { name: told.people, value: event.people },
          { name: told.who, value: <LongText text={event.who || told.nobody} /> },
          { name: told.missing, value: <LongText text={event.missing || told.nobody} /> },
          ...(advisers.length
            ? [{ name: told.advisers, value: advisers.map(({ knownAs }) => knownAs).join(', ') }]
            : []),
          { name: told.paid, value: words.paid[event.paid] },
          { name: told.told, value: event.toldOn ? sayDay(event.toldOn) : told.notTold },
        ]}
      />
      <Section id="said" title={told.said}>
        <LongText text={event.said || told.nothingSaid} />
      </Section>
      <Section id="changed" title={told.changed}>
        <LongText text={event.changed || told.nothingChanged} />
        {changeHref ? (
          <p>
            <a href={changeHref}>{told.recordChange}</a>
          </p>
        ) : null}
      </Section>
      <Ratings event={event} isGoverning={isGoverning} />
      <p class="in-small in-quiet">{told.linked}</p>
      {mayAmend ? (
        <Button kind="secondary" href={`/events/${event.id}/amendment`}>
          {told.change}
        </Button>
      ) : null}
    </StaffPage>
  )
}

function Ratings({ event, isGoverning }: Pick<Props, 'event' | 'isGoverning'>) {
  const told = words.show
  const { team, advisers } = ratingsFor(event, isGoverning)
  if (team === null && advisers === null) return null
  const inWords = (score: number | null) => (score === null ? told.notRated : `${words.scores[score]} (${score})`)
  const gap = typeof advisers === 'number' ? gapOf(event) : undefined
  return (
    <Section id="ratings" title={told.ratings}>
      <SummaryList
        rows={[
          { name: told.team, value: inWords(team) },
          {
            name: told.theirs,
            value:
              advisers === 'exists'
                ? told.exists
                : advisers === null
                  ? told.notRated
                  : `${inWords(advisers)}, ${told.raters(event.adviserRaters)}`,
          },
        ]}
      />
      {gap && gap > 0 ? <p>{told.gap(gap)}</p> : null}
    </Section>
  )
}
