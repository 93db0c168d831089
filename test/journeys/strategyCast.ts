import { planLine } from '../../app/budget/actions.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import type { Arm } from '../../app/organisation/placement.ts'
import { newId } from '../../app/store/newId.ts'
import { draftStrategy } from '../../app/strategy/actions.ts'
import { draftPromise, type PromiseGiven } from '../../app/strategy/promise/actions.ts'
import type { TestOrganisation } from '../house.ts'

/** A strategy of Harbour's, drafted by whoever asks. */
export async function strategyOf(
  caller: Caller,
  changes: { title?: string; fromOn?: string; toOn?: string; foreword?: string } = {},
): Promise<string> {
  const drafted = await draftStrategy(caller, {
    title: 'Fair from the start',
    fromOn: '2026-10-01',
    toOn: '2029-09-30',
    foreword: 'Why we promise.',
    sections: [],
    ...changes,
  })
  if (!drafted.ok) throw new Error(drafted.because)
  return drafted.id
}

/** A whole promise: owned by the theme lead, due, looked at by the board, in one theme. */
export function promiseFor(org: TestOrganisation, changes: Partial<PromiseGiven> = {}): PromiseGiven {
  const arms: Arm[] = [{ unitId: org.units.homes!, activityId: org.activities.research! }]
  return {
    words: 'Test debt advice in six waiting rooms and report uptake by income.',
    kind: 'commitment',
    verb: null,
    object: null,
    forWhom: null,
    dueOn: '2027-03-31',
    bodyUnitId: org.units.board!,
    tags: [],
    ownerPostId: org.postOf.themeLead,
    arms,
    ...changes,
  }
}

export async function promiseIn(caller: Caller, strategyId: string | null, given: PromiseGiven): Promise<string> {
  const drafted = await draftPromise(caller, { ...given, strategyId })
  if (!drafted.ok) throw new Error(drafted.because)
  return drafted.id
}

/** Money for involvement this year. */
export async function lineOf(caller: Caller, org: TestOrganisation, pence: number): Promise<string> {
  const id = newId()
  await planLine(caller, {
    id,
    title: 'Paying public advisers',
    unitId: org.units.whole!,
    yearStartsOn: '2026-04-01',
    purpose: 'involvement',
    pence,
    ringfenced: true,
    holderPostId: null,
    note: null,
  })
  return id
}
