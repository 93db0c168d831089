import type { Answered } from '../../involvement/actions.ts'
import type { Adviser, Ask } from '../../involvement/involvement.ts'
import { isOpen } from '../../involvement/involvement.ts'
import { Conversation } from '../../involvement/parts.tsx'
import { type Caller, may } from '../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { MoneyInput } from '../../web/parts/moneyInput.tsx'
import { Section } from '../../web/parts/section.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import { words } from '../words.ts'

export type AskTyped = {
  what: string
  plain: string
  minutes: string
  pay: string
  closesOn: string
  audience: string[]
}
export const newAsk: AskTyped = {
  what: '',
  plain: '',
  minutes: '',
  pay: '',
  closesOn: '',
  audience: ['staff', 'partners', 'public-panel'],
}

export type ConsultationData = { strategy: StrategyRead; asks: Ask[]; said: Answered[]; advisers?: Adviser[] }
type Props = ConsultationData & { caller: Caller; frame: Frame; typed?: AskTyped; errors?: FieldError[] }

/** What people were asked about a strategy, what they said, and the answer each is owed. */
export function ConsultationPage({
  caller,
  frame,
  strategy,
  asks,
  said: comments,
  advisers,
  typed = newAsk,
  errors,
}: Props) {
  const said = words.consultation
  const at = `/strategies/${strategy.id}`
  const open = asks.find((ask) => isOpen(ask, caller.today))
  const mayAsk =
    may(caller, 'ask.open', strategy) && !open && strategy.standing !== 'superseded' && !strategy.archivedAt
  return (
    <StaffPage
      {...frame}
      title={said.title(strategy.title)}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: words.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title>{said.title(strategy.title)}</Title>
      <p class="in-lead">{said.lead}</p>
      {asks.length ? asks.map((ask) => <AskLine ask={ask} today={caller.today} />) : <p>{said.none}</p>}
      <Section id="said" title={words.show.said}>
        <Conversation
          about={strategy}
          said={comments}
          caller={caller}
          next={`${at}/consultation`}
          ask={open}
          advisers={advisers}
        />
      </Section>
      {mayAsk ? (
        <Section id="ask" title={said.openTitle}>
          <Form action={`${at}/consultation`} warn>
            <TextArea name="what" label={said.what} hint={said.whatHint} value={typed.what} rows={3} errors={errors} />
            <TextArea name="plain" label={said.plain} value={typed.plain} rows={3} errors={errors} />
            <TextInput
              name="minutes"
              label={said.minutes}
              value={typed.minutes}
              width={5}
              inputmode="numeric"
              errors={errors}
            />
            <MoneyInput name="pay" label={said.pay} hint={said.payHint} value={typed.pay} errors={errors} />
            <Checkboxes
              name="audience"
              label={said.audience}
              options={Object.entries(said.audiences).map(([value, text]) => ({ value, text }))}
              chosen={typed.audience}
              errors={errors}
              small
            />
            <DateInput name="closesOn" label={said.closesOn} value={typed.closesOn} errors={errors} />
            <Button>{said.ask}</Button>
          </Form>
        </Section>
      ) : null}
    </StaffPage>
  )
}

function AskLine({ ask, today }: { ask: Ask; today: string }) {
  const said = words.consultation
  const until = isOpen(ask, today)
    ? ask.closesOn === today
      ? said.closesToday
      : said.closes(ask.closesOn)
    : said.hasClosed(ask.closesOn)
  return (
    <p>
      {said.asked(ask.what, ask.minutes)} {until} <a href={`/asks/${ask.id}`}>{said.toAsk}</a>
    </p>
  )
}
