/** Each room, and the rooms whose door it may knock on. No two rooms need each other. */
export const map = {
  action: [],
  evidence: [],
  budget: ['evidence', 'action'],
  decision: ['evidence', 'action'],
  involvement: ['evidence', 'action', 'budget'],
  terminology: ['decision', 'involvement', 'evidence', 'action'],
  strategy: ['terminology', 'decision', 'involvement', 'budget', 'evidence', 'action'],
  mainstreaming: ['strategy', 'terminology', 'decision', 'involvement', 'budget', 'evidence', 'action'],
  reports: ['mainstreaming', 'strategy', 'terminology', 'decision', 'involvement', 'budget', 'evidence', 'action'],
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
  'words.ts',
] as const

/** These hang the house together, so they know every room. */
export const roof = ['routes.ts', 'nav.ts', 'main.ts', 'map.ts', 'commands'] as const

/** What stays behind a room's door: its tables, its addresses, its screens, its sentences. */
export const behindTheDoor = /(^|\/)(\w*[sS]tore\.ts|routes\.tsx|pages\/.*|words(\.en)?\.ts)$/

/** The only files that speak to the database. */
export const speaksSql = /(^|\/)(\w*[sS]tore\.ts)$|^(store|portable)\//
