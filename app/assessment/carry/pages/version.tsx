import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Assessment } from '../../assessment.ts'
import type { Newer } from '../actions.ts'
import type { Carried } from '../carryPlan.ts'
import { words } from '../words.ts'

export const crumbsOf = ({ id, title }: Pick<Assessment, 'id' | 'title'>) => [
  { href: '/assessments', text: words.all },
  { href: `/assessments/${id}`, text: title },
]

type Props = {
  frame: Frame
  assessment: Assessment
  newer?: Newer
  /** Why it cannot be moved now, where it cannot. */
  notNow?: string
  errors?: FieldError[]
}

/** What a newer version of the questions does with each answer, before anybody moves to it. */
export function VersionPage({ frame, assessment, newer, notNow, errors }: Props) {
  const told = words.version
  const page = { ...frame, title: told.title, here: 'assessments', breadcrumbs: crumbsOf(assessment), errors }
  if (!newer)
    return (
      <StaffPage {...page}>
        <Title>{told.title}</Title>
        <p class="in-lead">{told.none}</p>
      </StaffPage>
    )
  const { plan, from, to } = newer
  return (
    <StaffPage {...page}>
      <Statement eyebrow={told.title}>{told.statement(plan.lookAgain.length, plan.added.length)}</Statement>
      <p class="in-lead">{told.lead(from, to)}</p>
      {notNow ? (
        <InsetText>{notNow}</InsetText>
      ) : (
        <Form action={`/assessments/${assessment.id}/version`} hidden={{ to, seen: String(assessment.stepNo) }}>
          <p>{told.keeps}</p>
          <Button id="move">{told.move(to)}</Button>
        </Form>
      )}
      <Changed id="reworded" all={plan.reworded} isPair />
      <Changed id="moved" all={plan.moved} isPair />
      <Changed id="added" all={plan.added} />
      <Changed id="gone" all={plan.gone} />
      {plan.kept.length > 0 ? (
        <Details summary={told.lists.kept}>
          <ul>
            {plan.kept.map(({ to: question }) => (
              <li>{question?.ask}</li>
            ))}
          </ul>
        </Details>
      ) : null}
    </StaffPage>
  )
}

function Changed({ id, all, isPair }: { id: keyof typeof words.version.lists; all: Carried[]; isPair?: boolean }) {
  const told = words.version
  if (all.length === 0) return null
  const stands = ({ isAnswered }: Carried) => (isAnswered ? told.answered : told.notAnswered)
  return (
    <Section id={id} title={told.lists[id]}>
      {isPair ? (
        <Table
          caption={told.lists[id]}
          columns={[{ text: told.before }, { text: told.now }, { text: told.answer }]}
          rows={all.map((one) => [one.from?.ask ?? '', one.to?.ask ?? '', stands(one)])}
        />
      ) : (
        <Table
          caption={told.lists[id]}
          columns={[{ text: told.question }, ...(id === 'gone' ? [{ text: told.answer }] : [])]}
          rows={all.map((one) => [(one.to ?? one.from)?.ask ?? '', ...(id === 'gone' ? [stands(one)] : [])])}
        />
      )}
    </Section>
  )
}
