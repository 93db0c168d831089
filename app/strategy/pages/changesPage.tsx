import { differences } from '../../store/differences.ts'
import { type Frame, StaffPage } from '../../web/page.tsx'
import { Button } from '../../web/parts/button.tsx'
import { DateInput } from '../../web/parts/dateInput.tsx'
import { Differences } from '../../web/parts/differences.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { Section } from '../../web/parts/section.tsx'
import { Title } from '../../web/parts/title.tsx'
import type { StrategyRead } from '../actions.ts'
import type { Changes } from '../changes.ts'
import type { Promised } from '../promise/promise.ts'
import { words } from '../words.ts'

export type ChangesData = {
  strategy: StrategyRead
  since: string
  changes: Changes
  /** Both texts; undefined when none was approved by that day. */
  text?: { before: string; after: string }
  choices: { day: string; text: string }[]
  whys: ReadonlyMap<string, string>
}

type Props = ChangesData & { frame: Frame; typed?: string; errors?: FieldError[] }

/** What was added, reworded and dropped since a day, and the text with its changes marked. */
export function ChangesPage({ frame, strategy, since, changes, text, choices, whys, typed, errors }: Props) {
  const said = words.changes
  const at = `/strategies/${strategy.id}`
  return (
    <StaffPage
      {...frame}
      title={said.title(strategy.title)}
      here="strategy"
      errors={errors}
      breadcrumbs={[
        { href: '/strategies', text: words.room.strategies },
        { href: at, text: strategy.title },
      ]}
    >
      <Title eyebrow={said.since(since)}>{said.title(strategy.title)}</Title>
      <p class="in-lead">{said.lead(changes.added.length, changes.reworded.length, changes.dropped.length)}</p>
      <form class="in-line in-noprint" method="get" action={`${at}/changes`}>
        <DateInput name="since" label={said.choose} value={typed ?? since} errors={errors} />
        <Button kind="secondary">{said.show}</Button>
      </form>
      {choices.length ? (
        <ul class="in-where in-noprint">
          {choices.map((choice) => (
            <li>
              <a href={`${at}/changes?since=${choice.day}`}>{choice.text}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <Section id="added" title={said.added}>
        <Listed promises={changes.added} />
      </Section>
      <Section id="reworded" title={said.reworded}>
        {changes.reworded.length === 0 ? <p>{said.none}</p> : null}
        {changes.reworded.map(({ id, reference, before, after }, n) => (
          <>
            <p>
              <a href={`/promises/${id}`}>{reference}</a>
            </p>
            <Differences parts={differences(before, after)} explained={n === changes.reworded.length - 1} />
          </>
        ))}
      </Section>
      <Section id="dropped" title={said.dropped}>
        <Listed promises={changes.dropped} whys={whys} />
      </Section>
      <Section id="text" title={said.text}>
        {text ? (
          text.before === text.after ? (
            <p>{said.textSame}</p>
          ) : (
            <Differences parts={differences(text.before, text.after)} />
          )
        ) : (
          <p>{said.textNone}</p>
        )}
      </Section>
    </StaffPage>
  )
}

function Listed({ promises, whys }: { promises: readonly Promised[]; whys?: ReadonlyMap<string, string> }) {
  if (!promises.length) return <p>{words.changes.none}</p>
  return (
    <ul class="in-work">
      {promises.map(({ id, reference, words: promised }) => (
        <li>
          <a href={`/promises/${id}`} dir="auto">
            {promised}
          </a>
          <span class="in-who">
            {reference} {whys?.get(id) ? words.changes.because(whys.get(id) ?? '') : ''}
          </span>
        </li>
      ))}
    </ul>
  )
}
