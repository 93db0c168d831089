import type { Form as Typed } from '../../../web/form.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checkboxes } from '../../../web/parts/checkboxes.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type BothEdits, SavedMeanwhile } from '../../parts.tsx'
import type { Post } from '../../post/post.ts'
import { shortly } from '../../shortly.ts'
import { placesFor } from '../../structure/pages/unitForm.tsx'
import type { Structure } from '../../structure/structure.ts'
import type { Project } from '../project.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  structure: Structure
  posts: Post[]
  project?: Project
  typed: Pick<Typed, 'get' | 'all'>
  base?: number
  both?: BothEdits
  errors?: FieldError[]
}

export function ProjectFormPage({ frame, structure, posts, project, typed, base, both, errors }: Props) {
  const told = words.form
  const title = project ? told.editTitle(project.title) : told.newTitle
  const parts = {
    ...structure,
    units: structure.units.filter(({ kind, id }) => kind !== 'body' && kind !== 'project' && id !== project?.id),
  }
  const partners = structure.units
    .filter(({ kind }) => kind === 'partner')
    .map(({ id, name }) => ({ value: id, text: name }))
  return (
    <StaffPage {...frame} title={title} errors={errors} breadcrumbs={[{ href: '/projects', text: words.list.title }]}>
      <Title>{title}</Title>
      {both ? <SavedMeanwhile {...both} /> : null}
      <Form
        action={project ? `/projects/${project.id}` : '/projects'}
        hidden={project ? { base: String(base ?? project.edit) } : {}}
        warn
      >
        <TextInput name="title" label={told.title} value={typed.get('title')} errors={errors} />
        <TextInput
          name="reference"
          label={told.reference}
          hint={told.referenceHint}
          value={typed.get('reference')}
          width={10}
          errors={errors}
        />
        <Select
          name="unitId"
          label={told.unit}
          options={placesFor(parts)}
          first={told.unitFirst}
          chosen={typed.get('unitId')}
          errors={errors}
        />
        <Select
          name="workActivityId"
          label={told.kind}
          options={structure.activities.map(({ id, name }) => ({ value: id, text: name }))}
          first={told.kindFirst}
          chosen={typed.get('workActivityId')}
          errors={errors}
        />
        <Select
          name="leadPostId"
          label={told.lead}
          hint={told.leadHint}
          options={posts.map(({ id, title, holder }) => ({
            value: id,
            text: told.leadOption(shortly(title), holder?.name),
          }))}
          first={told.leadFirst}
          chosen={typed.get('leadPostId')}
          errors={errors}
        />
        <DateInput
          name="startsOn"
          label={told.starts}
          hint={told.optional}
          value={typed.get('startsOn')}
          errors={errors}
        />
        <DateInput
          name="designLockOn"
          label={told.lock}
          hint={told.lockHint}
          value={typed.get('designLockOn')}
          errors={errors}
        />
        {project?.designLockOn ? (
          <TextArea
            name="lockReason"
            label={told.lockReason}
            value={typed.get('lockReason')}
            rows={2}
            errors={errors}
          />
        ) : null}
        <DateInput name="endsOn" label={told.ends} hint={told.optional} value={typed.get('endsOn')} errors={errors} />
        <TextArea name="summary" label={told.summary} value={typed.get('summary')} rows={5} errors={errors} />
        <TextArea
          name="places"
          label={told.places}
          hint={told.placesHint}
          value={typed.get('places')}
          rows={3}
          errors={errors}
        />
        <TextArea
          name="groups"
          label={told.groups}
          hint={told.groupsHint}
          value={typed.get('groups')}
          rows={3}
          errors={errors}
        />
        {partners.length > 0 ? (
          <Checkboxes
            name="partnerIds"
            label={told.partners}
            options={partners}
            chosen={typed.all('partnerIds')}
            small
            errors={errors}
          />
        ) : null}
        <Button>{project ? told.save : told.register}</Button>
      </Form>
    </StaffPage>
  )
}
