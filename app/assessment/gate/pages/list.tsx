import type { Post } from '../../../organisation/post/post.ts'
import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button, ButtonGroup } from '../../../web/parts/button.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Statement } from '../../../web/parts/statement.tsx'
import { Table } from '../../../web/parts/table.tsx'
import { type Gate, isInForce } from '../gate.ts'
import { words } from '../words.ts'

type Props = { frame: Frame; gates: Gate[]; posts: Map<string, Post>; today: string; mayEdit: boolean }

export function GateList({ frame, gates, posts, today, mayEdit }: Props) {
  const told = words.list
  const now = gates.filter((gate) => isInForce(gate, today))
  const past = gates.filter((gate) => !isInForce(gate, today))
  const ofProjects = now.filter(({ appliesTo }) => appliesTo === 'project').length
  const ofProcesses = now.filter(({ appliesTo }) => appliesTo === 'process').length
  return (
    <StaffPage {...frame} title={told.title} here="assessments" breadcrumbs={gateCrumbs(false)}>
      <Statement eyebrow={told.title}>{told.statement(ofProjects, ofProcesses)}</Statement>
      {now.length === 0 ? <Empty what={told.empty} who={told.emptyWho} /> : <p class="in-lead">{told.lead}</p>}
      <ButtonGroup>
        {mayEdit ? <Button href="/gates/new">{told.set}</Button> : null}
        <a href="/gates/waivers">{told.waivers}</a>
      </ButtonGroup>
      {now.length > 0 ? (
        <Table
          caption={told.caption}
          columns={[{ text: told.gate }, { text: told.of }, { text: told.asks }, { text: told.approver }]}
          rows={now.map((gate) => [
            <GateLink gate={gate} />,
            gate.processName ?? words.appliesTo[gate.appliesTo],
            told.asksFor(gate.mode, gate.length),
            <Approver gate={gate} posts={posts} />,
          ])}
        />
      ) : null}
      {past.length > 0 ? (
        <Section id="past" title={told.past}>
          <Table
            caption={told.pastCaption}
            columns={[{ text: told.gate }, { text: told.of }, { text: told.past }]}
            rows={past.map((gate) => [
              <GateLink gate={gate} />,
              gate.processName ?? words.appliesTo[gate.appliesTo],
              gate.toOn ? told.ended(gate.toOn) : '',
            ])}
          />
        </Section>
      ) : null}
    </StaffPage>
  )
}

const GateLink = ({ gate: { id, title } }: { gate: Gate }) => (
  <a href={`/gates/${id}`} dir="auto">
    {title}
  </a>
)

export function Approver({ gate, posts }: { gate: Gate; posts: Map<string, Post> }) {
  const holder = posts.get(gate.approverPostId)?.holder
  return holder ? (
    <span>{words.list.held(gate.approverTitle, holder.name)}</span>
  ) : (
    <span class="in-late">{words.list.vacant(gate.approverTitle)}</span>
  )
}

/** The way back: to the assessments, and from one gate to all of them. */
export const gateCrumbs = (isBelow = true) => [
  { href: '/assessments', text: words.required.assessments },
  ...(isBelow ? [{ href: '/gates', text: words.list.title }] : []),
]
