import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { Title } from '../../web/parts/title.tsx'
import { words } from './words.ts'

/** Somebody cannot be asked this way: why, and back to where it was tried. */
export function CantAsk({ frame, because, next }: { frame: Frame; because: string; next: string }) {
  return (
    <StaffPage {...frame} here="implementation" title={words.letters.failed}>
      <Title>{words.letters.failed}</Title>
      <p class="in-lead">{because}.</p>
      <Button href={next}>{words.letters.onward}</Button>
    </StaffPage>
  )
}
