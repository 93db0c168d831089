import { type BothEdits, SavedMeanwhile } from '../../../organisation/parts.tsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Adviser } from '../../involvement.ts'
import { EVENT_ROLES, EVENT_STAGES, PAID } from '../event.ts'
import { words } from '../words.ts'

export type EventTyped = { fields: Record<string, string>; advisers: string[] }

type Props = {
  frame: Frame
  /** Undefined when it is logged for the first time. */
  event?: { id: string; title: string; base: number }
  /** The work that it can be part of. */
  units: { id: string; name: string }[]
  /** Undefined for those who do not know who advises. */
  advisers: Adviser[] | undefined
  mayBeWhole: boolean
  mayRateForAdvisers: boolean
  typed: EventTyped
  errors?: readonly FieldError[]
  /** What somebody else saved meanwhile. */
  saved?: BothEdits
}

/** Logs something done with people, in three short parts. */
export function EventForm(props: Props) {
  const { frame, event, saved, errors = [] } = props
  const told = words.form
  const title = event ? told.editTitle : told.newTitle
  const crumbs = [
    { href: '/events', text: words.title },
    ...(event ? [{ href: `/events/${event.id}`, text: event.title }] : []),
  ]
  return (
    <StaffPage {...frame} here="implementation" title={title} errors={errors} breadcrumbs={crumbs}>
      <Title>{title}</Title>
      {saved ? <SavedMeanwhile {...saved} /> : null}
      <Form
        action={event ? `/events/${event.id}/amendment` : '/events'}
        hidden={event ? { base: String(event.base) } : {}}
        warn
      >
        <Section id="what" title={told.first}>
          <What {...props} />
        </Section>
        <Section id="who-came" title={told.second}>
          <Who {...props} />
        </Section>
        <Section id="came-of-it" title={told.third}>
          <CameOfIt {...props} />
        </Section>
        <Button>{told.save}</Button>
      </Form>
    </StaffPage>
  )
}

function What({ units, mayBeWhole, typed: { fields }, errors }: Props) {
  const told = words.form
  return (
    <>
      <TextInput name="title" label={told.title} hint={told.titleHint} value={fields.title} errors={errors} />
      <Select
        name="unitId"
        label={told.unit}
        options={units.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={fields.unitId}
        first={mayBeWhole ? words.organisation : words.faults['no-unit']}
        errors={errors}
      />
      <DateInput name="onDay" label={told.onDay} value={fields.onDay} errors={errors} />
      <TextInput name="place" label={told.place} value={fields.place} errors={errors} />
      <Radios
        name="stage"
        label={told.stage}
        options={EVENT_STAGES.map((value) => ({ value, text: words.stages[value] }))}
        chosen={fields.stage}
        errors={errors}
        small
      />
      <Radios
        name="role"
        label={told.role}
        options={EVENT_ROLES.map((value) => ({ value, text: words.roles[value] }))}
        chosen={fields.role}
        errors={errors}
        small
      />
    </>
  )
}

function Who({ advisers, typed: { fields, advisers: chosen }, errors }: Props) {
  const told = words.form
  return (
    <>
      <TextInput
        name="people"
        label={told.people}
        hint={told.peopleHint}
        value={fields.people}
        errors={errors}
        width={5}
        inputmode="numeric"
        autocomplete="off"
      />
      <TextArea name="who" label={told.who} hint={told.whoHint} rows={2} value={fields.who} errors={errors} />
      <TextArea
        name="missing"
        label={told.missing}
        hint={told.missingHint}
        rows={2}
        value={fields.missing}
        errors={errors}
      />
      {advisers?.length ? (
        <Checkboxes
          name="advisers"
          label={told.advisers}
          options={advisers.map(({ id, knownAs }) => ({ value: id, text: knownAs }))}
          chosen={chosen}
          errors={errors}
          small
        />
      ) : null}
    </>
  )
}

function CameOfIt({ mayRateForAdvisers, typed: { fields }, errors }: Props) {
  const told = words.form
  const scale = [
    ...words.scores.map((text, score) => ({ value: String(score), text })),
    { value: '', text: told.notSaid },
  ]
  return (
    <>
      <TextArea name="said" label={told.said} value={fields.said} errors={errors} />
      <TextArea name="changed" label={told.changed} hint={told.changedHint} value={fields.changed} errors={errors} />
      <Radios
        name="paid"
        label={told.paid}
        options={PAID.map((value) => ({ value, text: words.paid[value] }))}
        chosen={fields.paid}
        errors={errors}
        small
      />
      <DateInput name="toldOn" label={told.toldOn} hint={told.toldHint} value={fields.toldOn} errors={errors} />
      <Radios
        name="teamRating"
        label={told.teamRating}
        options={scale}
        chosen={fields.teamRating ?? ''}
        errors={errors}
        small
        inline
      />
      {mayRateForAdvisers ? (
        <>
          <Radios
            name="adviserRating"
            label={told.adviserRating}
            options={scale}
            chosen={fields.adviserRating ?? ''}
            errors={errors}
            small
            inline
          />
          <TextInput
            name="adviserRaters"
            label={told.raters}
            value={fields.adviserRaters}
            errors={errors}
            width={5}
            inputmode="numeric"
            autocomplete="off"
          />
        </>
      ) : null}
    </>
  )
}
