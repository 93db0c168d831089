import type { State } from '../assessment.ts'

/**
 * The way of an assessment, as it is drawn in docs/walks/7-an-assessment-is-returned.md: from each state, the steps there are and where
 * they lead. Whatever is not here does not happen.
 */
export const PATH = {
  screening: { 'go on': 'drafting', 'screen out': 'screened_out', withdraw: 'withdrawn' },
  screened_out: { 'go on': 'drafting' },
  drafting: { deliberate: 'deliberated', withdraw: 'withdrawn' },
  deliberated: { deliberate: 'deliberated', submit: 'adviser_review', withdraw: 'withdrawn' },
  adviser_review: { 'hear advisers': 'specialist_review', withdraw: 'withdrawn' },
  specialist_review: {
    return: 'returned',
    accept: 'accepted',
    'accept with actions': 'accepted_with_actions',
    escalate: 'escalated',
    withdraw: 'withdrawn',
  },
  returned: { revise: 'revising', withdraw: 'withdrawn' },
  revising: { deliberate: 'revising', submit: 'adviser_review', withdraw: 'withdrawn' },
  escalated: {
    return: 'returned',
    accept: 'accepted',
    'accept with actions': 'accepted_with_actions',
    withdraw: 'withdrawn',
  },
  accepted: { 'go live': 'live', escalate: 'escalated', withdraw: 'withdrawn' },
  accepted_with_actions: { 'go live': 'live', escalate: 'escalated', withdraw: 'withdrawn' },
  live: { 'follow up': 'live', escalate: 'escalated', close: 'closed' },
  closed: {},
  withdrawn: {},
} as const satisfies Record<State, Partial<Record<string, State>>>

export type Step =
  | 'open'
  | 'go on'
  | 'screen out'
  | 'deliberate'
  | 'submit'
  | 'hear advisers'
  | 'return'
  | 'revise'
  | 'accept'
  | 'accept with actions'
  | 'escalate'
  | 'go live'
  | 'follow up'
  | 'close'
  | 'withdraw'
  | 'carry over'

/** Where a step leads from a state; undefined where there is no such way. Carrying over to a new version moves nothing. */
export function nextState(state: State, step: Step): State | undefined {
  const ways: Partial<Record<Step, State>> = PATH[state]
  return ways[step]
}

/** The steps there are from a state, in the order in which they are offered. */
export const stepsFrom = (state: State): Step[] => Object.keys(PATH[state]) as Step[]
