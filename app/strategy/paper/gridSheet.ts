import { backingsForKinds } from '../../budget/actions.ts'
import { writeXlsx } from '../../files/writeSheet.ts'
import type { Caller } from '../../organisation/caller.ts'
import { placementsOfKinds } from '../../organisation/structure/actions.ts'
import { readStrategy } from '../actions.ts'
import { readAbout } from '../candidates/about.ts'
import { type GridPromise, gridSheetRows } from '../import/gridColumns.ts'
import { words } from '../import/words.ts'
import { readablePromisesOf } from '../promise/actions.ts'

/** The grid of a strategy as an .xlsx, in the columns that are read back. */
export async function gridSheet(caller: Caller, id: string): Promise<Uint8Array> {
  await readStrategy(caller, id)
  return writeXlsx(
    [{ name: words.gridSheet, ...gridSheetRows(await gridPromises(caller, id), await readAbout(caller)) }],
    caller.now,
  )
}

/** Live promises of a strategy as the sheet says them. Money is the sum over its lines. */
export async function gridPromises(caller: Caller, id: string): Promise<GridPromise[]> {
  const placements = await placementsOfKinds(caller, ['promise'])
  const backings = await backingsForKinds(caller, ['promise'])
  return (await readablePromisesOf(caller, id))
    .filter(({ retiredOn }) => !retiredOn)
    .map((promise) => {
      const own = backings.get(promise.id) ?? []
      const pence = own.reduce((sum, one) => sum + (one.pence ?? 0), 0)
      const hours = own.find(({ hoursPerWeek }) => hoursPerWeek !== null)?.hoursPerWeek
      const reason = own.find(({ noCostReason }) => noCostReason)?.noCostReason
      return {
        reference: promise.reference ?? '',
        kind: promise.kind,
        text: promise.words,
        arms: placements.get(promise.id) ?? [],
        tags: promise.tags,
        ...(promise.verb && { verb: promise.verb }),
        ...(promise.object && { object: promise.object }),
        ...(promise.forWhom && { forWhom: promise.forWhom }),
        ...(promise.ownerPostId && { ownerPostId: promise.ownerPostId }),
        ...(promise.dueOn && { dueOn: promise.dueOn }),
        ...(promise.bodyUnitId && { bodyUnitId: promise.bodyUnitId }),
        ...(pence && { pence }),
        ...(hours && { hoursPerWeek: hours }),
        ...(reason && { noCostReason: reason }),
      }
    })
}
