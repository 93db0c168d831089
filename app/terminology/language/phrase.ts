export type Severity = 'strong' | 'suggest' | 'note'

/** Words to look at twice: how they are found, and what the coach says about them. */
export type Phrase = {
  id: string
  /** A regular expression, matched without regard to capitals on straightened text (see straighten.ts). */
  pattern: string
  caseSensitive?: boolean
  phrase: string
  prefer: string
  reason: string
  question: string
  severity: Severity
  category: string
}

/** Where a phrase stands: offsets into the text as it was given, end not included. */
export type Hit = { entry: string; start: number; end: number; text: string }

/** A writer's decision to keep a phrase in one passage, by the fingerprint of that passage. */
export type Kept = { entry: string; fingerprint: string; reason: string }
