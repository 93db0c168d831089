import type { CarryNotes } from '../actions.ts'
import { words } from '../words.ts'

/** On the list of things to do: a newer version of the questions, and answers given elsewhere. Nothing where there are none. */
export function CarryNotesShown({ id, notes: { newer, offers } }: { id: string; notes: CarryNotes }) {
  const told = words.notes
  return (
    <>
      {newer ? (
        <p>
          {told.newer(newer)} <a href={`/assessments/${id}/version`}>{told.look}</a>
        </p>
      ) : null}
      {offers > 0 ? (
        <p>
          {told.offers(offers)} <a href={`/assessments/${id}/elsewhere`}>{told.see}</a>
        </p>
      ) : null}
    </>
  )
}
