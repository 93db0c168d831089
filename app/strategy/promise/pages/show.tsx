import { ChangeBlock, EvidenceBlock } from '../../../evidence/parts.tsx'
import { Conversation } from '../../../involvement/parts.tsx'
import { type Caller, may } from '../../../organisation/caller.ts'
import { History } from '../../../organisation/parts.tsx'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { Form } from '../../../web/parts/form.tsx'
import { InsetText } from '../../../web/parts/insetText.tsx'
import { Rung, rungWord } from '../../../web/parts/rung.tsx'
import { RungLadder } from '../../../web/parts/rungLadder.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { words as room } from '../../words.ts'
import type { PromisePageData } from '../readPromisePage.ts'
import { words } from '../words.ts'
import { ActionsOf, BackingOf, VersionsOf } from './hangsOn.tsx'
import { PromiseThread } from './promiseThread.tsx'
import { rungLines } from './rungLines.tsx'

type Props = PromisePageData & { caller: Caller; frame: Frame; lift?: string; dropped?: string[] }

export function PromisePage(props: Props) {
  const { caller, frame, promise, standing, strategy, missing, lift, dropped = [] } = props
  const said = words.page
  const at = `/promises/${promise.id}`
  const about = { id: promise.id, title: promise.words, unitId: promise.unitId, ownerPostId: promise.ownerPostId }
  const mayEdit = may(caller, 'strategy.edit', promise)
  const trail = [
    { href: '/strategies', text: room.room.strategies },
    ...(strategy ? [{ href: `/strategies/${strategy.id}`, text: strategy.title }] : []),
  ]
  return (
    <StaffPage
      {...frame}
      title={`${promise.reference ?? said.crumb}: ${promise.words}`.slice(0, 120)}
      here="strategy"
      breadcrumbs={trail}
    >
      <Cols kind="side">
        <div>
          <Title eyebrow={[words.kinds[promise.kind], promise.reference].filter(Boolean).join(' ')}>
            {promise.words}
          </Title>
          <p>
            <Rung rung={standing.rung} large />
          </p>
          <States {...props} />
          {dropped.length ? <InsetText>{room.where.dropped(dropped)}</InsetText> : null}
          {promise.retiredOn ? null : <Lift standing={standing} lift={lift} />}
          {missing.length && !promise.retiredOn ? (
            <Section id="vague" title={words.vague.title} tight>
              <p>{words.vague.lead(missing)}</p>
              <ul class="govuk-list govuk-list--bullet">
                {missing.map((one) => (
                  <li>{words.vague.ask[one]}</li>
                ))}
              </ul>
            </Section>
          ) : null}
          <Acts {...props} mayEdit={mayEdit} />
        </div>
        <Aside label={said.thread}>
          <PromiseThread {...props} />
        </Aside>
      </Cols>
      <Section id="why" title={said.whyTitle}>
        <p>{said.whyLead}</p>
        <RungLadder rungs={rungLines(props)} />
      </Section>
      <BackingOf {...props} />
      <Section id="evidence" title={said.evidenceTitle}>
        <EvidenceBlock about={about} evidence={props.evidence} caller={caller} next={at} />
      </Section>
      <Section id="changes" title={said.changesTitle}>
        <ChangeBlock about={about} changes={props.changes} caller={caller} next={at} />
      </Section>
      <Section id="said" title={said.saidTitle}>
        <Conversation about={about} said={props.said} caller={caller} next={at} advisers={props.advisers} />
      </Section>
      <ActionsOf {...props} />
      <VersionsOf versions={props.versions} timeZone={caller.organisation.timeZone} />
      <History happenings={props.happenings} />
    </StaffPage>
  )
}

function States({ promise, standing, approvedWords, happenings }: Props) {
  const said = words.page
  const why = happenings.find(({ verb }) => verb === 'retired')?.why ?? ''
  return (
    <>
      {promise.retiredOn ? <InsetText>{said.retired(promise.retiredOn, why)}</InsetText> : null}
      {approvedWords ? <InsetText>{said.reworded(approvedWords)}</InsetText> : null}
      {!standing.approvedOn && !approvedWords && !promise.retiredOn ? <p>{said.waits}</p> : null}
      {standing.arms.length ? null : <p>{said.placeless}</p>}
    </>
  )
}

function Lift({ standing, lift }: Pick<Props, 'standing' | 'lift'>) {
  if (standing.rung === 5) return <p>{words.page.top}</p>
  const next = (standing.rung + 1) as 1 | 2 | 3 | 4 | 5
  if (!lift) return null
  return (
    <Section id="lift" title={words.page.liftTitle(rungWord(next))} tight>
      <p class="in-lead">{lift}</p>
    </Section>
  )
}

function Acts({ caller, promise, standing, mayEdit }: Props & { mayEdit: boolean }) {
  const said = words.page
  const at = `/promises/${promise.id}`
  if (promise.retiredOn)
    return mayEdit ? (
      <Form action={`${at}/return`}>
        <Button kind="secondary">{said.bringBack}</Button>
      </Form>
    ) : null
  const mayApprove = may(caller, 'strategy.approve') && !standing.approvedOn
  return (
    <ButtonGroup>
      {mayEdit ? <Button href={`${at}/edit`}>{said.edit}</Button> : null}
      {mayApprove ? (
        <Button kind={mayEdit ? 'secondary' : undefined} href={`${at}/approval`}>
          {said.approve}
        </Button>
      ) : null}
      {mayEdit ? (
        <Button kind="secondary" href={`${at}/retirement`}>
          {said.retire}
        </Button>
      ) : null}
    </ButtonGroup>
  )
}
