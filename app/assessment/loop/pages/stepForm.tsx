import type { Child } from 'hono/jsx'
import type { Frame } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { nextState, type Step } from '../path.ts'
import { words } from '../words.ts'
import { OnTheWay, type OnWay, seenOf } from './frame.tsx'

type Props = {
  frame: Frame
  about: OnWay
  title: string
  lead: string
  step: Step
  /** Where it posts, after the address of the assessment. */
  to: string
  save: string
  kind?: 'warning'
  before?: Child
  errors?: readonly FieldError[]
  children?: Child
}

/** One step: what it means in a sentence, the fields it needs, one button. Where it does not lead on, it says so. */
export function StepForm({ frame, about, title, lead, step, to, save, kind, before, errors, children }: Props) {
  if (!nextState(about.state, step))
    return (
      <OnTheWay frame={frame} about={about} title={title}>
        <p class="in-lead">{words.conflict.notFromHere(about.state)}</p>
        <Button href={`/assessments/${about.id}`}>{words.conflict.back}</Button>
      </OnTheWay>
    )
  return (
    <OnTheWay frame={frame} about={about} title={title} errors={errors}>
      <p class="in-lead">{lead}</p>
      <p class="in-quiet">{words.standsOn(about)}</p>
      {before}
      <Form action={`/assessments/${about.id}/${to}`} hidden={seenOf(about)} warn>
        {children}
        <Button kind={kind}>{save}</Button>
      </Form>
    </OnTheWay>
  )
}
