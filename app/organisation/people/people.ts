import type { Role } from '../policy.ts'

export type Member = {
  id: string
  name: string
  email: string | null
  kind: 'staff' | 'partner' | 'evaluator'
  homeUnitId: string | null
  fromOn: string
  toOn: string | null
  isSuspended: boolean
  hasJoined: boolean
}

export type Grant = { id: string; memberId: string; role: Role; unitId: string | null; fromOn: string; toOn: string; isEnded: boolean }

export type GrantFault = 'self' | 'auditor-alone' | 'evaluator-alone' | 'last-administrator'

/** Why a role may not be given: an auditor holds nothing else, and an evaluator only looks. Pure. */
export function faultOfGrant(role: Role, held: readonly Role[], isSelf: boolean): GrantFault | undefined {
  if (isSelf) return 'self'
  if ((role === 'AU' && held.some((other) => other !== 'AU')) || (role !== 'AU' && held.includes('AU'))) return 'auditor-alone'
  if ((role === 'EE' && held.some((other) => other !== 'EE')) || (role !== 'EE' && held.includes('EE'))) return 'evaluator-alone'
  return undefined
}
