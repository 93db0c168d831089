import { Button } from '../../../web/parts/button.tsx'
import { Section } from '../../../web/parts/section.tsx'
import type { NextStep } from '../../loop/actions.ts'
import { words as loop } from '../../loop/words.ts'

/** What the reader can do next with it, the most likely first, each with its page; and what comes first where something does. */
export function NextSteps({ steps }: { steps: readonly NextStep[] }) {
  return (
    <Section id="next" title={loop.next.title} tight>
      {steps.length ? (
        <ul class="in-work">
          {steps.map(({ label, href, notYet }) => (
            <li>
              <span>
                <a href={href}>{label}</a>
                {notYet ? <span class="in-who">{notYet}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="in-small in-quiet">{loop.next.none}</p>
      )}
    </Section>
  )
}

/** At the end of the answers: on to the submission, or what comes before it. */
export function OnFromHere({ at, steps }: { at: string; steps: readonly NextStep[] }) {
  const submit = steps.find(({ step }) => step === 'submit')
  const talk = steps.find(({ step }) => step === 'deliberate')
  if (!submit) return null
  return (
    <p class="in-step">
      {submit.notYet === loop.notYet['talk-first'] && talk ? (
        <Button href={talk.href}>{talk.label}</Button>
      ) : (
        <Button href={`${at}/submission`}>{submit.label}</Button>
      )}
      {submit.notYet}
    </p>
  )
}
