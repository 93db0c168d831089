import { type Caller, may } from '../../organisation/caller.ts'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Aside } from '../../web/parts/aside.tsx'
import { AtAGlance } from '../../web/parts/atAGlance.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Cols } from '../../web/parts/cols.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { sayDay } from '../../web/parts/day.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Answered } from '../actions.ts'
import type { Adviser, Ask } from '../involvement.ts'
import { AskByName } from '../link/askByName.tsx'
import type { AdviserLink } from '../link/link.ts'
import { LinkTable } from '../link/linkTable.tsx'
import { words as linkWords } from '../link/words.ts'
import { Conversation } from '../parts.tsx'
import { words } from '../words.ts'
import { stateOf } from './askList.tsx'

type Props = {
  frame: Frame
  ask: Ask
  aboutHref: string | undefined
  said: Answered[]
  links: AdviserLink[]
  caller: Caller
  advisers: Adviser[] | undefined
  /** Whom they may ask by name; undefined: nobody. */
  askable: Adviser[] | undefined
  chosen?: readonly string[]
  mayManage: boolean
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** One ask: what, how long, what it pays, when it closes; what people said and what they are owed. */
export function AskPage(props: Props) {
  const { frame, ask, aboutHref, said, caller, advisers, mayManage, errors = [] } = props
  const told = words.asks
  const state = stateOf(ask, caller.today)
  return (
    <StaffPage
      {...frame}
      here="implementation"
      title={ask.what}
      errors={errors}
      breadcrumbs={[{ href: '/asks', text: told.title }]}
    >
      <Title eyebrow={told.kind[ask.kind]}>{ask.what}</Title>
      <AtAGlance
        items={[
          { name: told.takes, value: told.minutes(ask.minutes) },
          { name: told.pays, value: told.pay(ask.payPence) },
          { name: told.closes, value: sayDay(ask.closesOn) },
        ]}
      />
      {state === 'open' ? null : (
        <p class="in-lead">{state === 'closed' ? told.closedOn : told.opensOn(ask.opensOn)}</p>
      )}
      <Cols kind="side">
        <div>
          {ask.plain ? (
            <Section id="plain" title={told.plain} tight>
              <LongText text={ask.plain} />
            </Section>
          ) : null}
          {props.links.length || props.askable ? (
            <Section id="links" title={linkWords.table.title}>
              <LinkTable
                ask={ask}
                links={props.links}
                spoke={new Set(said.flatMap(({ fromId }) => fromId ?? []))}
                today={caller.today}
                mayManage={may(caller, 'adviser.link')}
                next={`/asks/${ask.id}`}
              />
              {props.askable && state !== 'closed' ? (
                <AskByName
                  ask={ask}
                  links={props.links}
                  advisers={props.askable}
                  today={caller.today}
                  chosen={props.chosen}
                  typed={props.typed}
                  errors={errors}
                />
              ) : null}
            </Section>
          ) : null}
          <Section id="said" title={words.conversation.title}>
            <Conversation
              about={{ id: ask.aboutRecordId, title: ask.aboutTitle }}
              said={said}
              caller={caller}
              next={`/asks/${ask.id}`}
              ask={ask}
              advisers={advisers}
              empty={told.nobody}
            />
          </Section>
        </div>
        <Aside label={told.about}>
          <SummaryList
            rows={[
              { name: told.about, value: aboutHref ? <a href={aboutHref}>{ask.aboutTitle}</a> : ask.aboutTitle },
              ...(ask.audience.length ? [{ name: told.audience, value: told.audiences(ask.audience) }] : []),
            ]}
          />
          {mayManage ? <Manage {...props} /> : null}
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function Manage({ ask, typed = {}, errors = [] }: Props) {
  const told = words.asks
  return (
    <Details summary={told.manage} open={errors.length > 0}>
      <Form action={`/asks/${ask.id}/extension`}>
        <DateInput name="closesOn" label={told.newDay} hint={told.newDayHint} value={typed.closesOn} errors={errors} />
        <Button kind="secondary">{told.extend}</Button>
      </Form>
      {ask.closedAt ? null : (
        <Form action={`/asks/${ask.id}/closure`}>
          <Button kind="warning">{told.close}</Button>
        </Form>
      )}
    </Details>
  )
}
