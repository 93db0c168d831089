import type { Caller } from '../../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { TaskList } from '../../../web/parts/taskList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { Before } from '../../answer/answerStore.ts'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { QuestionView } from '../readQuestion.ts'
import { words } from '../words.ts'
import { addressOf } from './question.tsx'

type Props = { frame: Frame; caller: Caller; view: QuestionView; before: Before[]; shown: Before | undefined }

/** Every text that an answer ever had. One is open at a time, however long they are. */
export function TextsPage({ frame, caller, view: { opened, question, layout }, before, shown }: Props) {
  const here = addressOf(opened.assessment.id, question.question)
  const by = ({ savedByName, savedAt }: Before) =>
    words.texts.by(savedByName, words.moment(savedAt, caller.now, caller.organisation.timeZone))
  return (
    <StaffPage
      {...frame}
      title={words.texts.title}
      here="assessments"
      breadcrumbs={[
        { href: `/assessments/${opened.assessment.id}`, text: opened.assessment.title },
        { href: here, text: words.placeElse(question.number) },
      ]}
    >
      <Title eyebrow={`${question.number} ${question.ask}`}>{words.texts.title}</Title>
      <p class="in-lead">{words.texts.lead}</p>
      {shown ? (
        <Section id="text" title={by(shown)}>
          <AnswerShown layout={layout} value={shown.value} />
        </Section>
      ) : null}
      <Section id="all" title={words.texts.count(before.length)}>
        <TaskList items={before.map((one) => ({ text: by(one), href: `${here}/texts?edit=${one.edit}` }))} />
      </Section>
    </StaffPage>
  )
}
