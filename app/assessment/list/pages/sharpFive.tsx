import { Details } from '../../../web/parts/details.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { addressOf } from '../../question/pages/question.tsx'
import type { TaskView } from '../readTasks.ts'
import { words } from '../words.ts'

/** The five questions that fit what was pasted, each with why it was chosen, why it is asked, and two answers to it. */
export function SharpFive({ view: { sharp, opened } }: { view: TaskView }) {
  const told = words.show
  return (
    <Section id="five" title={told.begin}>
      <p>{told.beginLead}</p>
      {sharp.map(({ question, words: found }) => {
        const [example] = question.examples
        return (
          <article class="in-comment">
            <h3>
              <a href={addressOf(opened.assessment.id, question.question)}>
                {question.number} {question.ask}
              </a>
            </h3>
            <p class="in-small">{found.length ? told.because(found) : told.always}</p>
            <Details summary={told.five} about={question.number}>
              <SummaryList
                rows={[
                  { name: told.why, value: question.why },
                  { name: told.plain, value: question.plain },
                  ...(example
                    ? [
                        { name: told.weak, value: example.weak },
                        { name: told.good, value: example.strong },
                      ]
                    : []),
                ]}
              />
            </Details>
          </article>
        )
      })}
    </Section>
  )
}
