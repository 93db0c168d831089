import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { Value } from '../../answer/value.ts'
import type { QuestionView } from '../readQuestion.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; view: QuestionView; typed: Value; plain: boolean }

/** The assessment moved on while somebody wrote: what they typed stands here, to be copied. */
export function NotOpenPage({ frame, view: { opened, question, layout }, typed, plain }: Props) {
  const { id, title } = opened.assessment
  return (
    <StaffPage
      {...frame}
      title={words.notOpen.title}
      here="assessments"
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: `/assessments/${id}`, text: title },
      ]}
    >
      <Title eyebrow={`${question.number} ${question.ask}`}>{words.notOpen.title}</Title>
      <p class="in-lead">{words.notOpen.lead}</p>
      <AnswerShown layout={layout} value={typed} plain={plain} />
    </StaffPage>
  )
}
