import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkbox } from '../../../web/parts/checkboxes.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type BothEdits, SavedMeanwhile } from '../../parts.tsx'
import { shortly } from '../../shortly.ts'
import type { Structure, Unit } from '../structure.ts'
import { words } from '../words.ts'

/** Kinds that are added here; a project is registered, and a collaboration begins, on pages of their own. */
export const ADDABLE = ['part', 'partner', 'body', 'process'] as const

// What somebody came for stands first.
const kindsFor = (chosen: string | undefined) =>
  [...ADDABLE].sort((one, other) => Number(other === chosen) - Number(one === chosen))

type Props = {
  frame: Frame
  structure: Structure
  /** Undefined when a new one is added. */
  unit?: Unit
  typed: Record<string, string>
  base?: number
  both?: BothEdits
  errors?: FieldError[]
}

export function UnitFormPage({ frame, structure, unit, typed, base, both, errors }: Props) {
  const told = words.form
  const title = unit ? told.editTitle(unit.name) : told.newTitle
  const action = unit ? `/units/${unit.id}/details` : '/units'
  const isBody = unit ? unit.kind === 'body' : true
  return (
    <StaffPage {...frame} title={title} errors={errors} breadcrumbs={[{ href: '/units', text: words.units.title }]}>
      <Title>{title}</Title>
      {both ? <SavedMeanwhile {...both} /> : null}
      <Form action={action} hidden={unit ? { base: String(base ?? unit.edit) } : {}} warn>
        <TextInput name="name" label={told.name} value={typed.name} errors={errors} />
        {unit ? null : (
          <Radios
            name="kind"
            label={told.kind}
            options={kindsFor(typed.kind).map((value) => ({
              value,
              text: words.unitKind(value),
              hint: told.kindHints[value],
            }))}
            chosen={typed.kind}
            errors={errors}
          />
        )}
        <Select
          name="parentId"
          label={told.parent}
          options={placesFor(structure, unit)}
          first={told.parentNone}
          chosen={typed.parentId}
          errors={errors}
        />
        <Select
          name="levelId"
          label={told.level}
          options={structure.levels.map(({ id, name }) => ({ value: id, text: name }))}
          first={told.levelFirst}
          chosen={typed.levelId}
          errors={errors}
        />
        {isBody ? <Checkbox name="governs" label={told.governs} checked={typed.governs === 'yes'} /> : null}
        <TextArea
          name="places"
          label={told.places}
          hint={told.placesHint}
          value={typed.places}
          rows={3}
          errors={errors}
        />
        <TextArea
          name="groups"
          label={told.groups}
          hint={told.groupsHint}
          value={typed.groups}
          rows={3}
          errors={errors}
        />
        <Button>{unit ? told.save : told.add}</Button>
      </Form>
      {unit ? null : (
        <p class="in-small">
          {told.projectInstead} <a href="/projects/new">{told.registerProject}</a>
        </p>
      )}
    </StaffPage>
  )
}

/** Open units to belong to, by level. A unit is not offered itself. */
export function placesFor({ levels, units }: Pick<Structure, 'levels' | 'units'>, unit?: Pick<Unit, 'id'>) {
  return levels.flatMap((level) =>
    units
      .filter(({ id, levelId }) => levelId === level.id && id !== unit?.id)
      .map(({ id, name }) => ({ value: id, text: shortly(name), group: level.name })),
  )
}

/** A unit's fields as a form has them. */
export const typedOf = ({ name, kind, parentId, levelId, governs, places, groups }: Unit): Record<string, string> => ({
  name,
  kind,
  parentId: parentId ?? '',
  levelId,
  governs: governs ? 'yes' : '',
  places: places.join('\n'),
  groups: groups.join('\n'),
})
