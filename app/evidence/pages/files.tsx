import type { AttachedFile } from '../../files/fileStore.ts'
import { Button } from '../../web/parts/button.tsx'
import { Details } from '../../web/parts/details.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { Section } from '../../web/parts/section.tsx'
import { TextInput } from '../../web/parts/textInput.tsx'
import type { Evidence } from '../evidence.ts'
import { words } from '../words.ts'
import { FileField } from './fileField.tsx'

type Props = {
  evidence: Evidence
  files: readonly AttachedFile[]
  isOn: boolean
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** The file of a piece of evidence, earlier ones, and the ways to attach one, put another in its place or take it off. */
export function Files({ evidence, files, isOn, typed = {}, errors = [] }: Props) {
  const told = words.file
  const now = files.find(({ id }) => id === evidence.fileId)
  const earlier = files.filter((file) => file !== now)
  if (!files.length && !isOn) return null
  return (
    <Section id="file-now" title={told.title}>
      {now ? <One evidence={evidence} file={now} /> : <p>{told.none}</p>}
      {isOn ? (
        <Details
          summary={now ? told.replace : told.attach}
          open={errors.some(({ field }) => field === 'file')}
          id="attach"
        >
          {now ? <p>{told.replaceHint}</p> : null}
          <Form action={`/evidence/${evidence.id}/files`} upload>
            <FileField label={told.again} errors={errors} />
            <Button kind="secondary">{told.save}</Button>
          </Form>
        </Details>
      ) : null}
      {now && isOn ? <TakeOff evidence={evidence} file={now} typed={typed} errors={errors} /> : null}
      {earlier.length ? <h3>{told.earlier}</h3> : null}
      {earlier.map((file) =>
        file.erasedAt ? (
          <p class="in-quiet">{told.gone(file.name)}</p>
        ) : (
          <>
            <One evidence={evidence} file={file} />
            {isOn ? <TakeOff evidence={evidence} file={file} typed={typed} errors={errors} /> : null}
          </>
        ),
      )}
    </Section>
  )
}

/** Each file has a field of its own for the reason, so that an error stands at the right one. */
export const fieldOf = (fileId: string): string => `why-${fileId}`

function One({ evidence, file }: { evidence: Evidence; file: AttachedFile }) {
  const told = words.file
  const kind = told.kinds[file.type] ?? told.unknown
  return (
    <p>
      <a href={`/evidence/${evidence.id}/files/${file.id}`} dir="auto">
        {file.name}
      </a>
      <span class="in-who">{told.about(kind, told.size(file.bytes), file.onDay, file.byName)}</span>
    </p>
  )
}

type TakeOffProps = Pick<Props, 'evidence'> & Required<Pick<Props, 'typed' | 'errors'>> & { file: AttachedFile }

function TakeOff({ evidence, file, typed, errors }: TakeOffProps) {
  const told = words.file
  const name = fieldOf(file.id)
  return (
    <Details summary={told.detach(file.name)} open={errors.some(({ field }) => field === name)}>
      <p>{told.detachHint}</p>
      <Form action={`/evidence/${evidence.id}/files/${file.id}/removal`}>
        <TextInput name={name} label={told.why} value={typed[name]} errors={errors} />
        <Button kind="warning">{told.detachNow}</Button>
      </Form>
    </Details>
  )
}
