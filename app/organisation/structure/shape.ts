import { NotFound } from '../../errors.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { archiveRecord } from '../../store/record.ts'
import { takeTurn } from '../../store/turn.ts'
import { type Caller, must } from '../caller.ts'
import { readStructure } from './actions.ts'
import * as store from './shapeStore.ts'
import type { Structure } from './structure.ts'

/** The two lists that make the grid: levels down, activities across. */
export type Shape = 'level' | 'activity'

/** One level or activity, with how much hangs on it. */
export type ShapeRow = {
  id: string
  key: string
  name: string
  order: number
  edit: number
  units: number
  records: number
  projects: number
}

export const shapeOf = store.shapeOf

export const isUsed = ({ units, records, projects }: ShapeRow): boolean => units + records + projects > 0

export type ShapeEdit = { id: string; base: number; name: string; order: number }
export type ShapeFault =
  | { ok: false; because: 'same-name'; names: string[] }
  | { ok: false; because: 'upside-down'; names: string[] }
  | { ok: false; because: 'edited'; ids: string[] }

/** Renames and orders all rows of a list at once. Nothing is written when one of them was saved by somebody meanwhile. */
export async function saveShape(caller: Caller, shape: Shape, edits: ShapeEdit[]): Promise<{ ok: true } | ShapeFault> {
  mayShape(caller)
  await takeTurn(caller)
  const rows = await store.shapeOf(caller, shape)
  const stale = edits.filter(({ id, base }) => rows.find((row) => row.id === id)?.edit !== base)
  if (stale.length || edits.length !== rows.length)
    return { ok: false, because: 'edited', ids: stale.map(({ id }) => id) }
  const twice = namesTwice(edits.map(({ name }) => name))
  if (twice.length) return { ok: false, because: 'same-name', names: twice }
  const ordered = edits
    .map((edit, at) => ({ edit, at }))
    .sort((a, b) => a.edit.order - b.edit.order || a.at - b.at)
    .map(({ edit }) => edit)
  const wrong =
    shape === 'level'
      ? upsideDown(
          await readStructure(caller),
          ordered.map(({ id }) => id),
        )
      : []
  if (wrong.length) return { ok: false, because: 'upside-down', names: wrong }
  for (const [place, { id, name }] of ordered.entries()) {
    const row = rows.find((one) => one.id === id)!
    if (row.name === name && row.order === place) continue
    await store.writeShape(caller, shape, { id, name, place })
    await recordHappening(caller, id, 'changed', { fields: ['name', 'order'] })
  }
  return { ok: true }
}

function namesTwice(names: readonly string[]): string[] {
  const plain = names.map((name) => name.trim().toLowerCase())
  return names.filter((_, at) => plain.indexOf(plain[at]!) !== at)
}

/** Units that would stand above the one they belong to, were the levels in this order. Pure. */
export function upsideDown({ units }: Pick<Structure, 'units'>, levelIds: readonly string[]): string[] {
  const orderOf = new Map(levelIds.map((id, order) => [id, order]))
  return units
    .filter(({ levelId, parentId }) => {
      const parent = units.find(({ id }) => id === parentId)
      return parent && (orderOf.get(parent.levelId) ?? 0) > (orderOf.get(levelId) ?? 0)
    })
    .map(({ name }) => name)
}

export async function addShape(
  caller: Caller,
  shape: Shape,
  { id = newId(), name }: { id?: string; name: string },
): Promise<{ ok: true } | ShapeFault> {
  mayShape(caller)
  await takeTurn(caller)
  const rows = await store.shapeOf(caller, shape)
  if (namesTwice([...rows.map((row) => row.name), name]).length)
    return { ok: false, because: 'same-name', names: [name] }
  await store.insertShape(caller, shape, {
    id,
    name,
    key: id,
    place: Math.max(-1, ...rows.map(({ order }) => order)) + 1,
  })
  await recordHappening(caller, id, 'recorded')
  return { ok: true }
}

/** Puts a level or an activity away. Refused while anything hangs on it, and for the last of its list. */
export async function archiveShape(
  caller: Caller,
  shape: Shape,
  id: string,
): Promise<{ ok: true } | { ok: false; because: 'used' | 'last' }> {
  mayShape(caller)
  await takeTurn(caller)
  const rows = await store.shapeOf(caller, shape)
  const row = rows.find((one) => one.id === id)
  if (!row) throw new NotFound(`${shape} ${id}`)
  if (isUsed(row)) return { ok: false, because: 'used' }
  if (rows.length === 1) return { ok: false, because: 'last' }
  await archiveRecord(caller, id, '')
  await recordHappening(caller, id, 'archived')
  return { ok: true }
}

// Only whoever may change the whole organisation, not one theme of it.
const mayShape = (caller: Caller): void => must(caller, 'unit.edit', { unitId: null })
