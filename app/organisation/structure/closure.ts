import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { archiveRecord, restoreRecord } from '../../store/record.ts'
import { takeTurn } from '../../store/turn.ts'
import type { Work } from '../../store/work.ts'
import type { Form } from '../../web/form.ts'
import { type Caller, must } from '../caller.ts'
import { openUnit, placeRecord, readStructure } from './actions.ts'
import * as closures from './closureStore.ts'
import * as store from './store.ts'
import { faultOfPlace, isWithin, type Structure, type Unit } from './structure.ts'

/** Something that hangs on a unit, and how. */
export type Belonging = { id: string; kind: string; title: string; how: 'below' | 'post' | 'at home' | 'applies' }

export const belongingsOf = closures.belongingsOf

export type Closing = {
  why: string
  /** Where everything goes that is not named in `elsewhere`; undefined only when nothing hangs on the unit. */
  homeId?: string
  elsewhere?: Record<string, string>
}
export type ClosureFault = { ok: false; because: 'no-home' | 'home-unknown' | 'does-not-fit'; titles: string[] }

/**
 * Closes a unit, and gives everything that hangs on it another home, in one act. Refused, with nothing moved, while
 * anything would be left without one. Closing a duplicate with everything sent to the other one merges the two.
 */
export async function closeUnit(
  caller: Caller,
  id: string,
  closing: Closing,
): Promise<{ ok: true; moved: number } | ClosureFault> {
  must(caller, 'unit.edit', { unitId: id })
  await takeTurn(caller)
  const unit = await openUnit(caller, id)
  const fault = await faultOfClosing(caller, id, closing)
  if (fault) return fault
  const belongings = await closures.belongingsOf(caller, id)
  const structure = await readStructure(caller)
  for (const belonging of belongings) await moveTo(caller, unit, belonging, homeOf(closing, belonging)!, structure)
  await archiveRecord(caller, id, closing.why)
  await closures.writeLastDay(caller, id, caller.today)
  await recordHappening(caller, id, 'closed', { why: closing.why })
  return { ok: true, moved: belongings.length }
}

const homeOf = ({ homeId, elsewhere = {} }: Closing, { id }: Belonging): string | undefined => elsewhere[id] || homeId

/** Why a unit cannot be closed so: what would have no home, or one that is closed or no place for it. */
export async function faultOfClosing(
  asker: Pick<Work, 'db' | 'today'>,
  id: string,
  closing: Closing,
): Promise<ClosureFault | undefined> {
  const belongings = await closures.belongingsOf(asker, id)
  const structure = await readStructure(asker)
  const checks: [ClosureFault['because'], (belonging: Belonging) => boolean][] = [
    ['no-home', (belonging) => Boolean(homeOf(closing, belonging))],
    ['home-unknown', (belonging) => isHome(structure.units, homeOf(closing, belonging), id)],
    ['does-not-fit', (belonging) => fits(structure, belonging, homeOf(closing, belonging)!)],
  ]
  for (const [because, isRight] of checks) {
    const wrong = belongings.filter((belonging) => !isRight(belonging))
    if (wrong.length) return { ok: false, because, titles: wrong.map(({ title }) => title) }
  }
  return undefined
}

/** Could things of this unit go there? Not to itself, nor to what is under it: that would go down with it. */
export const isHome = (units: readonly Unit[], homeId: string | undefined, closingId: string): boolean =>
  units.some(({ id }) => id === homeId) && !isWithin(units, homeId!, closingId)

function fits(structure: Structure, { id, how }: Belonging, homeId: string): boolean {
  if (how !== 'below') return structure.units.some((unit) => unit.id === homeId && unit.kind !== 'body')
  const child = structure.units.find((unit) => unit.id === id)
  return Boolean(child && !faultOfPlace(structure, { ...child, parentId: homeId }))
}

async function moveTo(
  caller: Caller,
  unit: Unit,
  belonging: Belonging,
  homeId: string,
  structure: Structure,
): Promise<void> {
  const { id, how } = belonging
  if (how === 'applies') {
    const arms = await store.placementOf(caller, id)
    await placeRecord(
      caller,
      id,
      arms.map((arm) => (arm.unitId === unit.id ? { ...arm, unitId: homeId } : arm)),
      structure,
    )
    caller.touched.push({ record: id, kind: belonging.kind, verb: 'moved', fields: ['where it applies'] })
  } else await closures.moveHome(caller, { ...belonging, how }, homeId)
  await recordHappening(caller, id, 'moved', { forId: homeId })
}

/** Opens a closed unit again. What was moved away stays where it is. */
export async function reopenUnit(caller: Caller, id: string): Promise<void> {
  const unit = await store.unitOf(caller, id)
  if (!unit) throw new NotFound(`unit ${id}`)
  must(caller, 'unit.edit', { unitId: id })
  await restoreRecord(caller, id)
  await closures.writeLastDay(caller, id, null)
  await recordHappening(caller, id, 'restored')
}

/** What somebody chose on the form of a closure. */
export const closingIn = (form: Form): Closing => ({
  why: form.get('why').trim(),
  homeId: form.get('home') || undefined,
  elsewhere: Object.fromEntries(
    form
      .names()
      .filter((name) => name.startsWith('home-') && form.get(name))
      .map((name) => [name.slice('home-'.length), form.get(name)]),
  ),
})
