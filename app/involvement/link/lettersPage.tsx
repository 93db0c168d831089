import type { Frame } from '../../web/page.tsx'
import { StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { LongText } from '../../web/parts/longText.tsx'
import { Section } from '../../web/parts/section.tsx'
import { Sheet } from '../../web/parts/sheet.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { Ask } from '../involvement.ts'
import type { MadeLink } from './actions.ts'
import type { PaperLetter } from './letters.ts'
import { words } from './words.ts'

type Props = { frame: Frame; ask: Ask; made: readonly MadeLink[]; papers: readonly PaperLetter[]; onward: string }

/** What was just made, shown once: letters to print with their codes, who was written to, and whom to ring. */
export function LettersPage({ frame, ask, made, papers, onward }: Props) {
  const told = words.letters
  const by = (way: MadeLink['sentBy']) => made.filter(({ sentBy }) => sentBy === way)
  return (
    <StaffPage
      {...frame}
      here="implementation"
      isLarge={papers.length > 0}
      title={told.title}
      breadcrumbs={[{ href: onward, text: ask.what }]}
    >
      <div class="in-noprint">
        <Title eyebrow={ask.what}>{told.title}</Title>
        {papers.length ? <p class="in-lead">{told.lead}</p> : null}
        {by('email').length ? (
          <Section id="mailed" title={told.mailed}>
            <ul>
              {by('email').map(({ adviser }) => (
                <li>{told.mailedLine(adviser.knownAs)}</li>
              ))}
            </ul>
          </Section>
        ) : null}
        {by('phone').length ? (
          <Section id="phoned" title={told.phoned}>
            {by('phone').map(({ adviser, contact }) => (
              <>
                <p>{told.phonedLine(adviser.knownAs)}</p>
                {contact ? <LongText text={told.number(contact)} /> : null}
              </>
            ))}
          </Section>
        ) : null}
        <Button kind={papers.length ? 'secondary' : undefined} href={onward}>
          {told.onward}
        </Button>
      </div>
      {papers.map((letter) => (
        <Sheet title={told.letterFor(letter.name)}>
          {letter.contact ? <LongText text={letter.contact} /> : null}
          <div class="in-lead">
            <LongText text={letter.before} />
            <p class="in-q">{letter.code}</p>
            <LongText text={letter.after} />
          </div>
        </Sheet>
      ))}
    </StaffPage>
  )
}
