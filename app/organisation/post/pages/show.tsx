import type { Child } from 'hono/jsx'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Archived } from '../../../web/parts/archived.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import { groupedBy } from '../../groupedBy.ts'
import { History } from '../../parts.tsx'
import type { Member } from '../../people/people.ts'
import { words as organisationWords } from '../../words.ts'
import { type Appointment, gapsOf, type Post } from '../post.ts'
import { words } from '../words.ts'
import { AppointForm, ClosePostForm, LeaveForm } from './keeping.tsx'

export type OwnedLink = { id: string; kind: string; title: string; href: string }

export type PostShown = {
  post: Post
  unitName: string | undefined
  owned: OwnedLink[]
  /** How many more there are that the reader may not open. */
  hidden: number
  appointments: Appointment[]
  happenings: Happening[]
  people: Member[]
  today: string
  closed?: { on: string; by: string | null; why: string | null }
  may: { edit: boolean; handOver: boolean }
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

/** Who owns things: the post, whether somebody is in it today, what it owns, who held it before. */
export function PostPage({ frame, ...shown }: PostShown & { frame: Frame }) {
  const { post, unitName, owned, hidden, today, closed, may, refused } = shown
  const told = words.page
  const keeps = may.edit && !closed
  return (
    <StaffPage
      {...frame}
      title={post.title}
      here="/posts"
      errors={refused?.errors}
      breadcrumbs={[{ href: '/posts', text: words.list.title }]}
    >
      {closed ? <Archived on={closed.on} by={closed.by ?? told.closedBy} because={closed.why ?? ''} /> : null}
      <Title eyebrow={told.eyebrow}>{post.title}</Title>
      <p class="in-lead">{holderOf(post, owned.length + hidden)}</p>
      <Cols kind="side">
        <div>
          <Section id="owns" title={told.owns} tight>
            {owned.length + hidden === 0 ? <p>{told.ownsNothing}</p> : null}
            {[...groupedBy(owned, ({ kind }) => kind)].map(([kind, things]) => (
              <>
                <h3>{organisationWords.kinds(kind)}</h3>
                <ul>
                  {things.map(({ title, href }) => (
                    <li dir="auto">
                      <a href={href}>{title}</a>
                    </li>
                  ))}
                </ul>
              </>
            ))}
            {hidden > 0 ? <p class="in-small in-quiet">{told.ownsHidden(hidden)}</p> : null}
            {may.handOver && owned.length + hidden > 0 ? (
              <Button kind="secondary" href={`/posts/${post.id}/hand-over`}>
                {told.handOver}
              </Button>
            ) : null}
          </Section>
          {keeps ? <Keeping {...shown} /> : null}
        </div>
        <Aside label={told.eyebrow}>
          <SummaryList
            rows={[
              { name: told.part, value: unitName ? <a href={`/units/${post.unitId}`}>{unitName}</a> : told.notSaid },
              { name: told.seniority, value: words.form.seniorities[post.seniority] },
              { name: told.kind, value: post.kind === 'specialist' ? told.yes : told.no },
              { name: told.fte, value: post.fteHundredths === null ? told.notSaid : told.percent(post.fteHundredths) },
            ]}
          />
          {keeps ? (
            <ButtonGroup>
              <Button kind="secondary" href={`/posts/${post.id}/details`}>
                {told.change}
              </Button>
            </ButtonGroup>
          ) : null}
          <Holders appointments={shown.appointments} today={today} />
          <History happenings={shown.happenings} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function holderOf({ holder, vacantSince, nextFromOn }: Post, owns: number): Child {
  const told = words.page
  if (holder)
    return `${told.heldSince(holder.name, holder.fromOn)}${holder.toOn ? `, ${told.until(holder.toOn)}` : ''}.`
  return (
    <>
      <span class="in-late">{vacantSince ? told.vacantSince(vacantSince) : told.vacantNever}</span>{' '}
      {owns > 0 ? (vacantSince ? told.dropped(owns, vacantSince) : told.droppedNever(owns)) : null}{' '}
      {nextFromOn ? told.next(nextFromOn) : null}
    </>
  )
}

function Keeping({ post, people, appointments, today, refused }: PostShown) {
  const typed = refused?.typed ?? {}
  const errors = refused?.errors ?? []
  return (
    <>
      <AppointForm post={post} people={people} today={today} typed={typed} errors={errors} />
      {appointments.some(({ toOn }) => toOn === null || toOn >= today) ? (
        <LeaveForm post={post} typed={typed} errors={errors} />
      ) : (
        <ClosePostForm post={post} typed={typed} errors={errors} />
      )}
    </>
  )
}

function Holders({ appointments, today }: { appointments: Appointment[]; today: string }) {
  const told = words.page
  const held = appointments.map(({ name, fromOn, toOn }) => ({
    day: fromOn,
    title: name,
    text: told.held(fromOn, toOn),
  }))
  const empty = gapsOf(appointments, today).map(({ fromOn, toOn, days }) => ({
    day: fromOn,
    title: toOn === today ? told.gapNow(fromOn, days) : told.gap(fromOn, toOn, days),
    text: '',
  }))
  const items = [...held, ...empty].sort((a, b) => (a.day < b.day ? 1 : -1))
  return (
    <Section id="holders" title={told.history} tight>
      {items.length === 0 ? (
        <p>{told.nobodyEver}</p>
      ) : (
        <Trail items={items.map(({ title, text }) => ({ title, text: text ? <p>{text}</p> : null }))} />
      )}
    </Section>
  )
}
