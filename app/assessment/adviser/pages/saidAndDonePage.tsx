import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import type { Assessment } from '../../assessment.ts'
import type { SaidAndDone } from '../saidAndDone.ts'
import { words } from '../teamWords.ts'
import { words as plainWords } from '../words.ts'

type Props = { frame: Frame; assessment: Assessment; all: SaidAndDone[] }

/** You said, we did: what the public said about one assessment, what they were answered, and what is different now. */
export function SaidAndDonePage({ frame, assessment, all }: Props) {
  const told = words.done
  const at = `/assessments/${assessment.id}`
  const answered = all.filter(({ took }) => took !== undefined).length
  const changed = all.filter(({ changes }) => changes.length).length
  return (
    <StaffPage
      {...frame}
      here="assessments"
      title={`${told.title}: ${assessment.title}`}
      breadcrumbs={[
        { href: '/assessments', text: words.assessments },
        { href: at, text: assessment.title },
      ]}
    >
      {all.length ? (
        <Statement eyebrow={told.title}>{told.statement(all.length, answered, changed)}</Statement>
      ) : (
        <>
          <Title>{told.title}</Title>
          <Empty what={told.empty} />
        </>
      )}
      {all.map((one, at) => (
        <Section
          id={`said-${one.said.id}`}
          title={told.said(all.length - at, one.said.fromName ?? told.somebody)}
          tight
        >
          <Trail items={stepsOf(one)} />
        </Section>
      ))}
    </StaffPage>
  )
}

function stepsOf({ said, changes, took }: SaidAndDone) {
  const told = words.done
  const { action } = said
  const first = {
    title: plainWords.last.said(said.saidOn),
    text: <LongText text={plainWords.last.quote(said.words)} />,
  }
  if (!action) return [first, { title: told.toCome, text: told.thanked }]
  const { answer, answerText, reason, answeredOn, verifiedOn, disputedOn, disputedWords } = action
  const after = verifiedOn
    ? told.confirmed(verifiedOn)
    : disputedOn
      ? told.disputed(disputedOn, disputedWords ?? '')
      : ''
  return [
    first,
    answer && answeredOn
      ? {
          title: told.answered(answeredOn),
          text: (
            <LongText
              text={[plainWords.answers[answer], answerText, reason, told.took(took ?? 0), after]
                .filter(Boolean)
                .join('\n\n')}
            />
          ),
        }
      : { title: told.toCome, text: told.owed(action.dueOn) },
    ...changes.map(({ what, onDay }) => ({ title: told.changed(onDay), text: <LongText text={what} /> })),
  ]
}
