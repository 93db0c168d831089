import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Rung } from '../../ladder/rung.ts'
import type { Arm } from '../../organisation/placement.ts'
import { type Structure, structureOf, type Unit } from '../../organisation/structure/structure.ts'
import { drawLevels, drawUnits } from './drawGrid.ts'
import type { Thing } from './things.ts'
import { weaveOf } from './weaveOf.ts'

const unit = (id: string, levelId: string, parentId: string | null = null): Unit => ({
  id,
  name: id,
  levelId,
  parentId,
  kind: 'part',
  governs: false,
  fromOn: null,
  toOn: null,
  places: [],
  groups: [],
  edit: 0,
  ownerPostId: null,
  isClosed: false,
})
const structure: Structure = structureOf(
  ['organisation', 'theme', 'project'].map((id, order) => ({ id, key: id, name: id, order })),
  ['research', 'buying'].map((id, order) => ({ id, key: id, name: id, order })),
  [
    unit('whole', 'organisation'),
    unit('t1', 'theme', 'whole'),
    unit('t2', 'theme', 'whole'),
    unit('p1', 'project', 't1'),
  ],
)
const ground = { structure, blanks: [], today: '2026-10-30' }
const thing = (id: string, rung: Rung, ...arms: Arm[]): Thing => ({
  id,
  kind: 'commitment',
  title: id,
  rung,
  arms,
  ownerPostId: null,
})
const known = (things: Thing[]) => ({
  rungOf: (id: string) => things.find((one) => one.id === id)!.rung,
  nameOf: () => 'above',
  nothing: 'nothing',
})

describe('the grid', () => {
  test('shows what a level promises itself before what reaches it from above', () => {
    const things = [
      thing('a', 4, { levelId: 'organisation', activityId: 'research' }),
      thing('b', 2, { levelId: 'theme', activityId: 'research' }),
    ]
    const { rows, coverage } = drawLevels(things, ground)
    expect(rows.map(({ cells }) => weaveOf(cells[0]!, known(things)))).toEqual([
      { is: 'own', counts: [0, 0, 0, 0, 1, 0] },
      { is: 'own', counts: [0, 0, 1, 0, 0, 0] },
      { is: 'inherited', rung: 2, from: 'above' },
    ])
    expect(coverage.empty).toHaveLength(3)
  })

  test('of a unit has a row for the unit and one for each of its parts', () => {
    const things = [thing('a', 3, { unitId: 't1', activityId: 'research' })]
    const { rows } = drawUnits(things, [unit('t1', 'theme', 'whole'), unit('p1', 'project', 't1')], ground)
    expect(rows.map(({ cells }) => [cells[0]!.own.length, cells[0]!.inherited.length])).toEqual([
      [1, 0],
      [0, 1],
    ])
  })

  test('leaves out of every cell what has no place, and says so', () => {
    const drawn = drawLevels([thing('a', 3)], ground)
    expect(drawn.unplaced).toEqual(['a'])
    expect(drawn.coverage.own).toEqual([])
  })

  test('says why a cell is blank, and that one cannot apply', () => {
    const blanks = [
      {
        id: '1',
        levelId: 'project',
        activityId: 'buying',
        kind: 'cannotApply' as const,
        reason: 'projects buy nothing',
      },
      {
        id: '2',
        levelId: 'theme',
        activityId: 'buying',
        kind: 'leftBlank' as const,
        reason: 'from April',
        untilOn: '2026-10-30',
      },
    ]
    const { rows, coverage } = drawLevels([], { ...ground, blanks })
    expect(weaveOf(rows[2]!.cells[1]!, known([]))).toEqual({ is: 'not applicable', because: 'projects buy nothing' })
    expect(weaveOf(rows[1]!.cells[1]!, known([]))).toEqual({ is: 'absent', because: 'from April' })
    expect(coverage).toMatchObject({ cannotApply: ['project/buying'], reasoned: ['theme/buying'] })
    expect(drawLevels([], { ...ground, blanks, today: '2026-10-31' }).coverage.reasoned).toEqual([])
  })

  test('never counts one promise twice in a cell, wherever it is placed', () => {
    const arm = fc.record(
      { unitId: fc.constantFrom('whole', 't1', 't2', 'p1'), activityId: fc.constantFrom('research', 'buying') },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.array(fc.array(arm, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (placed) => {
        const things = placed.map((arms, n) => thing(`${n}`, 3, ...arms))
        for (const { rows } of [drawLevels(things, ground), drawUnits(things, structure.units, ground)])
          for (const { cells } of rows)
            for (const { own, inherited } of cells) {
              const ids = [...own, ...inherited.map(({ id }) => id)]
              expect(new Set(ids).size).toBe(ids.length)
            }
      }),
    )
  })
})
