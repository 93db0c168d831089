import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Empty } from '../../../web/parts/empty.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { Title } from '../../../web/parts/title.tsx'
import { WorkList } from '../../../web/parts/workList.tsx'
import { itemOf, SORTS, statementOf, type Waiting } from '../myWork.ts'
import { words } from '../words.ts'

/** Everything that waits for one person, late first. */
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
      {SORTS.filter((sort) => waiting.some((one) => one.sort === sort)).map((sort) => (
        <Section id={sort} title={told.heads[sort]}>
          <WorkList items={waiting.filter((one) => one.sort === sort).map(itemOf)} />
        </Section>
      ))}
    </StaffPage>
  )
}
