import type { Post } from '../../../organisation/post/post.ts'
import { shortly } from '../../../organisation/shortly.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Checks } from '../../../web/parts/checks.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { DateInput } from '../../../web/parts/dateInput.tsx'
import { Details } from '../../../web/parts/details.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Select } from '../../../web/parts/select.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import { TextArea } from '../../../web/parts/textArea.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import { AnswerShown } from '../../answer/showAnswer.tsx'
import { words as loopWords } from '../../loop/words.ts'
import { words as registerWords } from '../../register/words.ts'
import type { AtGate } from '../atGate.ts'
import { type GateAnswer, longestWaiver } from '../gate.ts'
import type { Need } from '../needs.ts'
import { words } from '../words.ts'
import { gateCrumbs } from './list.tsx'
import { sayStanding } from './show.tsx'

export type Typed = { why: string; help: string; reason: string; instead: string; until: string }

type Props = {
  frame: Frame
  at: AtGate
  posts: Post[]
  today: string
  /** May the caller answer here: they hold the post, and are not in the team. */
  mayAnswer: boolean
  mayOpenAssessment: boolean
  typed?: Typed
  errors?: FieldError[]
}

/** One piece of work at one gate: what is missing, what was answered, and, for the approver, whether it goes on. */
export function WorkAtGatePage(props: Props) {
  const { frame, at, errors } = props
  const told = words.at
  return (
    <StaffPage
      {...frame}
      title={`${at.work.name}: ${at.gate.title}`}
      here="assessments"
      errors={errors}
      breadcrumbs={[...gateCrumbs(), { href: `/gates/${at.gate.id}`, text: at.gate.title }]}
    >
      <Statement eyebrow={at.gate.title}>
        <span dir="auto">{at.work.name}</span>
        {at.mayLook ? `: ${told.statement(at.needs.length).toLowerCase()}` : null}
      </Statement>
      <Cols kind="side">
        <div>
          {at.mayLook ? null : <p>{told.notTold}</p>}
          {at.mayLook && at.needs.length ? (
            <Section id="needs" title={told.needsTitle} tight>
              <ul>
                {at.needs.map((need) => (
                  <li>{sayNeed(need)}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          {at.mayLook ? <MustShow at={at} /> : null}
          <AnswerForms {...props} />
        </div>
        <Aside label={told.standing}>
          <SummaryList rows={rowsOf(props)} />
          {at.answers.length ? (
            <Section id="history" title={told.history} tight>
              <Trail items={at.answers.map(trailItem)} />
            </Section>
          ) : null}
        </Aside>
      </Cols>
    </StaffPage>
  )
}

function sayNeed(need: Need): string {
  const told = words.at.needs
  if (need.is === 'not-opened') return told['not-opened']
  if (need.is === 'too-short') return told['too-short'](need.length)
  if (need.is === 'not-accepted') return told['not-accepted'][need.state]
  return need.is === 'not-shown' ? told['not-shown'](need.ask) : told['open-majors'](need.n)
}

function MustShow({ at: { mustShow } }: Pick<Props, 'at'>) {
  const told = words.at
  if (mustShow.length === 0) return null
  return (
    <Section id="must-show" title={told.mustShow}>
      <Checks items={mustShow.map(({ ask, isShown }) => ({ done: isShown, text: ask }))} />
      {mustShow.map(({ ask, said }) =>
        said ? (
          <Details summary={ask}>
            <AnswerShown {...said} />
          </Details>
        ) : null,
      )}
    </Section>
  )
}

function rowsOf(props: Props) {
  const { at, posts } = props
  const told = words.at
  const { gate, work, standing } = at
  const lead = posts.find(({ id }) => id === work.ownerPostId)
  const href = work.kind === 'project' ? `/projects/${work.id}` : `/units/${work.id}`
  return [
    { name: words.waivers.work, value: <a href={href}>{work.name}</a> },
    ...(lead ? [{ name: registerWords.lead, value: registerWords.leadOf(lead.title, lead.holder?.name) }] : []),
    { name: told.standing, value: sayStanding(standing) },
    ...(at.mayLook ? assessedRows(props) : []),
    { name: told.approver, value: gate.approverTitle },
  ]
}

function assessedRows({ at, mayOpenAssessment }: Props) {
  const told = words.at
  const { assessment, gate, work, timeliness } = at
  const newOne = `/assessments/new?${new URLSearchParams({ about: work.id, pack: gate.pack, length: gate.length, stage: gate.stage, gate: gate.id })}`
  const begin = mayOpenAssessment ? <a href={newOne}>{told.begin}</a> : told.needs['not-opened']
  return [
    {
      name: told.assessment,
      value: assessment ? (
        <>
          {loopWords.states[assessment.state]}{' '}
          {at.mayOpen ? <a href={`/assessments/${assessment.id}`}>{told.openIt}</a> : null}
        </>
      ) : (
        begin
      ),
    },
    {
      name: registerWords.inTime,
      value: work.kind === 'project' ? registerWords.timeliness(timeliness) : registerWords.opened(timeliness),
    },
  ]
}

function AnswerForms(props: Props) {
  const { at, mayAnswer, posts } = props
  const told = words.at
  const { gate } = at
  const holder = posts.find(({ id }) => id === gate.approverPostId)?.holder
  if (at.isInTeam && holder) return <InsetText>{told.inTeam(gate.approverTitle)}</InsetText>
  if (!holder) return <InsetText>{told.vacant(gate.approverTitle)}</InsetText>
  if (!mayAnswer) return <InsetText>{told.notYours(gate.approverTitle)}</InsetText>
  return (
    <Section id="answer" title={told.answer}>
      <PassForm {...props} />
      <HoldForm {...props} />
      {gate.mode === 'advise' ? null : <WaiveForm {...props} />}
    </Section>
  )
}

const addressOf = ({ gate, work }: AtGate, what: string) => `/gates/${gate.id}/work/${work.id}/${what}`
const hiddenIn = ({ answers }: AtGate) => ({ after: answers[0]?.id ?? '' })

function PassForm({ at }: Props) {
  const told = words.at
  const isReady = at.gate.mode === 'advise' || at.needs.length === 0
  return (
    <Form action={addressOf(at, 'pass')} hidden={hiddenIn(at)}>
      <Button id="pass" notYet={isReady ? undefined : told.passNotYet}>
        {told.pass}
      </Button>
    </Form>
  )
}

function HoldForm({ at, posts, typed, errors }: Props) {
  const told = words.at
  const named = (name: string) => errors?.some(({ field }) => field === name)
  return (
    <Details summary={told.hold} open={Boolean(named('why') || named('help'))}>
      <Form action={addressOf(at, 'hold')} hidden={hiddenIn(at)} warn>
        <TextArea
          name="why"
          label={told.holdWhy}
          rows={4}
          value={typed?.why ?? at.needs.map(sayNeed).join('\n')}
          errors={errors}
        />
        <Select
          name="help"
          label={told.help}
          first={told.helpFirst}
          options={posts
            .filter(({ holder }) => holder)
            .map(({ id, title, holder }) => ({ value: id, text: `${shortly(title)}, ${holder?.name}` }))}
          chosen={typed?.help}
          errors={errors}
        />
        <Button kind="secondary">{told.holdButton}</Button>
      </Form>
    </Details>
  )
}

function WaiveForm({ at, today, typed, errors }: Props) {
  const told = words.at
  const isOpen = Boolean(errors?.some(({ field }) => ['reason', 'instead', 'until'].includes(field)))
  return (
    <Details summary={told.waive} open={isOpen}>
      <p>{told.waiveLead(at.notReasons)}</p>
      <Form action={addressOf(at, 'waiver')} hidden={hiddenIn(at)} warn>
        <TextArea name="reason" label={told.waiveWhy} rows={3} value={typed?.reason} errors={errors} />
        <TextArea name="instead" label={told.instead} rows={3} value={typed?.instead} errors={errors} />
        <DateInput
          name="until"
          label={told.until}
          hint={told.untilHint(longestWaiver(today))}
          value={typed?.until}
          errors={errors}
        />
        <Button kind="secondary">{told.waiveButton}</Button>
      </Form>
    </Details>
  )
}

function trailItem({ answer, onDay, byName, postTitle, why, instead, untilOn, helpPostTitle }: GateAnswer) {
  const told = words.at
  return {
    title: `${told.answered[answer]}, ${registerWords.day(onDay)}. ${told.byWhom(byName, postTitle)}`,
    text: (
      <>
        {why ? <p dir="auto">{why}</p> : null}
        {instead ? <p dir="auto">{told.insteadSaid(instead)}</p> : null}
        {untilOn ? <p>{told.untilSaid(untilOn)}</p> : null}
        {helpPostTitle ? <p>{told.helps(helpPostTitle)}</p> : null}
      </>
    ),
  }
}
