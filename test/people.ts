import type { Role } from '../app/organisation/policy.ts'

/** The cast. Tests, seeds and walks speak of the same people. */
export const people = {
  amina: { name: 'Amina', title: 'Researcher', roles: ['PL'], kind: 'staff' },
  ben: { name: 'Ben', title: 'Health equity adviser', roles: ['SR'], kind: 'staff' },
  dev: { name: 'Dev', title: 'Operations manager', roles: ['PL', 'budget_holder'], kind: 'staff' },
  director: { name: 'Dilys', title: 'Director', roles: ['DS'], kind: 'staff' },
  lead: { name: 'Grace', title: 'Health equity lead', roles: ['HL'], kind: 'staff' },
  themeLead: { name: 'Tomos', title: 'Theme lead', roles: ['TL'], kind: 'staff' },
  secretary: { name: 'Sol', title: 'Board secretary', roles: ['PL', 'secretary'], kind: 'staff' },
  administrator: { name: 'Ada', title: 'Administrator', roles: ['OA'], kind: 'staff' },
  partner: { name: 'Kit', title: 'Partner contact', roles: ['PM'], kind: 'partner' },
  auditor: { name: 'Una', title: 'Auditor', roles: ['AU'], kind: 'staff' },
  evaluator: { name: 'Eve', title: 'Outside evaluator', roles: ['EE'], kind: 'evaluator' },
} as const satisfies Record<
  string,
  { name: string; title: string; roles: Role[]; kind: 'staff' | 'partner' | 'evaluator' }
>

export type Person = keyof typeof people
