import { NotAllowed, NotFound } from '../errors.ts'
import { type Caller, may, must } from '../organisation/caller.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, getRecord, lockRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import {
  type Backing,
  type BackingFault,
  type BackingGiven,
  type BudgetLine,
  faultOfBackings,
  type LineFault,
  roomOn,
} from './budget.ts'
import * as store from './store.ts'

export const linesOf = store.linesOf
export const backedBy = store.backedBy
export const approvalOf = store.approvalOf
export const backingsOf = store.backingsOf
export type { NewLine } from './store.ts'

export async function readLine(caller: Caller, id: string): Promise<BudgetLine> {
  const line = await store.lineById(caller, id)
  if (!line) throw new NotFound(`budget line ${id}`)
  must(caller, 'budget.read', { unitId: line.unitId, ownerPostId: line.holderPostId })
  return line
}

/** The lines that the caller may see. */
export async function listLines(caller: Caller): Promise<BudgetLine[]> {
  return (await store.linesOf(caller)).filter((line) =>
    may(caller, 'budget.read', { unitId: line.unitId, ownerPostId: line.holderPostId }),
  )
}

export const mayEditLine = (caller: Caller, line: Pick<BudgetLine, 'unitId' | 'holderPostId'>): boolean =>
  may(caller, 'budget.edit', { unitId: line.unitId, ownerPostId: line.holderPostId })

export async function planLine(caller: Caller, line: store.NewLine): Promise<void> {
  must(caller, 'budget.edit', { unitId: line.unitId, ownerPostId: line.holderPostId })
  await store.insertLine(caller, line)
  await recordHappening(caller, line.id, 'recorded')
}

/** Changes a line that is only planned. Once a body has approved it, its money moves by decision. */
export async function amendLine(
  caller: Caller,
  id: string,
  base: number,
  to: Pick<BudgetLine, 'title' | 'pence' | 'ringfenced' | 'note' | 'holderPostId'>,
): Promise<{ ok: true } | { ok: false; because: LineFault }> {
  // Whoever backs a promise from it at the same moment waits, so that it never becomes less than is promised.
  await store.lockLine(caller, id)
  const line = await readLine(caller, id)
  must(caller, 'budget.edit', { unitId: line.unitId, ownerPostId: line.holderPostId })
  if (line.approvedOn && to.pence !== line.pence) return { ok: false, because: 'already-approved' }
  if (to.pence < line.backedPence) return { ok: false, because: 'below-backings' }
  if (!(await amendRecord(caller, id, base, Object.keys(to), { title: to.title, ownerPostId: to.holderPostId })))
    return { ok: false, because: 'edited' }
  await store.updateLine(caller, id, to)
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/**
 * Says what stands behind a record; the whole list takes the place of the one before. Money may not go over its
 * line: the refusal names the room left and what fills it, and leaves what stood before. A reason is at least 20
 * characters on a form.
 */
export async function backRecord(
  caller: Caller,
  recordId: string,
  given: BackingGiven[],
): Promise<{ ok: true } | ({ ok: false } & BackingFault)> {
  const record = await getRecord(caller, recordId)
  if (!may(caller, 'budget.edit', record) && !may(caller, 'strategy.edit', record)) throw new NotAllowed('budget.edit')
  await lockRecord(caller, recordId)
  const rooms = await roomsFor(caller, recordId, linesIn(given))
  const fault = faultOfBackings(given, rooms, { isOnForm: caller.channel === 'screen' })
  if (fault?.because === 'line-full') {
    const others = (await store.backedBy(caller, fault.lineId)).filter((other) => other.recordId !== recordId)
    return { ok: false, because: 'line-full', roomPence: fault.roomPence, fills: others }
  }
  if (fault) return { ok: false, because: fault.because }
  await store.deleteBackings(caller, recordId)
  for (const backing of given) await store.insertBacking(caller, newId(), recordId, backing)
  await recordHappening(caller, recordId, 'changed', { fields: ['backing'] })
  return { ok: true }
}

// In one order for everybody, so that two people who back from the same two lines never wait for each other for ever.
const linesIn = (given: readonly BackingGiven[]): string[] =>
  [...new Set(given.flatMap((backing) => ('lineId' in backing ? backing.lineId : [])))].sort()

/** The room on each line for this record, its own backings apart. The lines are held until the transaction ends. */
async function roomsFor(caller: Caller, recordId: string, lineIds: readonly string[]): Promise<Map<string, number>> {
  for (const id of lineIds) await store.lockLine(caller, id)
  const own = await store.backingsOf(caller, recordId)
  const rooms = new Map<string, number>()
  for (const id of lineIds) {
    const line = await store.lineById(caller, id)
    if (!line) throw new NotFound(`budget line ${id}`)
    const mine = own.reduce((sum, { lineId, pence }) => sum + (lineId === id ? (pence ?? 0) : 0), 0)
    rooms.set(id, roomOn(line) + mine)
  }
  return rooms
}

export async function backingsForKinds(asker: Pick<Work, 'db'>, kinds: string[]): Promise<Map<string, Backing[]>> {
  const found = new Map<string, Backing[]>()
  for (const backing of await store.backingsOfKinds(asker, kinds))
    found.set(backing.recordId, [...(found.get(backing.recordId) ?? []), backing])
  return found
}
