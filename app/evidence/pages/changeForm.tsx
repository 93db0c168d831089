import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Form } from '../../web/parts/form.tsx'
import { InsetText } from '../../web/parts/insetText.tsx'
import { Radios } from '../../web/parts/radios.tsx'
import { TextArea } from '../../web/parts/textArea.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { PossibleCause } from '../evidence.ts'
import { words } from '../words.ts'

type Props = {
  frame: Frame
  about: { id: string; title: string }
  causes: PossibleCause[]
  next: string
  typed: Record<string, string>
  errors?: readonly FieldError[]
}

/** Records what is different now, and which of the things said or decided about it made it so. */
export function ChangeForm({ frame, about, causes, next, typed, errors = [] }: Props) {
  const told = words.changes
  return (
    <StaffPage {...frame} here="results" title={told.add} errors={errors} back={next}>
      <Title eyebrow={about.title}>{told.add}</Title>
      {causes.length === 0 ? (
        <p class="in-lead">{told.noCause}</p>
      ) : (
        <>
          <p class="in-lead">{told.lead}</p>
          <InsetText>{told.counts}</InsetText>
          <Form action="/changes" hidden={{ of: about.id, next, ...(typed.because && { cause: typed.because }) }} warn>
            <TextArea name="what" label={told.what} hint={told.whatHint} rows={2} value={typed.what} errors={errors} />
            <TextArea name="before" label={told.before} hint={told.beforeHint} value={typed.before} errors={errors} />
            <TextArea name="after" label={told.after} value={typed.after} errors={errors} />
            <DateInput name="onDay" label={told.onAsk} value={typed.onDay} errors={errors} />
            <Radios
              name="because"
              label={told.becauseAsk}
              hint={told.becauseHint}
              options={causes.map((cause) => ({
                value: cause.id,
                text: told.causeText(cause.title, cause.byName, cause.onDay),
                hint: told.hint(cause.isByAdviser, cause.becauseKind),
              }))}
              chosen={typed.because}
              errors={errors}
              small
            />
            <Button>{told.save}</Button>
          </Form>
        </>
      )}
    </StaffPage>
  )
}
