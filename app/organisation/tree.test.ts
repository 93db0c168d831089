import { describe, expect, it } from 'vitest'
import { ancestorsOf, growTree, isUnder, unitsUnder } from './tree.ts'

const levels = [{ id: 'any', order: 1 }]
const unit = (id: string, parentId?: string) => ({ id, levelId: 'any', ...(parentId && { parentId }) })
const idsOf = (units: { id: string }[]) => units.map(({ id }) => id)

describe('a tree of units', () => {
  const tree = growTree({
    levels,
    activities: [],
    units: [unit('falls', 'theme'), unit('theme', 'top'), unit('top'), unit('sleep', 'theme')],
  })

  it('stands in the order of a walk down, whatever order its rows came in', () => {
    expect(idsOf([...tree.units])).toEqual(['top', 'theme', 'falls', 'sleep'])
  })

  it('knows what is above and below', () => {
    expect(idsOf(ancestorsOf(tree, 'falls'))).toEqual(['theme', 'top'])
    expect(idsOf(unitsUnder(tree, 'theme'))).toEqual(['theme', 'falls', 'sleep'])
    expect(isUnder(tree, 'falls', 'top')).toBe(true)
    expect(isUnder(tree, 'falls', 'falls')).toBe(true)
    expect(isUnder(tree, 'top', 'falls')).toBe(false)
    expect(isUnder(tree, 'nobody', 'top')).toBe(false)
  })

  it.each([
    ['a circle', [unit('a', 'b'), unit('b', 'a')], 'does not lead up'],
    ['a parent that is not there', [unit('a', 'b')], 'does not lead up'],
    ['the same unit twice', [unit('a'), unit('a')], 'twice'],
    ['a level that is not there', [{ id: 'a', levelId: 'gone' }], 'level gone'],
  ])('does not grow from %s', (_, units, says) => {
    expect(() => growTree({ levels, activities: [], units })).toThrow(says)
  })
})
