import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Details } from '../../../web/parts/details.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { WorkList } from '../../../web/parts/workList.tsx'
import { bySort, itemOf, statementOf, type Waiting } from '../myWork.ts'
import { words } from '../words.ts'

/** Everything that waits for one person: what is most pressing of each kind open, the rest folded. */
export function MyWorkPage({ frame, waiting }: { frame: Frame; waiting: readonly Waiting[] }) {
  const told = words.work
  if (waiting.length === 0)
    return (
      <StaffPage {...frame} title={told.title}>
        <Title>{told.title}</Title>
        <Empty what={told.empty} />
      </StaffPage>
    )
  return (
    <StaffPage {...frame} title={told.title}>
      <Title>{told.title}</Title>
      <p class="in-lead">{statementOf(waiting)}</p>
      {bySort(waiting).map(({ sort, first, rest }) => (
        <Section id={sort} title={told.heads[sort]}>
          <WorkList items={first.map(itemOf)} />
          {rest.length ? (
            <Details summary={told.more(rest.length, first.length + rest.length)} about={told.heads[sort]}>
              <WorkList items={rest.map(itemOf)} />
            </Details>
          ) : null}
        </Section>
      ))}
    </StaffPage>
  )
}
