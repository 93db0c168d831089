import type { Definition } from '../../content/kinds/terminology.ts'
import type { Adviser } from '../../involvement/involvement.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Checkbox, Checkboxes } from '../../web/parts/checkboxes.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { MoneyInput } from '../../web/parts/moneyInput.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { FrozenWording } from '../actions.ts'
import type { Concept } from '../concept.ts'
import type { ConceptView } from '../conceptView.ts'
import { choicesFor, letterOf } from '../preferences.ts'
import { words } from '../words.ts'
import { shorten } from './list.tsx'
import { Missing, WordingView } from './wordingView.tsx'

type Refused = { errors?: readonly FieldError[]; typed?: Record<string, string>; ticked?: (name: string) => string[] }
type ConsultProps = Refused & {
  frame: Frame
  concept: Concept
  /** Earlier wordings that no body adopted, and the pack's own, to lay beside the draft. */
  earlier: FrozenWording[]
  candidates: Definition[]
}

export const trailTo = ({ id, term }: Concept) => [
  { href: '/concepts', text: words.trail.all },
  { href: `/concepts/${id}`, text: term },
]

/** Opening a consultation: the question, what it takes, until when, and which wordings are on the table. */
export function ConsultPage({
  frame,
  concept,
  earlier,
  candidates,
  errors,
  typed = {},
  ticked = () => [],
}: ConsultProps) {
  const title = words.consult.title(concept.term)
  const also = [
    ...earlier.map(({ no, wording }) => ({
      value: `version-${no}`,
      text: words.consult.version(no),
      hint: shorten(wording.formal || wording.plain, 200),
    })),
    ...candidates.map(({ definition, formal, after }) => ({
      value: definition,
      text: words.consult.candidate(after),
      hint: shorten(formal, 200),
    })),
  ]
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      <p class="in-lead">{words.consult.lead}</p>
      <Section id="draft" title={words.show.draftTitle}>
        <WordingView wording={concept.draft} kind={concept.kind} />
        {concept.kind === 'inequity' ? <Missing wording={concept.draft} /> : null}
        <p>{words.consult.goOn}</p>
      </Section>
      <Form action={`/concepts/${concept.id}/consultation`} warn>
        <TextArea
          name="what"
          size="m"
          label={words.consult.what}
          hint={words.consult.whatHint}
          rows={2}
          value={typed.what}
          errors={errors}
        />
        <TextArea name="plain" label={words.consult.plain} rows={2} value={typed.plain} errors={errors} />
        <TextInput
          name="minutes"
          label={words.consult.minutes}
          width={5}
          inputmode="numeric"
          value={typed.minutes ?? '10'}
          errors={errors}
        />
        <MoneyInput
          name="pay"
          label={words.consult.pay}
          hint={words.consult.payHint}
          value={typed.pay}
          errors={errors}
        />
        <DateInput name="closesOn" label={words.consult.closes} value={typed.closesOn} errors={errors} />
        <Checkboxes
          name="audience"
          label={words.consult.audience}
          small
          chosen={typed.what === undefined ? ['staff', 'partners', 'advisers'] : ticked('audience')}
          options={(['staff', 'partners', 'advisers'] as const).map((who) => ({
            value: who,
            text: words.consult.audiences[who],
          }))}
        />
        {also.length ? (
          <Checkboxes
            name="also"
            label={words.consult.also}
            hint={words.consult.alsoHint}
            small
            chosen={ticked('also')}
            options={also}
            errors={errors}
          />
        ) : null}
        <Button>{words.consult.open}</Button>
      </Form>
    </StaffPage>
  )
}

/** Entering what a public adviser said by phone or on paper. */
export function SpokenPage({
  frame,
  view,
  advisers,
  mayAdd,
  errors,
  typed = {},
}: Refused & { frame: Frame; view: ConceptView; advisers: Adviser[]; mayAdd: boolean }) {
  const { concept, isAskOpen, ask, onTable, today } = view
  const title = words.consult.spokenTitle(concept.term)
  const choices = isAskOpen ? choicesFor(onTable) : []
  return (
    <StaffPage {...frame} title={title} here="terminology" breadcrumbs={trailTo(concept)} errors={errors}>
      <Title>{title}</Title>
      <p class="in-lead">{words.consult.spokenLead}</p>
      {advisers.length === 0 ? <p>{words.consult.noAdvisers}</p> : null}
      {mayAdd ? (
        <p>
          <a href="/advisers/new">{words.consult.addAdviser}</a>
        </p>
      ) : null}
      <Form action={`/concepts/${concept.id}/spoken`} warn hidden={isAskOpen && ask ? { askId: ask.id } : {}}>
        <Select
          name="adviser"
          label={words.consult.adviser}
          first={words.consult.adviserFirst}
          chosen={typed.adviser}
          errors={errors}
          options={advisers.map(({ id, knownAs }) => ({ value: id, text: knownAs }))}
        />
        <Radios
          name="channel"
          label={words.consult.channel}
          small
          inline
          chosen={typed.channel}
          errors={errors}
          options={(['phone', 'paper'] as const).map((channel) => ({
            value: channel,
            text: words.consult.channels[channel],
          }))}
        />
        <DateInput name="saidOn" label={words.consult.saidOn} value={typed.saidOn ?? today} errors={errors} />
        {choices.length ? (
          <Radios
            name="prefers"
            label={onTable.length > 1 ? words.conversation.prefers : words.conversation.verdictAsk}
            small
            inline
            chosen={typed.prefers}
            errors={errors}
            options={choices.map((choice, at) => ({
              value: choice,
              text: words.conversation.choice(choice, letterOf(at)),
            }))}
          />
        ) : null}
        <TextArea name="words" label={words.consult.words} rows={5} value={typed.words} errors={errors} />
        <Radios
          name="severity"
          label={words.conversation.severity}
          small
          chosen={typed.severity ?? 'query'}
          options={(['query', 'minor', 'major', 'praise'] as const).map((severity) => ({
            value: severity,
            text: words.conversation.severityOptions[severity],
          }))}
        />
        <Checkbox name="readBack" label={words.consult.readBack} checked={typed.readBack === 'yes'} errors={errors} />
        <Button>{words.consult.save}</Button>
      </Form>
    </StaffPage>
  )
}
