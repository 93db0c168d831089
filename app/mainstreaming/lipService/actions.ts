import { debtsAbout, openAction } from '../../action/actions.ts'
import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { addDays } from '../../store/today.ts'
import { snapshotOf } from '../remember.ts'
import { type OnlyWords, onlyWords } from './onlyWords.ts'
import { words } from './words.ts'

export const DUE_IN_DAYS = 14

/** The commitments that are only words, each with what was asked about it already. */
export async function readOnlyWords(caller: Caller): Promise<OnlyWords[]> {
  const snapshot = await snapshotOf(caller)
  const ids = snapshot.board.gap?.counted ?? []
  return onlyWords(snapshot, ids.length ? await debtsAbout(caller, ids) : [])
}

export type AskFault = 'already' | 'noLonger' | 'noOwner'

/** Asks the owner of a commitment what would make it more than words. It stands in their work, with a day. */
export async function askOwner(
  caller: Caller,
  promiseId: string,
  id: string,
): Promise<{ ok: true } | { ok: false; because: AskFault }> {
  must(caller, 'action.answer')
  const snapshot = await snapshotOf(caller)
  const promise = snapshot.promiseById.get(promiseId)
  if (!promise) throw new NotFound(`promise ${promiseId}`)
  const asked = (await readOnlyWords(caller)).find((one) => one.promise.id === promiseId)
  if (!asked) return { ok: false, because: 'noLonger' }
  if (asked.asked) return { ok: false, because: 'already' }
  if (!promise.owner?.isInPost) return { ok: false, because: 'noOwner' }
  await openAction(caller, {
    id,
    kind: 'task',
    title: words.lipService.task(promise.words).slice(0, 200),
    aboutRecordId: promiseId,
    ownerPostId: promise.owner.postId,
    dueOn: addDays(caller.today, DUE_IN_DAYS),
  })
  return { ok: true }
}
