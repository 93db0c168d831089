/** Each room, and the rooms whose door it may knock on. No two rooms need each other. */
export const map = {
  action: [],
  evidence: ['action'],
  budget: ['evidence', 'action'],
  decision: ['evidence', 'action'],
  involvement: ['evidence', 'action', 'budget'],
  terminology: ['decision', 'involvement', 'evidence', 'action'],
  strategy: ['terminology', 'decision', 'involvement', 'budget', 'evidence', 'action'],
  analysis: ['evidence', 'action'],
  assessment: ['analysis', 'terminology', 'decision', 'involvement', 'evidence', 'action', 'budget'],
  mainstreaming: [
    'analysis',
    'assessment',
    'strategy',
    'terminology',
    'decision',
    'involvement',
    'budget',
    'evidence',
    'action',
  ],
  reports: [
    'mainstreaming',
    'analysis',
    'assessment',
    'strategy',
    'terminology',
    'decision',
    'involvement',
    'budget',
    'evidence',
    'action',
  ],
} as const satisfies Record<string, readonly string[]>

/** Everyone stands on these; they know no room. */
export const ground = [
  'organisation',
  'content',
  'ladder',
  'document',
  'files',
  'web',
  'store',
  'portable',
  'errors.ts',
  'formats.ts',
  'words.ts',
] as const

/** These hang the house together, so they know every room. */
export const roof = ['routes.ts', 'nav.ts', 'main.ts', 'map.ts', 'commands'] as const

/** What stays behind a room's door: its tables, its addresses, its screens, its sentences. */
export const behindTheDoor = /(^|\/)(\w*[sS]tore\.ts|routes\.tsx|pages\/.*|words(\.en)?\.ts)$/

/**
 * The tables that a room's own store alone speaks of. What others need of them in one query they ask of a door, or of a
 * function of the schema that says it by one rule: `decided()`, `said()`, `shown_records()`. All other tables are the
 * ground's, and every store may speak of those.
 */
export const tables: Record<keyof typeof map, readonly string[]> = {
  action: ['action'],
  evidence: ['evidence', 'evidence_link', 'change'],
  budget: ['budget_line', 'backing'],
  decision: ['meeting', 'decision', 'decision_covers', 'decision_because'],
  involvement: ['ask', 'contribution', 'adviser', 'adviser_contact', 'event', 'event_adviser'],
  terminology: [
    'concept',
    'wording',
    'ask_wording',
    'attestation',
    'pin',
    'cause',
    'intersection',
    'phrase',
    'phrase_off',
    'dismissal',
  ],
  strategy: ['strategy', 'strategy_review', 'promise', 'duty', 'duty_answer', 'indicator', 'candidate'],
  assessment: [
    'assessment',
    'assessment_author',
    'assessment_step',
    'answer',
    'answer_before',
    'answer_copy',
    'review',
    'rating',
    'follow_up',
    'gate',
    'gate_answer',
    'set_aside',
    'team_comment',
  ],
  analysis: [],
  mainstreaming: ['threshold'],
  reports: [],
}

/** The only files that speak to the database. */
export const speaksSql = /(^|\/)(\w*[sS]tore\.ts)$|^(store|portable)\//
