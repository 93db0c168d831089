import type { Child } from 'hono/jsx'
import type { Notes as Told } from '../actions.ts'
import { type Mark, type NoteAt, piecesOf } from '../marks.ts'
import { words } from '../words.ts'

/** A text with its marks, each a link to its note. `prefix` keeps apart several texts on one page. */
export function MarkedText({ text, marks, prefix }: { text: string; marks: readonly Mark[]; prefix: string }) {
  const seen = new Set<number>()
  return (
    <>
      {piecesOf(text, marks).map((pieces) => (
        <p dir="auto">
          {pieces.map(({ text: words, mark }) => {
            if (!mark) return lines(words)
            const isFirst = !seen.has(mark.note)
            seen.add(mark.note)
            return (
              <mark class={mark.isTerm ? 'in-flag in-flag--keep' : 'in-flag'}>
                <a href={`#${prefix}n${mark.note}`} id={isFirst ? `${prefix}f${mark.note}` : undefined}>
                  {words}
                  <sup>{mark.note}</sup>
                </a>
              </mark>
            )
          })}
        </p>
      ))}
    </>
  )
}

const lines = (text: string): Child[] => text.split(/\r?\n/).flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))

/** What the coach says about each mark. `keep` draws the way to keep it, where there is one. */
export function MarginNotes({
  notes,
  told,
  prefix,
  keep,
}: {
  notes: readonly NoteAt[]
  told: Told
  prefix: string
  keep?: (note: NoteAt) => Child
}) {
  return (
    <ol class="in-notes">
      {notes.map((note) => (
        <li id={`${prefix}n${note.n}`}>
          <NoteText note={note} told={told} />
          <div class="in-notes__acts">
            {note.isTerm ? null : keep?.(note)}
            <a href={`#${prefix}f${note.n}`}>
              {words.check.back}
              <span class="govuk-visually-hidden">{words.check.backTo(note.text)}</span>
            </a>
          </div>
        </li>
      ))}
    </ol>
  )
}

function NoteText({ note, told }: { note: NoteAt; told: Told }) {
  const phrase = told.get(note.entry)
  if (!phrase) throw new Error(`a mark of no known phrase: ${note.entry}`)
  const heading = (
    <p dir="auto">
      <b>{words.check.note(note.n, note.text)}</b>
    </p>
  )
  if (note.isTerm)
    return (
      <>
        {heading}
        <p>
          {words.check.adopted} <span dir="auto">{phrase.reason}</span>
        </p>
        <p>
          <a href={`/concepts/${note.entry}`}>{words.check.definition}</a>
        </p>
      </>
    )
  return (
    <>
      {heading}
      <p dir="auto">{phrase.reason}</p>
      {phrase.question ? (
        <p dir="auto">
          <b>{words.check.ask}</b> {phrase.question}
        </p>
      ) : null}
      {phrase.prefer ? (
        <p dir="auto">
          <b>{words.check.perhaps}</b> {phrase.prefer}
        </p>
      ) : null}
    </>
  )
}
