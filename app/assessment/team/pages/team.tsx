import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import type { Teammate } from '../readTeam.ts'
import { words } from '../words.ts'

type Props = {
  assessmentId: string
  team: readonly Teammate[]
  nameable: readonly { id: string; name: string }[]
  mayChange: boolean
  /** Until it is submitted for the first time. */
  isPrivate: boolean
  errors: FieldError[]
}

/** Who writes here, and whom the team names to write with them. */
export function TeamSection({ assessmentId, team, nameable, mayChange, isPrivate, errors }: Props) {
  const at = `/assessments/${assessmentId}/authors`
  return (
    <Section id="team" title={words.title} tight>
      {isPrivate ? <p class="in-small in-quiet">{words.lead}</p> : null}
      <ul class="in-work">
        {team.map(({ memberId, name, kind, is, mayGo }) => (
          <li>
            <span>
              {name}
              <span class="in-who">
                {[kind === 'partner' ? words.partner : '', words.is[is]].filter(Boolean).join(', ')}
              </span>
            </span>
            {mayChange && mayGo ? (
              <Form action={`${at}/${memberId}/end`}>
                <Button kind="secondary" about={name}>
                  {words.letGo}
                </Button>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange && nameable.length ? (
        <Details summary={words.nameTitle} open={errors.some(({ field }) => field === 'member')}>
          <Form action={at}>
            <Select
              name="member"
              label={words.nameLabel}
              first={words.nameFirst}
              options={nameable.map(({ id, name }) => ({ value: id, text: name }))}
              errors={errors}
            />
            <Button kind="secondary">{words.nameButton}</Button>
          </Form>
        </Details>
      ) : null}
    </Section>
  )
}
