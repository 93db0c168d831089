import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Structure } from '../organisation/structure/structure.ts'
import { armsOf, whereOf } from './where.ts'

const named = (ids: string[]) => ids.map((id, order) => ({ id, key: id, name: id, order }))
const unit = (id: string) => ({
  id,
  name: `Unit ${id}`,
  levelId: 'l1',
  parentId: null,
  kind: 'part' as const,
  governs: false,
  fromOn: null,
  toOn: null,
  places: [],
  groups: [],
  edit: 0,
  ownerPostId: null,
  isClosed: false,
})
const structure = (units: number): Pick<Structure, 'levels' | 'activities' | 'units'> => ({
  levels: named(['l1', 'l2']),
  activities: named(['a1', 'a2', 'a3']),
  units: Array.from({ length: units }, (_, n) => unit(`u${n}`)),
})
const empty = { where: '' as const, levels: [], units: [], activities: [], unitNames: '' }

describe('where something applies, on a form', () => {
  test('is every chosen level and unit in every chosen activity, and reads back as it was chosen', () => {
    const small = structure(3)
    const some = (ids: string[]) => fc.subarray(ids, { minLength: 1 })
    fc.assert(
      fc.property(
        some(['l1', 'l2']),
        fc.subarray(['u0', 'u1', 'u2']),
        fc.subarray(['a1', 'a2', 'a3']),
        (levels, units, activities) => {
          const read = armsOf({ ...empty, where: 'some', levels, units, activities }, small)
          if (!read.ok) throw new Error(read.because)
          expect(read.arms).toHaveLength((levels.length + units.length) * Math.max(1, activities.length))
          expect(whereOf(read.arms, small)).toMatchObject({ where: 'some', levels, units, activities })
        },
      ),
    )
  })

  test('undecided is no place at all, and chosen without any is a fault', () => {
    expect(armsOf(empty, structure(1))).toEqual({ ok: true, arms: [] })
    expect(armsOf({ ...empty, where: 'some' }, structure(1))).toEqual({
      ok: false,
      field: 'where',
      because: 'nothing-chosen',
    })
  })

  test('with very many units takes their names, one a line, and names the one it does not know', () => {
    const large = structure(400)
    const read = armsOf({ ...empty, where: 'some', unitNames: 'unit u7\nUnit u399' }, large)
    expect(read).toEqual({ ok: true, arms: [{ unitId: 'u7' }, { unitId: 'u399' }] })
    expect(armsOf({ ...empty, where: 'some', unitNames: 'Unit u7\nThe moon' }, large)).toMatchObject({
      ok: false,
      because: 'unknown-unit',
      read: 'The moon',
    })
  })
})
