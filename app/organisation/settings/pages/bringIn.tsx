import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { FileInput } from '../../../web/parts/fileInput.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextInput } from '../../../web/parts/textInput.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

type Props = { frame: Frame; action: string; slug?: string; errors?: FieldError[] }

export function BringInPage({ frame, action, slug, errors }: Props) {
  const said = words.bringIn
  return (
    <StaffPage {...frame} title={said.title} errors={errors} back="/">
      <Title>{said.title}</Title>
      <p class="in-lead">{said.lead}</p>
      <Form action={action} upload>
        <FileInput name="file" label={said.file} hint={said.fileHint} accept=".ingrain" errors={errors} />
        <TextInput
          name="slug"
          label={said.slug}
          hint={said.slugHint}
          value={slug}
          autocomplete="off"
          spellcheck={false}
          errors={errors}
        />
        <Button>{said.button}</Button>
      </Form>
    </StaffPage>
  )
}

export type Administrator = { name: string; link: string | undefined }

/** The organisation is in: its administrators' first links, shown this once. */
export function BroughtPage({
  frame,
  name,
  administrators,
}: {
  frame: Frame
  name: string
  administrators: readonly Administrator[]
}) {
  const said = words.brought
  return (
    <StaffPage {...frame} title={said.title(name)}>
      <Title>{said.title(name)}</Title>
      <p class="in-lead">{said.lead}</p>
      <Section id="administrators" title={said.administrators}>
        {administrators.length ? null : <p class="govuk-body">{said.nobody}</p>}
        {administrators.map((administrator) => (
          <One {...administrator} />
        ))}
        <p class="in-small">{said.others}</p>
      </Section>
    </StaffPage>
  )
}

function One({ name, link }: Administrator) {
  const said = words.brought
  if (!link)
    return (
      <p class="govuk-body">
        {said.known(name)} <a href="/sign-in">{said.signIn}</a>
      </p>
    )
  return (
    <div>
      <p class="govuk-body">{said.once(name)}</p>
      <p>
        <code>{link}</code>
      </p>
      <Button kind="secondary" href={link} about={name}>
        {said.enter}
      </Button>
    </div>
  )
}
