import type { Structure } from '../../../organisation/structure/structure.ts'
import { words as importWords } from '../../import/words.ts'
import { whereWords } from '../../pages/whereWords.ts'
import type { KeptCandidate } from '../kept.ts'
import { words } from '../words.ts'

/** The title of a post by its id. */
export type Names = (postId: string) => string

type Props = { candidate: KeptCandidate; structure: Structure; names: Names; questions: readonly string[] }

/** What was read beside the words: kind, place, owner, date, what is missing, and the coach's questions. */
export function CandidateRead({ candidate: { flags, guess }, structure, names, questions }: Props) {
  const said = words.page
  const { aside, kind, place, owner, due, rhythm } = guess
  if (aside) return <>{importWords.aside(aside)}</>
  const lines = [
    ...(kind && kind !== 'commitment' ? [said.kind(importWords.kinds[kind])] : []),
    ...(place?.arms.length
      ? [
          [
            said.where(whereWords(place.arms, structure)),
            place.orElse ? said.orElse(whereWords(place.orElse, structure)) : '',
          ]
            .filter(Boolean)
            .join(' '),
        ]
      : []),
    ...(owner && !('none' in owner) ? [said.owner(importWords.owner(owner, names))] : []),
    ...(due && !('none' in due) ? [said.due(importWords.due(due))] : []),
    ...(rhythm ? [said.rhythm(rhythm)] : []),
    ...flags.map((flag) => importWords.flag(flag)),
    ...questions.map((question) => said.coach(question)),
  ]
  return (
    <ul class="govuk-list in-small">
      {lines.map((line) => (
        <li dir="auto">{line}</li>
      ))}
    </ul>
  )
}
