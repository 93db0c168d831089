import { words } from '../words.ts'

/** A stretch of text that both versions have, or that one of them has. */
export type Difference = { kind: 'same' | 'added' | 'removed'; text: string }

/** What changed between two versions, in line and said in words to those who cannot see the marks. */
export function Differences({ parts, explained = true }: { parts: readonly Difference[]; explained?: boolean }) {
  const told = words.differences
  if (parts.every(({ kind }) => kind === 'same')) return <p class="in-small">{told.none}</p>
  return (
    <>
      <p class="in-diff" dir="auto">
        {parts.map(({ kind, text }) => {
          if (kind === 'same') return text
          const said = (
            <>
              <span class="govuk-visually-hidden">{kind === 'added' ? told.added : told.removed}</span>
              {text}
              <span class="govuk-visually-hidden">{told.end}</span>
            </>
          )
          return kind === 'added' ? <ins>{said}</ins> : <del>{said}</del>
        })}
      </p>
      {explained ? <p class="in-small in-quiet">{told.key}</p> : null}
    </>
  )
}
