import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DUTIES, ROLES, type Role } from '../policy.ts'
import { administrators, faultOfGrant, type Grant, type Member, standingOf } from './people.ts'

const TODAY = '2026-10-30'
const someone: Member = {
  id: 'a',
  name: 'Ada',
  email: null,
  kind: 'staff',
  homeUnitId: null,
  fromOn: '2026-01-01',
  toOn: null,
  isSuspended: false,
  hasJoined: true,
  mergedInto: null,
  edit: 0,
}
const key = (memberId: string, toOn: string, changes: Partial<Grant> = {}): Grant => ({
  id: `${memberId} ${toOn}`,
  memberId,
  role: 'OA',
  unitId: null,
  fromOn: '2026-01-01',
  toOn,
  isEnded: false,
  ...changes,
})
const asked = { isSelf: false, kind: 'staff', today: TODAY } as const
const aRole = fc.constantFrom<Role>(...ROLES, ...DUTIES)

describe('a role', () => {
  test('is never given by anybody to themselves', () => {
    expect(faultOfGrant({ role: 'PL' }, [], { ...asked, isSelf: true })).toBe('self')
  })

  test('of an auditor or an outside evaluator stands alone, whichever of the two was given first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(aRole, { maxLength: 4 }), aRole, (held, role) => {
        const refused = faultOfGrant({ role }, held, asked) !== undefined
        const together = [...held, role]
        const mixes = (['AU', 'EE'] as const).some(
          (alone) => together.includes(alone) && together.some((other) => other !== alone),
        )
        // What is held already was let through before, so only what the new one adds is asked.
        const mixedBefore = (['AU', 'EE'] as const).some(
          (alone) => held.includes(alone) && held.some((other) => other !== alone),
        )
        expect(refused).toBe(mixedBefore ? refused : mixes)
      }),
    )
  })

  test('of an outside evaluator is for a year at most, and they are given no other', () => {
    expect(faultOfGrant({ role: 'EE', until: '2027-10-30' }, [], { ...asked, kind: 'evaluator' })).toBeUndefined()
    expect(faultOfGrant({ role: 'EE', until: '2028-01-01' }, [], { ...asked, kind: 'evaluator' })).toBe('too-long')
    expect(faultOfGrant({ role: 'HL' }, [], { ...asked, kind: 'evaluator' })).toBe('evaluator-alone')
  })

  test('is not given until a day that is past', () => {
    expect(faultOfGrant({ role: 'PL', until: '2026-10-29' }, [], asked)).toBe('over-already')
  })
})

describe('administrators', () => {
  test('are those who hold the role today, have joined, and are not shut out', () => {
    const members = [
      someone,
      { ...someone, id: 'b', hasJoined: false },
      { ...someone, id: 'c', isSuspended: true },
      { ...someone, id: 'd', toOn: '2026-10-29' },
    ]
    const grants = ['a', 'b', 'c', 'd'].map((id) => key(id, '2027-01-01'))
    expect([...administrators(members, grants, TODAY)]).toEqual(['a'])
  })

  test('never run out: when every such role has passed its end, the last of them stands', () => {
    const members = [someone, { ...someone, id: 'b' }]
    expect([...administrators(members, [key('a', '2026-06-30'), key('b', '2026-09-30')], TODAY)]).toEqual(['b'])
    expect([...administrators(members, [key('a', '2026-06-30', { isEnded: true })], TODAY)]).toEqual([])
  })
})

describe('a person', () => {
  test('is here, waits, is shut out, has left or is a duplicate: one of the five on any day', () => {
    expect(standingOf(someone, TODAY)).toBe('here')
    expect(standingOf({ ...someone, hasJoined: false }, TODAY)).toBe('waiting')
    expect(standingOf({ ...someone, isSuspended: true }, TODAY)).toBe('suspended')
    expect(standingOf({ ...someone, toOn: '2026-10-29' }, TODAY)).toBe('ended')
    expect(standingOf({ ...someone, toOn: TODAY }, TODAY)).toBe('here')
    expect(standingOf({ ...someone, mergedInto: 'b' }, TODAY)).toBe('merged')
  })
})
