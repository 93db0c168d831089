import { NotFound } from '../errors.ts'
import { NotAllowed } from '../errors.ts'
import { type Caller, may, must } from '../organisation/caller.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, getRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import { type Backing, type BackingFault, type BackingGiven, type BudgetLine, LEAST_REASON } from './budget.ts'
import * as store from './store.ts'

export const linesOf = store.linesOf
export const backedBy = store.backedBy
export const backingsOf = store.backingsOf
export type { NewLine } from './store.ts'

export async function readLine(caller: Caller, id: string): Promise<BudgetLine> {
  const line = await store.lineById(caller, id)
  if (!line) throw new NotFound(`budget line ${id}`)
  must(caller, 'budget.read', { unitId: line.unitId, ownerPostId: line.holderPostId })
  return line
}

export async function planLine(caller: Caller, line: store.NewLine): Promise<void> {
  must(caller, 'budget.edit', { unitId: line.unitId, ownerPostId: line.holderPostId })
  await store.insertLine(caller, line)
  await recordHappening(caller, line.id, 'recorded')
}

/** Changes a line that is only planned. Once a body has approved it, its money moves by decision. */
export async function amendLine(caller: Caller, id: string, base: number, to: Pick<BudgetLine, 'title' | 'pence' | 'ringfenced' | 'note' | 'holderPostId'>): Promise<{ ok: true } | { ok: false; because: 'edited' | 'already-approved' | 'below-backings' }> {
  const line = await readLine(caller, id)
  must(caller, 'budget.edit', { unitId: line.unitId, ownerPostId: line.holderPostId })
  if (line.approvedOn && to.pence !== line.pence) return { ok: false, because: 'already-approved' }
  if (to.pence < line.backedPence) return { ok: false, because: 'below-backings' }
  if (!(await amendRecord(caller, id, base, Object.keys(to), { title: to.title, ownerPostId: to.holderPostId }))) return { ok: false, because: 'edited' }
  await store.updateLine(caller, id, to)
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/**
 * Says what stands behind a record; the whole list takes the place of the one before. Money may not go over its
 * line: the refusal names the room left and what fills it. A reason is at least 20 characters on a form.
 */
export async function backRecord(caller: Caller, recordId: string, given: BackingGiven[]): Promise<{ ok: true } | ({ ok: false } & BackingFault)> {
  const record = await getRecord(caller, recordId)
  if (!may(caller, 'budget.edit', record) && !may(caller, 'strategy.edit', record)) throw new NotAllowed('budget.edit')
  await store.deleteBackings(caller, recordId)
  for (const backing of given) {
    const fault = await faultOf(caller, backing)
    if (fault) return { ok: false, ...fault }
    await store.insertBacking(caller, newId(), recordId, backing)
  }
  await recordHappening(caller, recordId, 'changed', { fields: ['backing'] })
  return { ok: true }
}

async function faultOf(caller: Caller, backing: BackingGiven): Promise<BackingFault | undefined> {
  if ('noCostReason' in backing)
    return backing.noCostReason.trim().length < LEAST_REASON && caller.channel === 'screen' ? { because: 'reason-too-short' } : undefined
  if ('hoursPerWeek' in backing) return backing.hoursPerWeek > 0 ? undefined : { because: 'not-above-zero' }
  if (!(backing.pence > 0)) return { because: 'not-above-zero' }
  await store.lockLine(caller, backing.lineId)
  const line = await store.lineById(caller, backing.lineId)
  if (!line) throw new NotFound(`budget line ${backing.lineId}`)
  const roomPence = line.pence - line.backedPence
  if (backing.pence <= roomPence) return undefined
  return { because: 'line-full', roomPence, fills: await store.backedBy(caller, line.id) }
}

export async function backingsForKinds(asker: Pick<Work, 'db'>, kinds: string[]): Promise<Map<string, Backing[]>> {
  const found = new Map<string, Backing[]>()
  for (const backing of await store.backingsOfKinds(asker, kinds)) found.set(backing.recordId, [...(found.get(backing.recordId) ?? []), backing])
  return found
}
