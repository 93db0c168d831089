import type { Structure } from '../../organisation/structure/structure.ts'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Select } from '../../web/parts/select.tsx'
import { AS_BEFORE, EVERYWHERE } from '../whereSeen.ts'
import { words } from '../words.ts'

type Props = { structure: Structure; place: string; activityIds: readonly string[]; errors: readonly FieldError[] }

/** Where the evidence was seen: a part of the organisation or a whole level of it, and in which activities. */
export function WhereSeenFields({ structure, place, activityIds, errors }: Props) {
  const told = words.form
  return (
    <>
      <Select
        name="place"
        label={told.place}
        hint={told.placeHint}
        options={[
          ...(place === AS_BEFORE ? [{ value: AS_BEFORE, text: told.asBefore }] : []),
          ...placeOptions(structure),
        ]}
        first={told.placeFirst}
        chosen={place}
        errors={errors}
      />
      <Checkboxes
        name="activities"
        label={told.activities}
        hint={told.activitiesHint}
        options={structure.activities.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={activityIds}
        errors={errors}
        small
        columns
      />
    </>
  )
}

export const placeOptions = ({ levels, units }: Structure) => [
  { value: EVERYWHERE, text: words.form.everywhere },
  ...units
    .filter(({ kind }) => kind !== 'body')
    .map(({ id, name }) => ({ value: `unit:${id}`, text: name, group: words.list.units })),
  ...levels.map(({ id, name }) => ({ value: `level:${id}`, text: name, group: words.list.levels })),
]
