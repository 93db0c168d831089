import type { Child } from 'hono/jsx'
import { words } from '../words.ts'
import { LongText } from './longText.tsx'

/** `fields` are those that differ: each with what is saved now and what was typed. */
export type Saved = { by: string; at: Child; fields: readonly { name: string; theirs: string; mine: string }[] }

/** Above a form of several fields that somebody else saved first: both texts, field by field. The form keeps what was typed. */
export function SavedMeanwhile({ by, at, fields }: Saved) {
  const told = words.merge
  return (
    <section class="in-sheet" aria-labelledby="saved-meanwhile">
      <h2 id="saved-meanwhile">{told.theirs}</h2>
      <p>{told.leadFields}</p>
      <p class="in-small in-quiet">
        {told.by(by)}
        {at}
      </p>
      {fields.map(({ name, theirs, mine }) => (
        <div class="in-cols in-cols--half">
          <div>
            <h3>{name}</h3>
            <div class="in-merge__theirs">
              <LongText text={theirs || told.empty} />
            </div>
          </div>
          <div>
            <h3>{told.mineOf(name)}</h3>
            <LongText text={mine || told.empty} />
          </div>
        </div>
      ))}
    </section>
  )
}
