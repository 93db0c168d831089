import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Blank, coverageOf, gridRows } from './gridRows.ts'
import { anyArms, anyTree } from './placement.arbitrary.ts'
import { slowlyHolds } from './placement.slow.ts'
import { growTree } from './tree.ts'

const tree = growTree({
  levels: [
    { id: 'organisation', order: 1 },
    { id: 'project', order: 2 },
  ],
  activities: ['research', 'synthesis'],
  units: [
    { id: 'trust', levelId: 'organisation' },
    { id: 'falls', parentId: 'trust', levelId: 'project' },
  ],
})
const blank = (more: Partial<Blank>): Blank => ({
  id: 'b',
  levelId: 'project',
  activityId: 'synthesis',
  kind: 'leftBlank',
  reason: 'Asked again in year two',
  ...more,
})
const today = '2026-10-30'

describe('the grid by levels', () => {
  it('shows own and inherited apart, with the source', () => {
    const items = [
      { id: 'c1', arms: [{ levelId: 'organisation', activityId: 'research' }] },
      { id: 'c2', arms: [{ unitId: 'falls', activityId: 'research' }] },
    ]
    const [organisation, project] = gridRows(items, tree, [], today)
    expect(organisation!.cells[0]).toEqual({ activityId: 'research', own: ['c1'], inherited: [] })
    const from = { levelId: 'organisation' }
    expect(project!.cells[0]).toEqual({ activityId: 'research', own: ['c2'], inherited: [{ id: 'c1', from }] })
    expect(project!.cells[1]).toEqual({ activityId: 'synthesis', own: [], inherited: [] })
  })

  it('holds each record where the plain rules say, in any organisation', () => {
    fc.assert(
      fc.property(anyTree, fc.array(anyArms, { maxLength: 4 }), (any, placements) => {
        const items = placements.map((arms, n) => ({ id: `${n}`, arms }))
        for (const { levelId, cells } of gridRows(items, any, [], today))
          for (const { activityId, own, inherited } of cells) {
            const where = (holding: string) =>
              items
                .filter(({ arms }) => slowlyHolds(arms, { levelId, activityId }, any) === holding)
                .map(({ id }) => id)
            expect(own).toEqual(where('own'))
            expect(inherited.map(({ id }) => id)).toEqual(where('inherited'))
          }
      }),
    )
  })
})

describe('the coverage of the grid', () => {
  const items = [{ id: 'c1', arms: [{ levelId: 'organisation', activityId: 'research' }] }]
  const covered = (...blanks: Blank[]) => coverageOf(gridRows(items, tree, blanks, today))

  it('sorts every cell into own, inherited, reasoned blank, empty or cannot apply', () => {
    expect(covered()).toEqual({
      own: ['organisation/research'],
      inherited: ['project/research'],
      reasoned: [],
      empty: ['organisation/synthesis', 'project/synthesis'],
      cannotApply: [],
    })
    expect(covered(blank({}))).toMatchObject({ reasoned: ['project/synthesis'], empty: ['organisation/synthesis'] })
    expect(covered(blank({ kind: 'cannotApply' }))).toMatchObject({ cannotApply: ['project/synthesis'] })
  })

  it('lets a blank lapse after its day', () => {
    expect(covered(blank({ untilOn: today })).reasoned).toEqual(['project/synthesis'])
    expect(covered(blank({ untilOn: '2026-10-29' })).reasoned).toEqual([])
  })

  it('takes a cell that cannot apply out, even where something is inherited', () => {
    const cannot = blank({ kind: 'cannotApply', activityId: 'research' })
    expect(covered(cannot)).toMatchObject({ inherited: [], cannotApply: ['project/research'] })
  })

  it('does not let one unit’s blank speak for its level', () => {
    expect(covered(blank({ levelId: undefined, unitId: 'falls' })).reasoned).toEqual([])
  })
})
