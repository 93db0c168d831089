import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import type { Option } from '../../../web/parts/option.ts'
import { Select } from '../../../web/parts/select.tsx'
import { DUTIES, ROLES } from '../../policy.ts'
import type { SecondPerson } from '../../secondPerson/actions.ts'
import { words as secondWords } from '../../secondPerson/words.ts'
import { words as signInWords } from '../../signin/words.ts'
import { words } from '../words.ts'

export const ALL_ROLES = [...ROLES, ...DUTIES] as const

type Props = { typed: Record<string, string>; parts: readonly Option[]; errors: readonly FieldError[] }

/** Which role, for which part, until when. */
export function RoleFields({ typed, parts, errors }: Props) {
  const told = words.invite
  return (
    <>
      <Select
        name="role"
        label={told.role}
        options={ALL_ROLES.map((role) => ({ value: role, text: signInWords.roles[role] }))}
        first={told.roleFirst}
        chosen={typed.role}
        errors={errors}
      />
      <Select
        name="unitId"
        label={told.unit}
        hint={told.unitHint}
        options={parts}
        first={told.unitFirst}
        chosen={typed.unitId}
        errors={errors}
      />
      <DateInput name="until" label={told.until} hint={told.untilHint} value={typed.until} errors={errors} />
    </>
  )
}

/** Which roles two people give, and who could be the second. */
export function SecondRule({ seconds }: { seconds: readonly SecondPerson[] }) {
  return (
    <p class="in-small">
      {words.second.which} {seconds.length ? secondWords.rule(seconds.map(({ name }) => name)) : secondWords.alone}
    </p>
  )
}
