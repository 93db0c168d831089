import type { Checked } from '../actions.ts'
import { markUp } from '../marks.ts'
import { words } from '../words.ts'
import { MarginNotes, MarkedText } from './marked.tsx'

/** What the check found in each part of a draft, above its form: for the writer's eyes, kept nowhere. */
export function DraftFindings({ checked }: { checked: readonly (Checked & { name: string })[] }) {
  return (
    <>
      <p>{words.check.private}</p>
      {checked.map((part, at) => (
        <Part part={part} prefix={`p${at}`} />
      ))}
    </>
  )
}

function Part({ part, prefix }: { part: Checked & { name: string }; prefix: string }) {
  const { marks, notes } = markUp(part.text, part)
  return (
    <>
      <h3>{part.name}</h3>
      {notes.length ? (
        <div class="in-margin">
          <div class="in-text">
            <MarkedText text={part.text} marks={marks} prefix={prefix} />
          </div>
          <MarginNotes notes={notes} told={part.notes} prefix={prefix} />
        </div>
      ) : (
        <p>{words.check.partClear}</p>
      )}
      <LeftAlone check={part} />
    </>
  )
}

/** What was found and not asked about: quotations and references, and what a writer kept with a reason. */
export function LeftAlone({ check }: { check: Pick<Checked, 'leftAlone' | 'kept'> }) {
  return (
    <>
      {check.leftAlone.length ? (
        <>
          <h2 class="in-rulehead">{words.check.leftAloneTitle}</h2>
          <ul class="govuk-list in-small">
            {check.leftAlone.slice(0, 50).map(({ text, why }) => (
              <li dir="auto">{words.check.leftAlone(text, why)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {check.kept.length ? (
        <>
          <h2 class="in-rulehead">{words.check.keptTitle}</h2>
          <ul class="govuk-list in-small">
            {check.kept.map(({ text, reason }) => (
              <li dir="auto">{words.check.kept(text, reason)}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
