import type { Child } from 'hono/jsx'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Day } from '../../../web/parts/day.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import type { Option } from '../../../web/parts/option.ts'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { ConfirmAgain, ConfirmFirst, History } from '../../parts.tsx'
import type { SecondPerson } from '../../secondPerson/actions.ts'
import { addressOfRequest, type SecondRequest } from '../../secondPerson/secondRequest.ts'
import { words as secondWords } from '../../secondPerson/words.ts'
import { words as signInWords } from '../../signin/words.ts'
import type { RoleWanted } from '../actions.ts'
import type { Grant, Member, Standing } from '../people.ts'
import { words } from '../words.ts'
import { LeaveAndMerge, StandingForms } from './keeping.tsx'
import { RoleFields, SecondRule } from './roleFields.tsx'

export type MemberShown = {
  member: Member
  standing: Standing
  live: Grant[]
  past: Grant[]
  unitNames: Map<string, string>
  posts: { id: string; title: string; toOn: string | null }[]
  happenings: Happening[]
  /** Until when an open link to join works; undefined when there is none. */
  linkUntil?: string
  twin?: { id: string; name: string }
  others: Member[]
  parts: readonly Option[]
  /** Roles asked for, which wait for a second person's yes; and who could say it to a new one. */
  asked: SecondRequest<RoleWanted>[]
  seconds: readonly SecondPerson[]
  /** What the reader may change: nothing of themselves, and nothing without a fresh password. */
  may: { keep: boolean; isSelf: boolean; isFresh: boolean; posts: boolean }
  refused?: { typed: Record<string, string>; errors: FieldError[] }
}

/** One person: what they may do and until when, what they hold, and how they came and go. */
export function MemberPage({ frame, ...shown }: MemberShown & { frame: Frame }) {
  const { member, standing, posts, may, refused } = shown
  const told = words.show
  const here = `/members/${member.id}`
  const isLate = !may.isFresh && Boolean(refused)
  const keeps = may.keep && !member.mergedInto
  return (
    <StaffPage
      {...frame}
      title={member.name}
      here="/members"
      errors={refused?.errors}
      breadcrumbs={[{ href: '/members', text: words.list.title }]}
    >
      <Title eyebrow={told.eyebrow}>{member.name}</Title>
      <StandingLine {...shown} />
      {keeps && isLate ? <ConfirmAgain next={here} /> : null}
      <Cols kind="side">
        <div>
          <Roles {...shown} keeps={keeps && (may.isFresh || isLate)} />
          <Section id="posts" title={told.postsTitle}>
            {posts.length === 0 ? (
              <p>{told.noPosts}</p>
            ) : (
              <ul>
                {posts.map(({ id, title, toOn }) => (
                  <li>
                    {may.posts ? <a href={`/posts/${id}`}>{title}</a> : title}{' '}
                    {toOn ? <span class="in-quiet">{told.postUntil(toOn)}</span> : null}
                  </li>
                ))}
              </ul>
            )}
          </Section>
          {keeps && !may.isFresh && !isLate ? <ConfirmFirst next={here} /> : null}
          {keeps && (may.isFresh || isLate) ? (
            <StandingForms member={member} standing={standing} linkUntil={shown.linkUntil} isSelf={may.isSelf} />
          ) : null}
          {keeps && (may.isFresh || isLate) && !may.isSelf ? (
            <LeaveAndMerge
              member={member}
              standing={standing}
              others={shown.others}
              typed={refused?.typed ?? {}}
              errors={refused?.errors ?? []}
            />
          ) : null}
        </div>
        <Aside label={told.about}>
          <SummaryList rows={rowsOf(shown)} />
          {keeps ? (
            <ButtonGroup>
              <Button kind="secondary" href={`${here}/details`}>
                {told.change}
              </Button>
            </ButtonGroup>
          ) : null}
          <History happenings={shown.happenings} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function StandingLine({ member, standing, twin }: MemberShown) {
  const told = words.show
  if (standing === 'merged')
    return (
      <InsetText>
        {told.mergedBand} {twin ? <a href={`/members/${twin.id}`}>{told.mergedInto(twin.name)}</a> : null}
      </InsetText>
    )
  if (standing === 'suspended') return <InsetText>{told.suspendedNow}</InsetText>
  if (standing === 'ended' && member.toOn) return <InsetText>{told.endedNow(member.toOn)}</InsetText>
  return null
}

function rowsOf({ member, standing, unitNames }: MemberShown): { name: Child; value: Child }[] {
  const told = words.show
  return [
    { name: told.standing, value: words.standing[standing] },
    { name: told.email, value: member.email ?? told.noEmail },
    { name: told.kind, value: words.kind[member.kind] },
    { name: told.home, value: unitNames.get(member.homeUnitId ?? '') ?? told.nowhere },
    { name: told.since, value: <Day day={member.fromOn} /> },
    ...(member.toOn ? [{ name: told.until, value: <Day day={member.toOn} /> }] : []),
  ]
}

function Roles(shown: MemberShown & { keeps: boolean }) {
  const { member, live, past, unitNames, parts, may, keeps, refused, seconds } = shown
  const told = words.show
  const rowOf = (grant: Grant, last: Child): Child[] => [
    <>
      {signInWords.roles[grant.role]}
      <BothNames {...grant} />
    </>,
    grant.unitId ? (unitNames.get(grant.unitId) ?? told.nowhere) : told.whole,
    <Day day={grant.toOn} />,
    ...(keeps ? [last] : []),
  ]
  const columns = [
    { text: told.role },
    { text: told.forPart },
    { text: told.end },
    ...(keeps ? [{ text: told.action, label: '' }] : []),
  ]
  return (
    <Section id="roles" title={told.rolesTitle} tight>
      {live.length === 0 ? (
        <p>{told.noRoles}</p>
      ) : (
        <Table
          caption={told.rolesCaption}
          columns={columns}
          rows={live.map((grant) =>
            rowOf(
              grant,
              <Form action={`/members/${member.id}/roles/${grant.id}/end`}>
                <Button kind="secondary" about={signInWords.roles[grant.role]}>
                  {told.endRole}
                </Button>
              </Form>,
            ),
          )}
        />
      )}
      {past.length > 0 ? (
        <Details summary={told.pastRoles(past.length)}>
          <Table
            caption={told.pastRoles(past.length)}
            columns={columns.slice(0, 3)}
            rows={past.map((grant) => rowOf(grant, null).slice(0, 3))}
          />
        </Details>
      ) : null}
      <Asked {...shown} />
      {keeps && may.isSelf ? <p class="in-small in-quiet">{told.self}</p> : null}
      {keeps && !may.isSelf ? (
        <Details
          summary={told.give}
          open={Boolean(refused?.errors.some(({ field }) => ['role', 'unitId', 'until'].includes(field)))}
        >
          <Form action={`/members/${member.id}/roles`}>
            <RoleFields typed={refused?.typed ?? {}} parts={parts} errors={refused?.errors ?? []} />
            <SecondRule seconds={seconds} />
            <Button>{told.giveButton}</Button>
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}

/** Whose two names a role was given by, or that there was only one. */
function BothNames({ givenByName, secondName, isSecondMissing }: Grant) {
  if (secondName && givenByName) return <div class="in-small in-quiet">{secondWords.both(givenByName, secondName)}</div>
  return isSecondMissing ? <div class="in-small in-quiet">{secondWords.aloneShort}</div> : null
}

function Asked({ asked, unitNames, keeps }: MemberShown & { keeps: boolean }) {
  const told = words.second
  if (asked.length === 0) return null
  return (
    <InsetText>
      <p class="govuk-body">{told.waitingTitle}</p>
      <ul class="govuk-list">
        {asked.map((request) => {
          const { role, unitId } = request.wants
          const part = unitId ? (unitNames.get(unitId) ?? words.show.nowhere) : words.show.whole
          return (
            <li>
              {told.waiting(signInWords.roles[role], part, request.askedByName, request.endsOn)}{' '}
              {keeps ? <a href={addressOfRequest(request)}>{secondWords.open}</a> : null}
            </li>
          )
        })}
      </ul>
    </InsetText>
  )
}
