import { sayDay } from '../../../web/parts/day.tsx'
import { LongText } from '../../../web/parts/longText.tsx'
import { Section } from '../../../web/parts/section.tsx'
import { SummaryList } from '../../../web/parts/summaryList.tsx'
import type { Promised } from '../../promise/promise.ts'
import { type Strategy, wholeText } from '../../strategy.ts'
import type { Hole } from '../hole.ts'
import { holeSentence } from '../minute.ts'
import type { ApprovalWanted } from '../second.ts'
import { words } from '../words.ts'

export type AskedProps = {
  wants: ApprovalWanted
  bodyName: string
  /** What a yes would be to; not there once the request is settled. */
  asked?: { strategy?: Strategy; promises: readonly Promised[]; before: readonly string[]; holes: readonly Hole[] }
}

/** What a director asks to have recorded, and the words it is about. */
export function Asked({ wants, bodyName, asked }: AskedProps) {
  const said = words.request
  const { onDay, minuteRef, outcome, conditions, letEarlierEnd } = wants
  return (
    <>
      <SummaryList
        rows={[
          { name: said.body, value: bodyName },
          { name: said.onDay, value: sayDay(onDay) },
          { name: said.minuteRef, value: minuteRef?.trim() || said.noMinute },
          {
            name: said.outcome,
            value: outcome === 'approved' ? words.page.approved : `${words.page.conditions}: ${conditions ?? ''}`,
          },
          ...(asked?.before ?? []).map((title) => ({
            name: said.before,
            value: `${title}. ${letEarlierEnd ? said.carryEnd : said.carryAlong}.`,
          })),
        ]}
      />
      {asked ? <TheWords {...asked} /> : null}
    </>
  )
}

function TheWords({ strategy, promises, holes }: NonNullable<AskedProps['asked']>) {
  const said = words.request
  const text = strategy ? wholeText(strategy) : ''
  return (
    <>
      {text ? (
        <Section id="text" title={said.wordsTitle}>
          <LongText text={text} fold={1500} />
        </Section>
      ) : null}
      {promises.length ? (
        <Section id="promises" title={said.promises(promises.length)}>
          <ul class="govuk-list govuk-list--bullet">
            {promises.map(({ reference, words: promised }) => (
              <li dir="auto">{[reference, promised].filter(Boolean).join(', ')}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="missing" title={words.page.missingTitle}>
        {holes.length ? (
          <ul class="govuk-list govuk-list--bullet">
            {holes.map((hole) => (
              <li dir="auto">{holeSentence(hole)}</li>
            ))}
          </ul>
        ) : (
          <p>{words.page.missingNone}</p>
        )}
      </Section>
    </>
  )
}
