import { type BothEdits, SavedMeanwhile } from '../../organisation/parts.tsx'
import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import { Title } from '../../web/parts/title.tsx'
import { CONTACT_BY } from '../involvement.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  title: string
  /** Undefined when the adviser is new. */
  adviser?: { id: string; knownAs: string; base: number }
  typed: Record<string, string>
  errors?: readonly FieldError[]
  saved?: BothEdits
}

/** Adds or changes a public adviser: a name to be known by, how to reach them, and nothing else. */
export function AdviserForm({ frame, title, adviser, typed, errors = [], saved }: Props) {
  const told = words.advisers
  const crumbs = [
    { href: '/advisers', text: told.title },
    ...(adviser ? [{ href: `/advisers/${adviser.id}`, text: adviser.knownAs }] : []),
  ]
  return (
    <StaffPage {...frame} here="implementation" title={title} errors={errors} breadcrumbs={crumbs}>
      <Title>{title}</Title>
      {saved ? <SavedMeanwhile {...saved} /> : null}
      <InsetText>{told.keep}</InsetText>
      <Form
        action={adviser ? `/advisers/${adviser.id}/amendment` : '/advisers'}
        hidden={adviser ? { base: String(adviser.base) } : {}}
        warn
      >
        <TextInput
          name="knownAs"
          label={told.knownAs}
          hint={told.knownAsHint}
          value={typed.knownAs}
          errors={errors}
          autocomplete="off"
        />
        <Radios
          name="contactBy"
          label={told.contactByAsk}
          options={CONTACT_BY.map((value) => ({ value, text: told.by[value] }))}
          chosen={typed.contactBy}
          errors={errors}
        />
        <TextArea
          name="contact"
          label={told.contact}
          hint={told.contactHint}
          rows={3}
          value={typed.contact}
          errors={errors}
        />
        <TextArea
          name="interests"
          label={told.interestsAsk}
          hint={told.interestsHint}
          rows={3}
          value={typed.interests}
          errors={errors}
        />
        {adviser ? (
          <DateInput name="toOn" label={told.toOn} hint={told.toOnHint} value={typed.toOn} errors={errors} />
        ) : null}
        <Button>{told.save}</Button>
      </Form>
    </StaffPage>
  )
}
