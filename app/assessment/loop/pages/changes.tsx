import type { ToldChange } from '../../../evidence/evidence.ts'
import { ChangeBlock } from '../../../evidence/parts.tsx'
import type { Caller } from '../../../organisation/caller.ts'
import type { Frame } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { words } from '../words.ts'
import { OnTheWay, type OnWay, seenOf } from './frame.tsx'

type Props = {
  frame: Frame
  caller: Caller
  about: OnWay & { unitId: string; ownerPostId: string | null }
  changes: ToldChange[]
  logged: number
  noChange: string | null
  /** The question whose answer logs changes, where its pack has one and it may be written. */
  logHref: string | undefined
  mayGiveReason: boolean
  typed?: Record<string, string>
  errors?: readonly FieldError[]
}

/** What the assessment changed in the design, each with its cause, or why nothing. */
export function ChangesPage(props: Props) {
  const { frame, caller, about, changes, logged, noChange, logHref, mayGiveReason, typed = {}, errors = [] } = props
  const told = words.changes
  return (
    <OnTheWay frame={frame} about={about} title={told.title} errors={errors}>
      <p class="in-lead">{told.statement(changes.length + logged)}</p>
      <p>{told.lead}</p>
      {logged ? <p>{logHref ? <a href={logHref}>{told.logged(logged)}</a> : told.logged(logged)}</p> : null}
      <ChangeBlock about={about} changes={changes} caller={caller} next={`/assessments/${about.id}/changes`} />
      {changes.length + logged === 0 ? (
        <Section id="none" title={told.noChangeTitle}>
          {noChange ? <LongText text={told.noChange(noChange)} /> : null}
          {mayGiveReason ? (
            <Form action={`/assessments/${about.id}/no-change`} hidden={seenOf(about)} warn>
              <TextArea
                name="why"
                label={told.why}
                hint={told.whyHint}
                value={typed.why ?? noChange ?? ''}
                errors={errors}
                rows={3}
              />
              <Button kind="secondary">{told.save}</Button>
            </Form>
          ) : (
            <p class="in-quiet">{told.atSubmission}</p>
          )}
        </Section>
      ) : null}
    </OnTheWay>
  )
}
