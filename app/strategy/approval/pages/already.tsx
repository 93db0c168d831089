import { type Frame, StaffPage } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import type { Link } from '../../../web/parts/link.ts'
import { Title } from '../../../web/parts/title.tsx'
import { words } from '../words.ts'

/** A second press, or a second person pressing: whose yes stands, and that no second one was made. */
export function AlreadyPage({
  frame,
  trail,
  bodyName,
  onDay,
}: {
  frame: Frame
  trail: Link[]
  bodyName: string
  onDay: string
}) {
  const said = words.page
  return (
    <StaffPage {...frame} title={said.crumb} here="strategy" breadcrumbs={trail}>
      <Title eyebrow={trail.at(-1)?.text}>{said.nothingNew}</Title>
      <p class="in-lead">{said.already(bodyName, onDay)}</p>
      <Button href={trail.at(-1)?.href}>{said.backTo}</Button>
    </StaffPage>
  )
}
