import { type Frame, StaffPage } from '../../../web/page.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import type { NextStep } from '../../loop/actions.ts'
import type { Finding } from '../../precheck/finding.ts'
import { Noticed } from '../../precheck/pages/noticed.tsx'
import { FlagShown } from '../../precheck/pages/precheck.tsx'
import { seenBy } from '../../precheck/seenBy.ts'
import { words as precheck } from '../../precheck/words.ts'
import { aboutOfRow } from '../../question/layout.ts'
import { addressOf } from '../../question/pages/question.tsx'
import type { Checked, CheckView } from '../readCheck.ts'
import { words } from '../words.ts'
import { OnFromHere } from './steps.tsx'

type Props = { frame: Frame; view: CheckView; section: string; steps: readonly NextStep[] }

/** Check your answers: all of them in order, what is missing with links, what the machine noticed, and what comes next. */
export function CheckPage({ frame, view, section, steps }: Props) {
  const { opened, checked, flag, isLong } = view
  const { assessment, pack } = opened
  const told = words.check
  const findingsSeenBy = seenBy(assessment)
  const due = checked.filter(({ asked }) => asked.isDue)
  const missing = due.filter(({ isMissing }) => isMissing)
  const here = `/assessments/${assessment.id}`
  const sections = pack.sections.filter((one) =>
    checked.some(({ asked, isMissing }) => asked.question.section === one.section && !isMissing),
  )
  const shown = isLong ? sections.filter((one) => one.section === (section || sections[0]?.section)) : sections
  return (
    <StaffPage
      {...frame}
      title={told.title}
      here="assessments"
      breadcrumbs={[
        { href: '/assessments', text: words.all },
        { href: here, text: assessment.title },
      ]}
    >
      <Title eyebrow={assessment.title}>{told.title}</Title>
      <p class="in-lead">{told.missing(missing.length, due.length)}</p>
      {missing.length ? (
        <ul>
          {missing.map(({ asked: { question } }) => (
            <li>
              <a href={addressOf(assessment.id, question.question)}>
                {question.number} {question.ask}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {flag ? <FlagShown flag={flag} /> : null}
      {view.maySeeFindings && findingsSeenBy !== 'readers' ? (
        <InsetText>{precheck.seenBy[findingsSeenBy]}</InsetText>
      ) : null}
      {isLong ? (
        <ul>
          {sections.map((one) => (
            <li>
              <a href={`${here}/check?section=${one.section}`} aria-current={shown[0] === one ? 'page' : undefined}>
                {words.show.sections(one.number, one.title)}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {shown.map((one) => (
        <Section id={`section-${one.section}`} title={words.show.sections(one.number, one.title)}>
          {checked
            .filter(({ asked, isMissing }) => asked.question.section === one.section && !isMissing)
            .map((each) => (
              <OneChecked at={here} each={each} isWritable={view.isWritable} />
            ))}
        </Section>
      ))}
      <OnFromHere at={here} steps={steps} />
    </StaffPage>
  )
}

function OneChecked({ at, each, isWritable }: { at: string; each: Checked; isWritable: boolean }) {
  const { asked, layout, value, same, missing, findings } = each
  const { question } = asked
  const told = words.check
  return (
    <article class="in-comment">
      <h3>
        {question.number} {question.ask}
      </h3>
      <AnswerShown layout={layout} value={value} same={same} />
      {missing.rows ? <p class="in-small">{told.missingRows(missing.rows)}</p> : null}
      {missing.fields.length ? (
        <p class="in-small">{told.missingFields(missing.fields.map(({ label }) => label))}</p>
      ) : null}
      {findings.map((finding) => (
        <div class="in-note in-small">
          <Noticed finding={finding} row={rowOf(each, finding)} at={at} />
        </div>
      ))}
      {isWritable ? (
        <p class="in-small">
          <a href={`${at}/questions/${question.question}`}>
            {told.change}
            <span class="govuk-visually-hidden"> {told.changeWhat(question.number)}</span>
          </a>
        </p>
      ) : null}
    </article>
  )
}

function rowOf({ layout, value }: Checked, { rowId }: Finding): string | undefined {
  if (!rowId) return undefined
  const named = aboutOfRow(layout, rowId)?.label
  const at = value?.rows?.findIndex(({ id }) => id === rowId) ?? -1
  return named ?? (at < 0 ? undefined : String(at + 1))
}
