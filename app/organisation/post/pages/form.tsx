import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { Radios } from '../../../web/parts/radios.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { type BothEdits, SavedMeanwhile } from '../../parts.tsx'
import { placesFor } from '../../structure/pages/unitForm.tsx'
import type { Structure } from '../../structure/structure.ts'
import { POST_KINDS, type Post, SENIORITIES } from '../post.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  structure: Structure
  post?: Post
  typed: Record<string, string>
  base?: number
  both?: BothEdits
  errors?: FieldError[]
}

export function PostFormPage({ frame, structure, post, typed, base, both, errors }: Props) {
  const told = words.form
  const title = post ? told.editTitle(post.title) : told.newTitle
  return (
    <StaffPage
      {...frame}
      title={title}
      here="/posts"
      errors={errors}
      breadcrumbs={[{ href: '/posts', text: words.list.title }]}
    >
      <Title>{title}</Title>
      {both ? <SavedMeanwhile {...both} /> : null}
      <Form
        action={post ? `/posts/${post.id}` : '/posts'}
        hidden={post ? { base: String(base ?? post.edit) } : {}}
        warn
      >
        <TextInput name="title" label={told.title} hint={told.titleHint} value={typed.title} errors={errors} />
        <Select
          name="unitId"
          label={told.unit}
          options={placesFor(structure)}
          first={told.unitFirst}
          chosen={typed.unitId}
          errors={errors}
        />
        <Radios
          name="seniority"
          label={told.seniority}
          options={SENIORITIES.map((value) => ({ value, text: told.seniorities[value] }))}
          chosen={typed.seniority ?? 'other'}
          errors={errors}
        />
        <Radios
          name="kind"
          label={told.kind}
          options={POST_KINDS.map((value) => ({ value, text: told.kinds[value] }))}
          chosen={typed.kind ?? 'ordinary'}
          errors={errors}
        />
        <TextInput
          name="fte"
          label={told.fte}
          hint={told.fteHint}
          value={typed.fte}
          width={5}
          inputmode="numeric"
          errors={errors}
        />
        <Button>{post ? told.save : told.add}</Button>
      </Form>
    </StaffPage>
  )
}
