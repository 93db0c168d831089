import type { Frame } from '../../../web/page.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { words } from '../words.ts'
import type { OnWay } from './frame.tsx'
import { StepForm } from './stepForm.tsx'

type Props = {
  frame: Frame
  about: OnWay
  team: { memberId: string; name: string }[]
  advisers: { id: string; knownAs: string }[]
  chosen: { members: string[]; advisers: string[] }
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** Who was there when the team talked it through, and why where a kind of people was missing. */
export function DeliberationPage({ frame, about, team, advisers, chosen, typed = {}, errors = [] }: Props) {
  const told = words.deliberation
  const count = (name: 'otherStaff' | 'otherPartners' | 'otherAdvisers') => (
    <TextInput
      name={name}
      label={told[name]}
      hint={told.number}
      value={typed[name]}
      errors={errors}
      width={5}
      inputmode="numeric"
      autocomplete="off"
    />
  )
  return (
    <StepForm
      frame={frame}
      about={about}
      title={told.title}
      lead={told.lead}
      step="deliberate"
      to="deliberation"
      save={told.save}
      errors={errors}
    >
      {team.length ? (
        <Checkboxes
          name="members"
          label={told.members}
          options={team.map(({ memberId, name }) => ({ value: memberId, text: name }))}
          chosen={chosen.members}
          errors={errors}
          small
        />
      ) : null}
      {advisers.length ? (
        <Checkboxes
          name="advisers"
          label={told.advisers}
          options={advisers.map(({ id, knownAs }) => ({ value: id, text: knownAs }))}
          chosen={chosen.advisers}
          errors={errors}
          small
        />
      ) : null}
      {count('otherAdvisers')}
      {count('otherStaff')}
      {count('otherPartners')}
      <TextArea name="notes" label={told.notes} hint={told.notesHint} value={typed.notes} errors={errors} />
      <TextArea
        name="waiver"
        label={told.waiver}
        hint={told.waiverHint}
        value={typed.waiver}
        errors={errors}
        rows={3}
      />
    </StepForm>
  )
}
