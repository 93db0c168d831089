import type { Frame } from '../../../web/page.tsx'
import { Button } from '../../../web/parts/button.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import type { Refused } from '../steps.ts'
import { words } from '../words.ts'
import { OnTheWay, type OnWay } from './frame.tsx'

type Props = { frame: Frame; about: OnWay; refused: Refused; typed: Record<string, string> }

const NOT_WORDS = ['key', 'seen', 'base']

/** A step that does not lead on from where it stands, or that somebody was quicker with. What was typed is shown. */
export function Conflict({ frame, about, refused, typed }: Props) {
  const told = words.conflict
  const kept = Object.entries(typed).filter(([name, text]) => !NOT_WORDS.includes(name) && text.trim())
  return (
    <OnTheWay frame={frame} about={about} title={told.title}>
      {refused.because === 'not-from-here' ? (
        <p class="in-lead">{told.notFromHere(refused.state)}</p>
      ) : (
        <>
          <p class="in-lead">{told.movedOn}</p>
          <p>{told.who(refused.last.byName, words.steps[refused.last.step], refused.last.onDay)}</p>
        </>
      )}
      {kept.length ? (
        <Section id="typed" title={told.typed}>
          {kept.map(([, text]) => (
            <LongText text={text} />
          ))}
        </Section>
      ) : null}
      <Button href={`/assessments/${about.id}`}>{told.back}</Button>
    </OnTheWay>
  )
}
