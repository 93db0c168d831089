import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Title } from '../../web/parts/title.tsx'
import type { Adviser } from '../involvement.ts'
import { words } from '../words.ts'
import { CommentForm } from './commentForm.tsx'
import { EntryForm } from './entryForm.tsx'

type Props = {
  frame: Frame
  about: { id: string; title: string }
  ask?: { id: string }
  next: string
  typed: Record<string, string>
  errors?: readonly FieldError[]
}

/** The comment form on a page of its own: where a refused comment is shown again, with everything typed. */
export function CommentPage({ frame, about, ask, next, typed, errors = [] }: Props) {
  return (
    <StaffPage {...frame} here="implementation" title={words.form.title} errors={errors} back={next}>
      <Title eyebrow={words.form.about(about.title)}>{words.form.title}</Title>
      <CommentForm about={about} ask={ask} next={next} alone={{ typed, errors }} />
    </StaffPage>
  )
}

type EntryProps = Props & { advisers: Adviser[]; today: string }

/** The same for a public adviser's words. */
export function EntryPage({ frame, about, ask, next, typed, errors = [], advisers, today }: EntryProps) {
  return (
    <StaffPage {...frame} here="implementation" title={words.entry.title} errors={errors} back={next}>
      <Title eyebrow={words.form.about(about.title)}>{words.entry.title}</Title>
      <EntryForm about={about} ask={ask} advisers={advisers} today={today} next={next} alone={{ typed, errors }} />
    </StaffPage>
  )
}
