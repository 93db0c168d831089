import type { Linked } from '../../../evidence/evidence.ts'
import { EvidenceBlock } from '../../../evidence/parts.tsx'
import { type Caller, may } from '../../../organisation/caller.ts'
import { History } from '../../../organisation/parts.tsx'
import type { Structure } from '../../../organisation/structure/structure.ts'
import type { Happening } from '../../../store/happening.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Aside } from '../../../web/parts/aside.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { Cols } from '../../../web/parts/cols.tsx'
import { sayDay } from '../../../web/parts/day.tsx'
import type { FieldError } from '../../../web/parts/fieldError.ts'
import { Section } from '../../../web/parts/section.tsx'
import { Thread } from '../../../web/parts/thread.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { Trail } from '../../../web/parts/trail.tsx'
import { whereWords } from '../../pages/whereWords.ts'
import { words as room } from '../../words.ts'
import type { DutyShown } from '../actions.ts'
import { words } from '../words.ts'
import { AnswerForm, type AnswerTyped } from './answerForm.tsx'
import { stateWord } from './overview.ts'

type Props = {
  caller: Caller
  frame: Frame
  duty: DutyShown
  structure: Structure
  evidence: Linked[]
  happenings: Happening[]
  typed?: AnswerTyped
  errors?: FieldError[]
}

export function DutyPage({ caller, frame, duty, structure, evidence, happenings, typed, errors }: Props) {
  const said = words.page
  const at = `/duties/${duty.id}`
  return (
    <StaffPage
      {...frame}
      title={duty.words.slice(0, 120)}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: room.room.strategies },
        { href: '/duties', text: room.room.duties },
      ]}
    >
      <Cols kind="side">
        <div>
          <Title eyebrow={`${words.parts[duty.part]} · ${stateWord(duty.state)}`}>{duty.words}</Title>
          <p class="in-lead">{leadOf(duty)}</p>
          {duty.state.is === 'declined' ? <p class="in-quiet">{said.declinedNote}</p> : null}
          <AnswerForm caller={caller} duty={duty} typed={typed} errors={errors} />
          {may(caller, 'strategy.edit', { unitId: duty.unitId, ownerPostId: duty.postId }) ? (
            <Button kind="secondary" href={`${at}/edit`}>
              {said.edit}
            </Button>
          ) : null}
        </div>
        <Aside label={said.thread}>
          <Section id="thread" title={said.thread} tight>
            <Thread
              rows={[
                {
                  name: said.post,
                  value:
                    duty.post && may(caller, 'post.read', { ownerPostId: duty.postId }) ? (
                      <a href={`/posts/${duty.postId}`}>{duty.post.title}</a>
                    ) : (
                      duty.post?.title
                    ),
                },
                { name: said.holder, value: duty.post?.holder?.name ?? said.nobody },
                { name: said.where, value: whereWords(duty.arms, structure) },
                {
                  name: said.hours,
                  value: duty.hoursPerWeek === null ? said.noHours : said.hoursSaid(duty.hoursPerWeek),
                },
                { name: said.since, value: sayDay(duty.fromOn) },
                ...(duty.toOn ? [{ name: said.until, value: sayDay(duty.toOn) }] : []),
              ]}
            />
          </Section>
        </Aside>
      </Cols>
      <Section id="document" title={said.document}>
        {duty.hasDocument ? null : <p>{said.noDocument}</p>}
        <EvidenceBlock
          about={{ id: duty.id, title: duty.words, unitId: duty.unitId, ownerPostId: duty.postId }}
          evidence={evidence}
          caller={caller}
          next={at}
        />
      </Section>
      {duty.answers.length ? (
        <Section id="answers" title={said.answers}>
          <Trail
            items={[...duty.answers].reverse().map((one) => ({
              title: said.answered(one.memberName, said.what[one.answer] ?? '', one.onDay),
              text: [one.reason, one.enteredByName ? said.spokenBy(one.enteredByName) : ''].filter(Boolean).join(' '),
            }))}
          />
        </Section>
      ) : null}
      <History happenings={happenings} />
    </StaffPage>
  )
}

function leadOf({ state, post }: DutyShown): string {
  const said = words.page.lead
  const name = post?.holder?.name ?? ''
  switch (state.is) {
    case 'vacant':
      return said.vacant
    case 'offered':
      return state.lapsed ? said.lapsed(state.lapsed.memberName, name) : said.offered(name)
    case 'declined':
      return said.declined(name, state.answer.onDay, state.answer.reason ?? '')
    case 'accepted': {
      const { onDay, enteredByName } = state.answer
      const yes = enteredByName ? said.spoken(name, onDay, enteredByName) : said.accepted(name, onDay)
      return state.confirmedOn > onDay ? `${yes} ${said.confirmed(state.confirmedOn)}` : yes
    }
  }
}
