import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countsAsEvidence, isAtOrBelow, placesWithin } from './evidencePlacement.ts'
import { anyArm, anyTree } from './placement.arbitrary.ts'
import type { Arm } from './placement.ts'
import { growTree } from './tree.ts'

const tree = growTree({
  levels: [
    { id: 'organisation', order: 1 },
    { id: 'theme', order: 2 },
    { id: 'project', order: 3 },
  ],
  activities: ['research', 'corporate'],
  units: [
    { id: 'board', levelId: 'organisation' },
    { id: 'theme 1', parentId: 'board', levelId: 'theme' },
    { id: 'theme 2', parentId: 'board', levelId: 'theme' },
    { id: 'falls', parentId: 'theme 2', levelId: 'project' },
  ],
})

describe('evidence counts for a promise at the promise’s level or below', () => {
  it.each<[string, Arm, Arm, boolean]>([
    ['a project’s register, for what all projects promise', { unitId: 'falls' }, { levelId: 'project' }, true],
    ['a board paper, for what all projects promise', { levelId: 'organisation' }, { levelId: 'project' }, false],
    [
      'a project’s register, for what the organisation promises',
      { unitId: 'falls' },
      { levelId: 'organisation' },
      true,
    ],
    ['a project of the theme, for the theme', { unitId: 'falls' }, { unitId: 'theme 2' }, true],
    ['a project of another theme', { unitId: 'falls' }, { unitId: 'theme 1' }, false],
    ['its theme’s paper, for a project', { unitId: 'theme 2' }, { unitId: 'falls' }, false],
    ['anything, for what is promised everywhere', { unitId: 'falls' }, {}, true],
    ['a paper about everything, for the organisation', {}, { levelId: 'organisation' }, true],
    ['a paper about everything, for themes', {}, { levelId: 'theme' }, false],
    [
      'another activity',
      { levelId: 'project', activityId: 'corporate' },
      { levelId: 'project', activityId: 'research' },
      false,
    ],
    ['every activity', { levelId: 'project' }, { levelId: 'project', activityId: 'research' }, true],
    ['a unit that has gone', { unitId: 'closed' }, { levelId: 'project' }, false],
  ])('%s', (_, evidence, promise, counts) => {
    expect(countsAsEvidence([evidence], [promise], tree)).toBe(counts)
  })

  it('without a place it counts for nothing, and nothing counts for a promise without a place', () => {
    expect(countsAsEvidence([], [{}], tree)).toBe(false)
    expect(countsAsEvidence([{}], [], tree)).toBe(false)
  })

  it('in one of several places is enough', () => {
    expect(countsAsEvidence([{ levelId: 'organisation' }, { unitId: 'falls' }], [{ levelId: 'project' }], tree)).toBe(
      true,
    )
  })
})

describe('the places inside a part of the organisation', () => {
  it('are those, written out for a store, of which a single question says yes', () => {
    fc.assert(
      fc.property(anyTree, anyArm, anyArm, (grown, here, there) => {
        const within = placesWithin(there, grown)
        const isListed =
          within === 'any' ||
          (here.unitId
            ? within.unitIds.includes(here.unitId)
            : here.levelId
              ? within.levelIds.includes(here.levelId)
              : within.hasEverywhere)
        expect(isListed).toBe(isAtOrBelow(here, there, grown))
      }),
    )
  })
})
