import type { Structure } from '../../organisation/structure/structure.ts'
import { Checkboxes } from '../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Radios } from '../../web/parts/radios.tsx'
import { Select } from '../../web/parts/select.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { LISTED_UNITS, type WhereGiven } from '../where.ts'
import { words } from '../words.ts'

type Props = { structure: Structure; given: WhereGiven; errors?: readonly FieldError[] }

/** Where it applies: everywhere, or some levels and units; then which activities. */
export function WhereFields({ structure, given, errors }: Props) {
  const said = words.where
  return (
    <>
      <Radios
        name="where"
        label={said.label}
        hint={said.hint}
        errors={errors}
        chosen={given.where}
        options={[
          { value: 'some', text: said.some, under: <Places structure={structure} given={given} errors={errors} /> },
          { value: 'everything', text: said.everything, hint: said.everythingHint },
          { value: '', text: said.notYet, hint: said.notYetHint },
        ]}
      />
      <Checkboxes
        name="activity"
        label={said.activities}
        hint={said.activitiesHint}
        errors={errors}
        small
        columns
        options={structure.activities.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={given.activities}
      />
    </>
  )
}

function Places({ structure, given, errors }: Props) {
  const said = words.where
  const units = structure.units.filter(({ kind }) => kind !== 'body')
  return (
    <>
      <Checkboxes
        name="level"
        label={said.levels}
        errors={errors}
        small
        columns
        options={structure.levels.map(({ id, name }) => ({ value: id, text: name }))}
        chosen={given.levels}
      />
      {units.length > LISTED_UNITS ? (
        <TextArea
          name="unitNames"
          label={said.unitNames}
          hint={said.unitNamesHint}
          errors={errors}
          value={given.unitNames}
          rows={3}
        />
      ) : (
        [...given.units, ''].map((chosen, at) => (
          <Select
            name="unit"
            id={`unit-${at + 1}`}
            label={at === 0 ? said.unit : said.anotherUnit}
            first={said.noUnit}
            chosen={chosen}
            options={unitOptions(structure)}
          />
        ))
      )}
    </>
  )
}

function unitOptions({ units, levels }: Structure) {
  return units
    .filter(({ kind }) => kind !== 'body')
    .map(({ id, name, levelId }) => ({
      value: id,
      text: name,
      group: levels.find((level) => level.id === levelId)?.name,
    }))
}
