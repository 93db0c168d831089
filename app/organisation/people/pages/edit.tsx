import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import type { Option } from '../../../web/parts/option.ts'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type BothEdits, SavedMeanwhile } from '../../parts.tsx'
import type { Member } from '../people.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  member: Member
  parts: readonly Option[]
  typed: Record<string, string>
  base: number
  both?: BothEdits
  errors?: FieldError[]
}

export function MemberEditPage({ frame, member, parts, typed, base, both, errors }: Props) {
  const told = words.edit
  const title = told.title(member.name)
  return (
    <StaffPage
      {...frame}
      title={title}
      here="/members"
      errors={errors}
      breadcrumbs={[{ href: '/members', text: words.list.title }]}
    >
      <Title>{title}</Title>
      {both ? <SavedMeanwhile {...both} /> : null}
      <Form action={`/members/${member.id}`} hidden={{ base: String(base) }} warn>
        <TextInput name="name" label={told.name} value={typed.name} autocomplete="off" errors={errors} />
        {member.hasJoined ? (
          <p class="in-small in-quiet">{told.emailFixed}</p>
        ) : (
          <TextInput
            name="email"
            type="email"
            label={told.email}
            value={typed.email}
            autocomplete="off"
            spellcheck={false}
            errors={errors}
          />
        )}
        <Select
          name="homeUnitId"
          label={told.home}
          options={parts}
          first={told.homeFirst}
          chosen={typed.homeUnitId}
          errors={errors}
        />
        <Button>{told.save}</Button>
      </Form>
    </StaffPage>
  )
}
