import { changesTo } from '../../evidence/actions.ts'
import type { ToldChange } from '../../evidence/evidence.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { Opened } from '../actions.ts'
import { cellWords, type Value } from '../answer/value.ts'
import { stepsOf, type Taken } from './stepStore.ts'

export type DesignChanges = {
  changes: ToldChange[]
  /** Rows of the answers that log changes, with what they say. */
  logged: number
  /** Why nothing has changed: from the answer that logs changes, or as it was said when it was submitted. */
  noChange: string | null
}

const NO_ROW = 'reason-none'

/** What this assessment changed in the design, or why nothing. */
export async function designChangesOf(caller: Caller, opened: Pick<Opened, 'assessment' | 'pack' | 'given'>) {
  const { id } = opened.assessment
  return designChanges(opened, await changesTo(caller, id), await stepsOf(caller, id))
}

/** The same, from what was read. Pure. */
export function designChanges(
  { pack, given }: Pick<Opened, 'pack' | 'given'>,
  changes: ToldChange[],
  steps: readonly Taken[],
): DesignChanges {
  const values = pack.questions.flatMap(({ question, answer }): Value[] => {
    const value = answer.kind === 'change-log' ? given(question) : undefined
    return value ? [value] : []
  })
  const said = values.map(({ fields }) => cellWords(fields?.[NO_ROW]).trim()).find(Boolean)
  const submitted = steps.findLast(({ step }) => step === 'submit')?.detail.noChange
  return {
    changes,
    logged: values.reduce((sum, { rows = [] }) => sum + rows.length, 0),
    noChange: said || (typeof submitted === 'string' && submitted) || null,
  }
}

export const hasChangeOrReason = ({ changes, logged, noChange }: DesignChanges): boolean =>
  changes.length > 0 || logged > 0 || noChange !== null
