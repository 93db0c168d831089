import type { Terminology } from '../../../content/kinds/terminology.ts'
import { type BothEdits, SavedMeanwhile } from '../../../organisation/parts.tsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Shown } from '../actions.ts'
import { ACTIONABLE, LEVELS } from '../cause.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; errors?: readonly FieldError[]; typed?: Record<string, string> }

export const trail = () => [
  { href: '/concepts', text: words.trail.words },
  { href: '/recognition', text: words.trail.page },
]

/** Naming a cause, from an example or from nothing. */
export function NewCause({ frame, errors, typed = {}, examples }: Props & { examples: Terminology['causes'] }) {
  return (
    <StaffPage {...frame} title={words.cause.newTitle} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title>{words.cause.newTitle}</Title>
      <p class="in-lead">{words.cause.newLead}</p>
      <form class="in-line" action="/causes/new" method="get">
        <Select
          name="from"
          label={words.cause.from}
          hint={words.cause.fromHint}
          first={words.cause.fromFirst}
          options={examples.map(({ cause, title, level }) => ({
            value: cause,
            text: title,
            group: words.levels[level as 1 | 2 | 3 | 4].name,
          }))}
        />
        <Button kind="secondary">{words.cause.fromButton}</Button>
      </form>
      <Form action="/causes" warn>
        <CauseFields typed={typed} errors={errors} />
        <Button>{words.cause.save}</Button>
      </Form>
    </StaffPage>
  )
}

/** One cause: its level, how it works, what shows it here, who can act. */
export function CausePage({
  frame,
  errors,
  typed,
  cause,
  both,
  mayEdit,
  opensEvidence,
  today,
}: Props & { cause: Shown; both?: BothEdits; mayEdit: boolean; opensEvidence: boolean; today: string }) {
  const isEditing =
    Boolean(both) || Boolean(errors?.some(({ field }) => ['title', 'level', 'mechanism'].includes(field)))
  return (
    <StaffPage {...frame} title={cause.title} here="terminology" breadcrumbs={trail()} errors={errors}>
      <Title eyebrow={words.levels[cause.level].name}>
        <span dir="auto">{cause.title}</span>
      </Title>
      {cause.isArchived ? <InsetText>{words.cause.isAway}</InsetText> : null}
      <p class="in-quiet">{words.levels[cause.level].means}</p>
      {both ? <SavedMeanwhile {...both} /> : null}
      <SummaryList
        rows={[
          {
            name: words.page.mechanism,
            value: cause.mechanism ? <LongText text={cause.mechanism} /> : words.page.noMechanism,
          },
          { name: words.cause.struck, value: cause.affected.length ? cause.affected.join(', ') : words.page.notSaid },
          {
            name: words.page.acts,
            value: cause.actionable
              ? `${words.actionable[cause.actionable].name}: ${words.actionable[cause.actionable].means}`
              : words.page.notSaid,
          },
        ]}
      />
      {mayEdit ? (
        <Details summary={words.cause.edit} open={isEditing}>
          <Form action={`/causes/${cause.id}`} hidden={{ base: String(cause.edit) }} warn>
            <CauseFields typed={isEditing && typed ? typed : typedFrom(cause)} errors={errors} />
            <Button kind="secondary">{words.cause.save}</Button>
          </Form>
        </Details>
      ) : null}
      <Section id="evidence" title={words.cause.evidenceTitle}>
        {cause.evidence.length ? (
          <ul class="govuk-list">
            {cause.evidence.map(({ evidenceId, title, onDay }) => (
              <li>
                {opensEvidence ? (
                  <a href={`/evidence/${evidenceId}`} dir="auto">
                    {title}
                  </a>
                ) : (
                  <span dir="auto">{title}</span>
                )}
                , {sayDay(onDay)}
              </li>
            ))}
          </ul>
        ) : (
          <p>{words.cause.evidenceNone}</p>
        )}
        {mayEdit ? (
          <SupportForm id={cause.id} errors={errors} typed={isEditing ? {} : (typed ?? {})} today={today} />
        ) : null}
      </Section>
      {mayEdit ? <Away action={`/causes/${cause.id}/put-away`} errors={errors} /> : null}
    </StaffPage>
  )
}

const typedFrom = ({ title, level, mechanism, affected, actionable }: Shown): Record<string, string> => ({
  title,
  level: String(level),
  mechanism,
  affected: affected.join('\n'),
  actionable: actionable ?? '',
})

function CauseFields({ typed, errors }: { typed: Record<string, string>; errors?: readonly FieldError[] }) {
  return (
    <>
      <TextInput name="title" label={words.cause.title} value={typed.title} errors={errors} />
      <Radios
        name="level"
        label={words.cause.level}
        small
        chosen={typed.level}
        errors={errors}
        options={[...LEVELS]
          .reverse()
          .map((level) => ({ value: String(level), text: words.levels[level].name, hint: words.levels[level].means }))}
      />
      <TextArea
        name="mechanism"
        label={words.cause.mechanism}
        hint={words.cause.mechanismHint}
        rows={3}
        value={typed.mechanism}
        errors={errors}
      />
      <TextArea
        name="affected"
        label={words.cause.affected}
        hint={words.cause.affectedHint}
        rows={3}
        value={typed.affected}
      />
      <Radios
        name="actionable"
        label={words.cause.actionable}
        small
        chosen={typed.actionable || undefined}
        options={ACTIONABLE.map((one) => ({
          value: one,
          text: words.actionable[one].name,
          hint: words.actionable[one].means,
        }))}
      />
    </>
  )
}

function SupportForm({
  id,
  errors,
  typed,
  today,
}: {
  id: string
  errors?: readonly FieldError[]
  typed: Record<string, string>
  today: string
}) {
  return (
    <Details
      summary={words.cause.evidenceAdd}
      open={errors?.some(({ field }) => ['name', 'onDay', 'url'].includes(field))}
    >
      <Form action={`/causes/${id}/evidence`}>
        <TextInput name="name" label={words.cause.evidenceName} value={typed.name} errors={errors} />
        <DateInput name="onDay" label={words.cause.evidenceOn} value={typed.onDay ?? today} errors={errors} />
        <TextInput name="url" type="url" label={words.cause.evidenceUrl} value={typed.url} errors={errors} />
        <TextArea name="shows" label={words.cause.evidenceWords} rows={2} value={typed.shows} />
        <Button kind="secondary">{words.cause.evidenceSave}</Button>
      </Form>
    </Details>
  )
}

/** Putting a cause or a combination away, with the reason. */
export function Away({ action, errors }: { action: string; errors?: readonly FieldError[] }) {
  return (
    <Details summary={words.cause.away} open={errors?.some(({ field }) => field === 'why')}>
      <Form action={action}>
        <TextInput name="why" label={words.cause.awayWhy} errors={errors} />
        <Button kind="secondary">{words.cause.awaySave}</Button>
      </Form>
    </Details>
  )
}
