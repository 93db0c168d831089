import type { SheetNote } from '../../files/readSheet.ts'
import type { Candidate, Flag } from '../import/candidate.ts'
import type { SetAside } from '../import/prose.ts'

/** One bringing-in of somebody's text or sheet. */
export type Batch = {
  id: string
  strategyId: string
  kind: 'prose' | 'grid'
  fileName: string | null
  /** What a person should know about the reading: hidden sheets, an encoding guessed, rows kept as notes. */
  notes: BatchNote[]
  madeAt: Date
  madeBy: string | null
  madeByName: string | null
}
export type BatchNote =
  | SheetNote
  | { note: 'other-sheet'; sheet: string }
  | { note: 'row'; row: number; text: string }
  /** A link in prose: its words stay in the promise, its address is kept here. */
  | { note: 'link'; text: string; address: string }

/** What was read beside the words. `aside`: the sentence seemed to promise nothing, and why. */
export type Guess = Partial<
  Pick<Candidate, 'kind' | 'verb' | 'object' | 'place' | 'owner' | 'due' | 'rhythm' | 'money' | 'isConcrete'>
> & {
  at: Candidate['source']
  aside?: SetAside['because']
}

/** A candidate as it is kept: open until somebody accepts, merges or dismisses it. */
export type KeptCandidate = {
  id: string
  batchId: string
  place: number
  /** As it stood in the source. */
  source: string
  words: string
  flags: Flag[]
  guess: Guess
  chosenId: string | null
  chosenTitle: string | null
  dismissedWhy: string | null
  edit: number
}

export const isOpen = ({ chosenId, dismissedWhy }: Pick<KeptCandidate, 'chosenId' | 'dismissedWhy'>): boolean =>
  !chosenId && dismissedWhy === null
