import { type Caller, must } from '../../organisation/caller.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import { type Closing, type ClosureFault, closeUnit, faultOfClosing } from '../../organisation/structure/closure.ts'
import type { Unit } from '../../organisation/structure/structure.ts'
import { recordHappening } from '../../store/happening.ts'
import * as plan from '../plan/store.ts'
import * as promise from '../promise/store.ts'

export type Naming = { id: string; kind: 'promise' | 'indicator'; title: string }

/** Live promises that a body looks at, and indicators in use that feed what it decides. */
export async function namingOf(caller: Caller, bodyId: string): Promise<Naming[]> {
  const promises = (await promise.allPromises(caller)).filter((one) => one.bodyUnitId === bodyId && !one.retiredOn)
  const indicators = (await plan.allIndicators(caller)).filter((one) => one.feedsBodyId === bodyId && !one.retiredOn)
  return [
    ...promises.map(({ id, words }): Naming => ({ id, kind: 'promise', title: words })),
    ...indicators.map(({ id, question }): Naming => ({ id, kind: 'indicator', title: question })),
  ]
}

/** Open bodies that decide and could take this one's place. */
export const successorsOf = (units: readonly Unit[], bodyId: string): Unit[] =>
  units.filter(({ id, governs }) => governs && id !== bodyId)

/** For now nobody takes its place: what names it goes on naming it, and counts as without a body. */
export const NOBODY = 'none'

type BodyClosing = Closing & { successorId?: string }
export type BodyFault = ClosureFault | { ok: false; because: 'no-successor' }

/** Closes a body, and gives what names it to its successor, in one act. Refused while nobody has said which that is. */
export async function closeBody(
  caller: Caller,
  bodyId: string,
  { successorId, ...closing }: BodyClosing,
): Promise<{ ok: true; moved: number } | BodyFault> {
  must(caller, 'unit.edit', { unitId: bodyId })
  const naming = await namingOf(caller, bodyId)
  const fault = (await faultOfBody(caller, bodyId, successorId)) ?? (await faultOfClosing(caller, bodyId, closing))
  if (fault) return fault
  const isGiven = successorId && successorId !== NOBODY && naming.length > 0
  if (isGiven) await giveAll(caller, naming, successorId)
  const closed = await closeUnit(caller, bodyId, closing)
  return closed.ok ? { ok: true, moved: isGiven ? naming.length : 0 } : closed
}

export async function faultOfBody(
  caller: Caller,
  bodyId: string,
  successorId: string | undefined,
): Promise<{ ok: false; because: 'no-successor' } | undefined> {
  if (successorId === NOBODY || (await namingOf(caller, bodyId)).length === 0) return undefined
  const { units } = await readStructure(caller)
  const isKnown = successorsOf(units, bodyId).some(({ id }) => id === successorId)
  return isKnown ? undefined : { ok: false, because: 'no-successor' }
}

async function giveAll(caller: Caller, naming: readonly Naming[], successorId: string): Promise<void> {
  const idsOf = (kind: Naming['kind']) => naming.filter((one) => one.kind === kind).map(({ id }) => id)
  await promise.giveBody(caller, idsOf('promise'), successorId)
  await plan.feedBody(caller, idsOf('indicator'), successorId)
  for (const { id } of naming) await recordHappening(caller, id, 'moved', { forId: successorId, fields: ['body'] })
}
