import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ItemStanding, standOfItems } from './items.ts'
import type { Rung } from './rung.ts'

const on = (...rungs: Rung[]): ItemStanding[] => rungs.map((rung, n) => ({ id: `item-${n}`, rung }))
const rung = fc.constantFrom<Rung>(0, 1, 2, 3, 4, 5)

describe('a requirement that rests on many items', () => {
  it.each<[Rung[], Rung]>([
    [[], 0],
    [[0], 0],
    [[4, 1], 4],
    [[4, 1, 1], 1],
    [[3, 3, 0, 0], 3],
    [[5, 4, 1], 5],
    [[5, 5, 3, 3, 3], 3],
    [[5, 0], 5],
    [[4, 4], 4],
  ])('with items on %j stands on %i', (rungs, stands) => {
    expect(standOfItems(on(...rungs)).rung).toBe(stands)
  })

  it('shows the lowest beside it, by name', () => {
    expect(standOfItems(on(4, 1, 5, 1)).lowest).toEqual({ rung: 1, ids: ['item-1', 'item-3'] })
  })

  it('without items is absent, and its shares are unknown rather than none', () => {
    const { onRung, lowest } = standOfItems([])
    expect(onRung[1].value).toBe('unknown')
    expect(lowest).toBeUndefined()
  })

  it('never goes down because one item went up', () => {
    fc.assert(
      fc.property(fc.array(rung, { minLength: 1, maxLength: 12 }), fc.nat(), rung, (rungs, which, to) => {
        const at = which % rungs.length
        const after = rungs.map((before, n) => (n === at && to > before ? to : before))
        expect(standOfItems(on(...after)).rung).toBeGreaterThanOrEqual(standOfItems(on(...rungs)).rung)
      }),
    )
  })

  it('always has at least half of its items on its rung, the top rung apart, where it has one', () => {
    fc.assert(
      fc.property(fc.array(rung, { minLength: 1, maxLength: 12 }), (rungs) => {
        const standing = standOfItems(on(...rungs))
        const needed = standing.rung === 5 ? 4 : standing.rung
        expect(rungs.filter((each) => each >= needed).length * 2).toBeGreaterThanOrEqual(rungs.length)
        if (standing.rung === 5) expect(rungs).toContain(5)
      }),
    )
  })
})
