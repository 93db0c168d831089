import type { Starter } from '../../../content/kinds/starters.ts'
import type { Form as Typed } from '../../../web/form.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Hidden } from '../../../web/parts/hidden.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

type KindProps = { frame: Frame; starters: readonly Starter[]; link: string | null; errors: FieldError[] }

/** The first question: which starter. A plain link-like form, so that Back goes back. */
export function KindPage({ frame, starters, link, errors }: KindProps) {
  const said = words.kind
  return (
    <StaffPage {...frame} title={said.title} errors={errors} back="/">
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <form action="/organisations/new" method="get" novalidate>
        {link ? <Hidden name="link" value={link} /> : null}
        <Hidden name="asked" value="yes" />
        <Radios
          name="kind"
          label={said.legend}
          options={starters.map(({ starter, title, plain }) => ({ value: starter, text: title, hint: plain }))}
          errors={errors}
        />
        <Button>{said.next}</Button>
      </form>
    </StaffPage>
  )
}

type Props = { frame: Frame; starter: Starter; link: string | null; form?: Typed; errors?: FieldError[] }

/** The second and last: names, levels, activities, one body, you, and perhaps one more. */
export function SetUpPage({ frame, starter, link, form, errors = [] }: Props) {
  const said = words.form
  const typed = (name: string) => form?.get(name)
  const back = `/organisations/new${link ? `?link=${encodeURIComponent(link)}` : ''}`
  const levels = starter.levels.map(({ level, label }) => ({ key: level, label }))
  const activities = starter.activities.map(({ activity, label }) => ({ key: activity, label }))
  return (
    <StaffPage {...frame} title={said.title} errors={errors} back={back}>
      <Title eyebrow={starter.title}>{said.title}</Title>
      <Form action="/organisations" hidden={{ kind: starter.starter, ...(link && { link }) }}>
        <TextInput
          name="name"
          label={said.name}
          value={typed('name')}
          size="m"
          autocomplete="organization"
          errors={errors}
        />
        <Section id="levels-part" title={said.levelsTitle}>
          <Keep
            name="levels"
            label={said.levels}
            hint={said.levelsHint}
            things={levels}
            prefix="level"
            form={form}
            errors={errors}
          />
        </Section>
        <Section id="activities-part" title={said.activitiesTitle}>
          <Keep
            name="activities"
            label={said.activities}
            hint={said.activitiesHint}
            things={activities}
            prefix="activity"
            form={form}
            errors={errors}
          />
          <TextInput
            name="body"
            label={said.body}
            hint={said.bodyHint}
            value={typed('body') ?? starter.bodies[0]?.name}
            errors={errors}
          />
        </Section>
        <Section id="you" title={said.youTitle}>
          <TextInput
            name="yourName"
            label={said.yourName}
            value={typed('yourName')}
            autocomplete="name"
            errors={errors}
          />
          <TextInput
            name="email"
            label={said.email}
            type="email"
            value={typed('email')}
            autocomplete="username"
            spellcheck={false}
            errors={errors}
          />
          <TextInput
            name="password"
            label={said.password}
            type="password"
            hint={`${said.passwordHint} ${said.passwordKnown}`}
            autocomplete="new-password"
            errors={errors}
          />
          <InsetText>{said.rolesNote}</InsetText>
        </Section>
        <Section id="colleague" title={said.colleagueTitle}>
          <p class="govuk-body">{said.colleagueLead}</p>
          <TextInput
            name="colleagueName"
            label={said.colleagueName}
            value={typed('colleagueName')}
            autocomplete="off"
            errors={errors}
          />
          <TextInput
            name="colleagueEmail"
            label={said.colleagueEmail}
            type="email"
            value={typed('colleagueEmail')}
            autocomplete="off"
            spellcheck={false}
            errors={errors}
          />
        </Section>
        <Button>{said.button}</Button>
      </Form>
    </StaffPage>
  )
}

type KeepProps = {
  name: string
  label: string
  hint: string
  prefix: string
  things: { key: string; label: string }[]
  form: Typed | undefined
  errors: FieldError[]
}

// Ticks to keep, with the words to change folded away: most people change none.
function Keep({ name, label, hint, prefix, things, form, errors }: KeepProps) {
  const chosen = form ? form.all(name) : things.map(({ key }) => key)
  const wasRenamed = things.some(({ key, label: own }) => form && form.get(`${prefix}-${key}`) !== own)
  return (
    <>
      <Checkboxes
        name={name}
        label={label}
        hint={hint}
        options={things.map(({ key, label: own }) => ({ value: key, text: form?.get(`${prefix}-${key}`) || own }))}
        chosen={chosen}
        errors={errors}
      />
      <Details summary={words.form.rename} about={label} open={Boolean(wasRenamed)}>
        <p class="in-small">{words.form.renameHint}</p>
        {things.map(({ key, label: own }) => (
          <TextInput name={`${prefix}-${key}`} label={own} value={form?.get(`${prefix}-${key}`) || own} />
        ))}
      </Details>
    </>
  )
}
