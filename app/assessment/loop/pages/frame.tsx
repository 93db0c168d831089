import type { Child } from 'hono/jsx'
import type { Frame } from '../../../web/page.tsx'
import { StaffPage } from '../../../web/page.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import { words } from '../words.ts'

export type OnWay = Pick<Assessment, 'id' | 'title' | 'state' | 'stateSince' | 'liveFrom' | 'round' | 'stepNo'>

type Props = {
  frame: Frame
  about: OnWay
  title: string
  errors?: readonly FieldError[]
  /** Whether the caller may open the assessment itself: a specialist who only sees the queue may not. */
  isOpen?: boolean
  children?: Child
}

/** A page on the way of one assessment: its name above the title, and the way back to it. */
export function OnTheWay({ frame, about, title, errors = [], isOpen = true, children }: Props) {
  const crumbs = [{ href: '/assessments', text: words.assessments }]
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={`${title}: ${about.title}`}
      errors={errors}
      breadcrumbs={isOpen ? [...crumbs, { href: `/assessments/${about.id}`, text: about.title }] : crumbs}
    >
      <Title eyebrow={about.title}>{title}</Title>
      {children}
    </StaffPage>
  )
}

/** What every form of a step carries: the step that the person saw last. */
export const seenOf = ({ stepNo }: OnWay): Record<string, string> => ({ seen: String(stepNo) })
