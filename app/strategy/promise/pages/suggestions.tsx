import { Details } from '../../../web/parts/details.tsx'
import { Section } from '../../../web/parts/section.tsx'
import type { Suggestion } from '../suggestions.ts'
import { words } from '../words.ts'

type Props = { commitments: readonly Suggestion[]; provisions: readonly Suggestion[]; cell: string; strategyId: string }

/** Promises to begin with, from the content packs: each fills the form and is adopted by nobody until it is saved. */
export function Suggestions({ commitments, provisions, cell, strategyId }: Props) {
  const said = words.suggestions
  if (!commitments.length && !provisions.length) return null
  return (
    <Section id="suggestions" title={said.title}>
      <p class="in-small in-quiet">{said.lead(cell)}</p>
      {commitments.length ? <Listed suggestions={commitments} strategyId={strategyId} /> : null}
      {provisions.length ? (
        <Details summary={said.provisions}>
          <Listed suggestions={provisions} strategyId={strategyId} />
        </Details>
      ) : null}
    </Section>
  )
}

function Listed({ suggestions, strategyId }: { suggestions: readonly Suggestion[]; strategyId: string }) {
  return (
    <ul class="in-work">
      {suggestions.map(({ key, words: promised, kind, plain, levelId, activityId }) => (
        <li>
          {promised}
          <a
            href={`/promises/new?${new URLSearchParams({ strategy: strategyId, from: key, ...(levelId && { level: levelId }), ...(activityId && { activity: activityId }) })}`}
          >
            {words.suggestions.take}
            <span class="govuk-visually-hidden">: {promised}</span>
          </a>
          <span class="in-who">{[words.kinds[kind], plain].filter(Boolean).join('. ')}</span>
        </li>
      ))}
    </ul>
  )
}
