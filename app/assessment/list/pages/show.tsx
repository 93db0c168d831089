import type { Caller } from '../../../organisation/caller.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { Tag } from '../../../web/parts/tag.tsx'
import { TaskList } from '../../../web/parts/taskList.tsx'
import { Title } from '../../../web/parts/title.tsx'
import type { State } from '../../assessment.ts'
import type { CarryNotes } from '../../carry/actions.ts'
import { CarryNotesShown } from '../../carry/pages/notes.tsx'
import type { NextStep } from '../../loop/actions.ts'
import { words as loop } from '../../loop/words.ts'
import { addressOf } from '../../question/pages/question.tsx'
import { words as question } from '../../question/words.ts'
import { TeamSection } from '../../team/pages/team.tsx'
import type { Teammate } from '../../team/readTeam.ts'
import type { Task, TaskView } from '../readTasks.ts'
import { words } from '../words.ts'
import { More } from './more.tsx'
import { QuestionsForm } from './questionsForm.tsx'
import { SharpFive } from './sharpFive.tsx'
import { NextSteps } from './steps.tsx'

type Props = {
  frame: Frame
  caller: Caller
  view: TaskView
  packTitle: string
  team: Teammate[]
  /** Who could be named; nobody where the reader may not name anybody. */
  nameable: { id: string; name: string }[]
  mayChangeTeam: boolean
  steps: readonly NextStep[]
  maySeeFindings: boolean
  carry: CarryNotes
  errors?: FieldError[]
}

/** An assessment as a list of things to do: section by section, with the team and the next step. */
export function AssessmentPage(props: Props) {
  const { frame, caller, view, team, nameable, mayChangeTeam, steps, errors = [] } = props
  const { assessment } = view.opened
  const told = words.show
  return (
    <StaffPage
      {...frame}
      title={assessment.title}
      here="assessments"
      breadcrumbs={[{ href: '/assessments', text: words.all }]}
      errors={errors}
    >
      <Title eyebrow={props.packTitle}>{assessment.title}</Title>
      {assessment.isArchived ? <InsetText>{told.archived}</InsetText> : null}
      <p class="in-lead">
        {loop.standsOn(assessment)}. {told.answered(view.due.answered, view.due.all)}.
      </p>
      <CarryNotesShown id={assessment.id} notes={props.carry} />
      <Next view={view} steps={steps} isWriter={mayChangeTeam} />
      <Cols kind="side">
        <div>
          {view.sharp.length ? <SharpFive view={view} /> : null}
          {view.sections.map(({ section, tasks }) => (
            <Section id={`section-${section.section}`} title={told.sections(section.number, section.title)}>
              <p class="in-small in-quiet">{section.opensWith}</p>
              <TaskList items={tasks.map((task) => itemOf(caller, assessment.id, task))} />
            </Section>
          ))}
          {view.isWritable ? <QuestionsForm view={view} errors={errors} /> : null}
        </div>
        <Aside label={told.team}>
          <NextSteps steps={steps} />
          <TeamSection
            assessmentId={assessment.id}
            team={team}
            isPrivate={assessment.round === 0}
            nameable={nameable}
            mayChange={mayChangeTeam}
            errors={errors}
          />
          <More at={`/assessments/${assessment.id}`} maySeeFindings={props.maySeeFindings} isWriter={mayChangeTeam} />
          <About view={view} packTitle={props.packTitle} />
        </Aside>
      </Cols>
    </StaffPage>
  )
}

/** Steps that end or interrupt: never what somebody came for. */
const SELDOM: NextStep['step'][] = ['escalate', 'close', 'withdraw']

/** With people who read it, so that its team can only wait. */
const BEING_READ: State[] = ['adviser_review', 'specialist_review', 'escalated']

type NextProps = { view: TaskView; steps: readonly NextStep[]; isWriter: boolean }

// What leads the page is what this assessment waits for: a question while it is written, otherwise its next step.
function Next({ view: { opened, isWritable, next }, steps, isWriter }: NextProps) {
  const told = words.show
  const { id, state } = opened.assessment
  const check = `/assessments/${id}/check`
  const waits = steps.find(({ step, notYet }) => !notYet && !SELDOM.includes(step))
  const isWriting = isWritable && next && state !== 'live'
  const lead = isWriting
    ? { href: addressOf(id, next.question.question), text: told.goOn(next.question.number) }
    : waits && { href: waits.href, text: waits.label }
  const isTheirsToWaitFor = isWriter && BEING_READ.includes(state)
  const note = isTheirsToWaitFor ? told.beingRead : isWriter ? undefined : told.readOnly
  return (
    <>
      {note ? <p>{note}</p> : null}
      <p>
        {lead ? <Button href={lead.href}>{lead.text}</Button> : null}
        <a href={check}>{isWritable ? told.check : told.checkAll}</a>
      </p>
    </>
  )
}

function itemOf(
  caller: Caller,
  assessmentId: string,
  { question: asked, state, draft, present, said, talk, isExtra }: Task,
) {
  const told = words.show
  const moment = (at: Date) => question.moment(at, caller.now, caller.organisation.timeZone)
  const names = present.map(({ name }) => name)
  const hints = [
    ...(isExtra ? [told.extra] : []),
    ...(names.length ? [told.here(names, moment(present[0]!.since))] : []),
    ...(draft ? [told.draftAt(moment(draft.at))] : []),
    ...(said ? [told.said(said)] : []),
    ...(talk ? [told.talk(talk)] : []),
  ]
  return {
    text: `${asked.number} ${asked.ask}`,
    href: addressOf(assessmentId, asked.question),
    hint: hints.length ? hints.join(' ') : undefined,
    state: ['answered', 'same', 'unknown'].includes(state) ? (
      told.state[state]
    ) : (
      <Tag kind={state === 'again' ? 'late' : state === 'due' || state === 'draft' ? 'open' : undefined}>
        {told.state[state]}
      </Tag>
    ),
  }
}

function About({ view, packTitle }: { view: TaskView; packTitle: string }) {
  const { assessment, pack } = view.opened
  const told = words.show
  const { facts } = told
  const variant = pack.variants.find((one) => one.variant === assessment.variant)?.label ?? assessment.variant
  return (
    <Section id="about" title={told.abstract} tight>
      {assessment.abstract ? (
        <Details summary={told.pasted}>
          <LongText text={assessment.abstract} />
        </Details>
      ) : (
        <p class="in-small in-quiet">{told.noAbstract}</p>
      )}
      <SummaryList
        rows={[
          { name: facts.variant, value: variant },
          { name: facts.length, value: words.lengths[assessment.length] },
          { name: facts.stage, value: words.stages[assessment.stage] },
          { name: facts.opened, value: sayDay(assessment.openedOn) },
          { name: facts.pack, value: told.packOf(packTitle, assessment.packVersion) },
        ]}
      />
    </Section>
  )
}
