import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyArms, anyTree } from './placement.arbitrary.ts'
import { slowlyHolds } from './placement.slow.ts'
import { type Cell, holdsAt, normaliseArms } from './placement.ts'
import { growTree, type Tree } from './tree.ts'

const tree = growTree({
  levels: [
    { id: 'organisation', order: 1 },
    { id: 'theme', order: 2 },
    { id: 'project', order: 3 },
    { id: 'person', order: 4 },
  ],
  activities: ['research', 'evaluation'],
  units: [
    { id: 'saltmarsh', levelId: 'organisation' },
    { id: 'theme 1', parentId: 'saltmarsh', levelId: 'theme' },
    { id: 'theme 2', parentId: 'saltmarsh', levelId: 'theme' },
    { id: 'falls', parentId: 'theme 2', levelId: 'project' },
    { id: 'sleep', parentId: 'theme 2', levelId: 'project' },
  ],
})

const cellsOf = ({ units, levels, activities }: Tree): Cell[] =>
  activities.flatMap((activityId) => [
    ...units.map(({ id }) => ({ unitId: id, activityId })),
    ...levels.map(({ id }) => ({ levelId: id, activityId })),
  ])

describe('a record placed somewhere', () => {
  it('is the cell’s own where it names the unit or its level', () => {
    const falls = { unitId: 'falls', activityId: 'research' }
    expect(holdsAt([{ unitId: 'falls' }], falls, tree)).toBe('own')
    expect(holdsAt([{ levelId: 'project', activityId: 'research' }], falls, tree)).toBe('own')
    expect(holdsAt([{ levelId: 'project', activityId: 'evaluation' }], falls, tree)).toBe('no')
  })

  it('is inherited below, and says from where: the nearest unit, then the nearest level, then everything', () => {
    const falls = { unitId: 'falls', activityId: 'research' }
    expect(holdsAt([{ unitId: 'theme 2' }], falls, tree)).toEqual({ from: { unitId: 'theme 2' } })
    expect(holdsAt([{ unitId: 'saltmarsh' }, { unitId: 'theme 2' }], falls, tree)).toEqual({
      from: { unitId: 'theme 2' },
    })
    expect(holdsAt([{ levelId: 'organisation' }, { levelId: 'theme' }], falls, tree)).toEqual({
      from: { levelId: 'theme' },
    })
    expect(holdsAt([{}, { levelId: 'organisation' }], falls, tree)).toEqual({ from: { levelId: 'organisation' } })
    expect(holdsAt([{}], falls, tree)).toEqual({ from: 'everything' })
  })

  it('never holds above where it was placed, nor beside it', () => {
    const research = 'research'
    expect(holdsAt([{ unitId: 'falls' }], { unitId: 'theme 2', activityId: research }, tree)).toBe('no')
    expect(holdsAt([{ unitId: 'theme 1' }], { unitId: 'falls', activityId: research }, tree)).toBe('no')
    expect(holdsAt([{ levelId: 'project' }], { levelId: 'theme', activityId: research }, tree)).toBe('no')
  })

  it('in one theme is the theme level’s own, and does not speak for every project', () => {
    expect(holdsAt([{ unitId: 'theme 1' }], { levelId: 'theme', activityId: 'research' }, tree)).toBe('own')
    expect(holdsAt([{ unitId: 'theme 1' }], { levelId: 'project', activityId: 'research' }, tree)).toBe('no')
    const above = holdsAt([{ unitId: 'theme 2' }], { levelId: 'project', activityId: 'research' }, tree)
    expect(above).toEqual({ from: { unitId: 'theme 2' } })
    const top = holdsAt([{ unitId: 'saltmarsh' }], { levelId: 'person', activityId: 'research' }, tree)
    expect(top).toEqual({ from: { unitId: 'saltmarsh' } })
  })

  it('without a place counts nowhere', () => {
    for (const cell of cellsOf(tree)) expect(holdsAt([], cell, tree)).toBe('no')
  })

  it('holds as the plain rules say, in any organisation', () => {
    fc.assert(
      fc.property(anyTree, anyArms, (any, arms) => {
        for (const cell of cellsOf(any)) {
          const holding = holdsAt(arms, cell, any)
          expect(typeof holding === 'object' ? 'inherited' : holding).toBe(slowlyHolds(arms, cell, any))
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('places that another place implies', () => {
  it('are dropped, and told', () => {
    const arms = [{ unitId: 'falls', activityId: 'research' }, { unitId: 'theme 2' }, { unitId: 'theme 1' }]
    expect(normaliseArms(arms, tree)).toEqual({
      arms: [{ unitId: 'theme 2' }, { unitId: 'theme 1' }],
      dropped: [{ unitId: 'falls', activityId: 'research' }],
    })
    expect(normaliseArms([{ levelId: 'theme' }, { unitId: 'theme 1' }, {}, {}], tree)).toEqual({
      arms: [{}],
      dropped: [{ levelId: 'theme' }, { unitId: 'theme 1' }, {}],
    })
  })

  it('leave every unit covered that was, cover nothing new, and never make a cell’s own of what was inherited', () => {
    fc.assert(
      fc.property(anyTree, anyArms, (any, arms) => {
        const normal = normaliseArms(arms, any)
        expect(normal.arms.length + normal.dropped.length).toBe(arms.length)
        for (const cell of cellsOf(any)) {
          const before = holdsAt(arms, cell, any)
          const after = holdsAt(normal.arms, cell, any)
          // A level's row counts what is named on it, so it can lose a unit that its parent implies; a unit cannot.
          if (cell.unitId !== undefined || after !== 'no') expect(after === 'no').toBe(before === 'no')
          if (after === 'own') expect(before).toBe('own')
        }
        expect(normaliseArms(normal.arms, any).dropped).toEqual([])
      }),
      { numRuns: 1_000 },
    )
  })
})
