import { describe, expect, it } from 'vitest'
import { isHeldForRequirement } from './owner.ts'

const today = '2026-10-30'
const vacant = (vacantSince: string, isHandOverOpen = true) => ({ isInPost: false, vacantSince, isHandOverOpen })

describe('a vacant post, for a requirement', () => {
  it('counts as held for 30 days while its hand-over is open', () => {
    expect(isHeldForRequirement(vacant('2026-09-30'), today)).toBe(true)
    expect(isHeldForRequirement(vacant('2026-09-29'), today)).toBe(false)
    expect(isHeldForRequirement(vacant('2026-10-20', false), today)).toBe(false)
  })

  it('is nothing to count when nobody was ever named', () => {
    expect(isHeldForRequirement(undefined, today)).toBe(false)
    expect(isHeldForRequirement({ isInPost: false }, today)).toBe(false)
    expect(isHeldForRequirement({ isInPost: true }, today)).toBe(true)
  })
})
