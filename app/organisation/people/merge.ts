import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { archiveRecord } from '../../store/record.ts'
import { takeTurn } from '../../store/turn.ts'
import { type Caller, isFresh, must } from '../caller.ts'
import { mergeRows } from './mergeStore.ts'
import { administrators } from './people.ts'
import * as store from './store.ts'

export type MergeFault = {
  ok: false
  because: 'self' | 'same' | 'other-kind' | 'last-administrator' | 'merged-already' | 'not-fresh'
}

/**
 * One person was entered twice: everything the one did, said and owes becomes the other's. Roles are not carried over:
 * those of the twin end, and whoever stays keeps their own. The twin stays as a page that points at the one who stays.
 */
export async function mergeMembers(caller: Caller, fromId: string, intoId: string): Promise<{ ok: true } | MergeFault> {
  must(caller, 'member.invite')
  if (!isFresh(caller, caller.now)) return { ok: false, because: 'not-fresh' }
  if (fromId === caller.member.id) return { ok: false, because: 'self' }
  if (fromId === intoId) return { ok: false, because: 'same' }
  await takeTurn(caller)
  const members = await store.membersOf(caller)
  const [from, into] = [fromId, intoId].map((id) => members.find((member) => member.id === id))
  if (!from || !into) throw new NotFound(`members ${fromId} and ${intoId}`)
  if (from.mergedInto || into.mergedInto) return { ok: false, because: 'merged-already' }
  if (from.kind !== into.kind) return { ok: false, because: 'other-kind' }
  const others = members.filter(({ id }) => id !== fromId)
  if (administrators(others, await store.grantsOf(caller), caller.today).size === 0)
    return { ok: false, because: 'last-administrator' }
  await store.endInvitations(caller, fromId)
  await mergeRows(caller, fromId, intoId)
  await archiveRecord(caller, fromId, '')
  await recordHappening(caller, fromId, 'merged', { forId: intoId })
  await recordHappening(caller, intoId, 'merged', { forId: fromId })
  if (from.hasJoined && !into.hasJoined) await recordHappening(caller, intoId, 'joined')
  return { ok: true }
}
