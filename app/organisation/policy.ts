/**
 * Who may do what: one table that every address names a row of. Deny by default: a role without a letter may not.
 *   A whole organisation · D own part of the tree and below · O own or assigned · P published or shown to everyone
 * The roles: OA administrator, DS director, HL health-equity lead, SR specialist reviewer, TL theme lead,
 * PL project lead or researcher, PM partner, EE outside evaluator, AU auditor. Lower-case: duties a role may carry.
 */
export const ROLES = ['OA', 'DS', 'HL', 'SR', 'TL', 'PL', 'PM', 'EE', 'AU'] as const
export const DUTIES = ['budget_holder', 'payment', 'adviser_admin', 'secretary', 'analyst', 'posts'] as const
export type Role = (typeof ROLES)[number] | (typeof DUTIES)[number]
export type Scope = 'A' | 'D' | 'O' | 'P'

type Row = Partial<Record<Role, Scope>>

const STAFF: Row = { DS: 'A', HL: 'A', SR: 'A', TL: 'A', PL: 'A' }
const EVERYBODY: Row = { OA: 'P', ...STAFF, PM: 'P', EE: 'P', AU: 'P' }

export const policy = {
  // the organisation and its people
  'organisation.read': { OA: 'A', ...STAFF, AU: 'A', PM: 'O' },
  'organisation.edit': { OA: 'A' },
  'organisation.export': { OA: 'A' },
  'contacts.confirm': { OA: 'A', HL: 'A', adviser_admin: 'A' },
  'unit.edit': { OA: 'A', HL: 'A', TL: 'D' },
  'member.read': { OA: 'A', DS: 'A', HL: 'A', TL: 'D' },
  'member.invite': { OA: 'A' },
  'role.give': { OA: 'A' },
  'role.confirm': { OA: 'A', DS: 'A' },
  'post.read': { OA: 'P', ...STAFF, AU: 'A', PM: 'O' },
  'post.edit': { HL: 'A', DS: 'A', posts: 'A' },
  'project.edit': { HL: 'A', TL: 'D', PL: 'O' },
  'audit.read': { OA: 'A', DS: 'A', HL: 'A', AU: 'A' },
  self: EVERYBODY,
  // decisions of bodies
  'decision.read': { OA: 'P', ...STAFF, AU: 'A', PM: 'O' },
  'decision.record': { HL: 'A', DS: 'A', secretary: 'A' },
  // step 1
  'terminology.read': { OA: 'P', ...STAFF, PM: 'P', EE: 'P', AU: 'A' },
  'terminology.edit': { HL: 'A', TL: 'A', SR: 'A' },
  'terminology.publish': { HL: 'A', DS: 'A' },
  'terminology.adopt': { DS: 'A', HL: 'A', secretary: 'A' },
  'terminology.attest': { OA: 'O', DS: 'O', HL: 'O', SR: 'O', TL: 'O', PL: 'O', PM: 'O' },
  'terminology.pin': { HL: 'A', TL: 'D', PL: 'O' },
  'language.check': { OA: 'O', ...STAFF, PM: 'O' },
  'phrase.edit': { HL: 'A' },
  // step 2
  'strategy.read': { DS: 'A', HL: 'A', SR: 'O', TL: 'A', PL: 'P', PM: 'O', AU: 'A' },
  'strategy.edit': { HL: 'A', TL: 'D' },
  'strategy.approve': { DS: 'A' },
  'strategy.publish': { DS: 'A' },
  'duty.answer': { OA: 'O', DS: 'O', HL: 'A', SR: 'O', TL: 'O', PL: 'O', PM: 'O' },
  'duty.read': { ...STAFF, PM: 'O', AU: 'A' },
  // what the rungs rest on
  'evidence.read': { DS: 'A', HL: 'A', SR: 'O', TL: 'D', PL: 'O', PM: 'O', AU: 'A' },
  'evidence.download': { DS: 'A', HL: 'A', SR: 'O', TL: 'D', PL: 'O', PM: 'O', AU: 'A' },
  'evidence.add': { HL: 'A', SR: 'O', TL: 'D', PL: 'O', PM: 'O' },
  'change.record': { HL: 'A', SR: 'O', TL: 'D', PL: 'O' },
  'action.read': { ...STAFF, PM: 'O', AU: 'A' },
  'action.answer': { DS: 'O', HL: 'A', SR: 'O', TL: 'O', PL: 'O', PM: 'O' },
  'budget.read': { DS: 'A', HL: 'A', TL: 'D', PL: 'O', PM: 'O', EE: 'O', AU: 'A', budget_holder: 'A' },
  'budget.edit': { HL: 'A', TL: 'D', PL: 'O', budget_holder: 'A' },
  'budget.approve': { DS: 'A' },
  // listening
  'ask.read': { ...STAFF, PM: 'O', AU: 'A' },
  'ask.open': { HL: 'A', TL: 'D' },
  'contribution.add': { OA: 'O', DS: 'O', HL: 'O', SR: 'O', TL: 'O', PL: 'O', PM: 'O' },
  'contribution.enter': { HL: 'A', adviser_admin: 'A' },
  'adviser.read': { HL: 'A', adviser_admin: 'A' },
  'adviser.edit': { HL: 'A', adviser_admin: 'A' },
  // asking the equity questions: drafts are the team's; a director reads what was submitted
  'assessment.read': { DS: 'P', HL: 'A', SR: 'O', TL: 'D', PL: 'O', PM: 'O', AU: 'P' },
  'assessment.open': { HL: 'A', TL: 'D', PL: 'O' },
  'assessment.write': { HL: 'A', TL: 'D', PL: 'O', PM: 'O' },
  'assessment.submit': { HL: 'A', TL: 'D', PL: 'O' },
  'assessment.list': { DS: 'A', HL: 'A', SR: 'O', TL: 'D', PL: 'O', PM: 'O', AU: 'A' },
  'review.assign': { HL: 'A' },
  'review.do': { SR: 'O', HL: 'O' },
  'gate.read': { ...STAFF, AU: 'A' },
  'gate.edit': { HL: 'A', DS: 'A' },
  'gate.answer': { DS: 'O', HL: 'O', SR: 'O', TL: 'O', PL: 'O' },
  'event.read': { DS: 'A', HL: 'A', SR: 'A', TL: 'D', PL: 'O', PM: 'O', AU: 'A', adviser_admin: 'A' },
  'event.log': { HL: 'A', TL: 'D', PL: 'O', adviser_admin: 'A' },
  'adviser.link': { HL: 'A', adviser_admin: 'A' },
  'pattern.read': { DS: 'A', HL: 'A', SR: 'A', TL: 'D', AU: 'A' },
  // seeing it whole
  'board.read': { ...STAFF, EE: 'A', AU: 'A', PM: 'O' },
  'grid.read': { ...STAFF, AU: 'A', PM: 'O' },
  'threshold.edit': { HL: 'A', DS: 'A' },
  'report.make': { DS: 'A', HL: 'A', TL: 'D' },
  'pack.read': { OA: 'P', ...STAFF, AU: 'A' },
  'pack.adopt': { HL: 'A' },
  search: EVERYBODY,
} as const satisfies Record<string, Row>

export type Deed = keyof typeof policy

/** What a route may say of itself: a row of the table, or that it is for anybody at all, signed in or not. */
export type May = Deed | 'anyone' | 'this machine only'

export const rowOf = (deed: Deed): Row => policy[deed]
