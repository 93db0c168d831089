export type EvidenceKind = 'document' | 'link' | 'note' | 'data' | 'policy' | 'figure' | 'minute'
export type Says = 'supports' | 'contradicts' | 'linked_from' | 'source_document' | 'minutes'
/** Where else the adopted words are shown; S1.1 counts these three. */
export type LinkedFrom = 'induction' | 'bid_template' | 'website'

export type Evidence = {
  id: string
  title: string
  /** When the thing happened, never when it was put here. */
  onDay: string
  kind: EvidenceKind
  topic: 'involvement' | 'assessment' | 'payment' | null
  words: string | null
  url: string | null
  source: string | null
  fileId: string | null
  untilOn: string | null
  edit: number
  madeBy: string | null
  isArchived: boolean
}

export type EvidenceLink = { evidenceId: string; recordId: string; says: Says; tag: string | null; note: string | null }

export type Linked = Evidence & EvidenceLink

export type BecauseKind = 'contribution' | 'reading' | 'finding' | 'use' | 'decision' | 'reflection'

/** What is different now, and because of what. The only road to Learning. */
export type Change = {
  id: string
  recordId: string
  what: string
  before: string | null
  after: string | null
  onDay: string
  becauseRecordId: string
  becauseKind: BecauseKind
  /** A public adviser said it, or it answers one who did. */
  isByAdviser: boolean
  versionNo: number | null
}

export type EvidenceFault = 'future-day' | 'not-a-web-address' | 'nothing-to-see'

/** What is wrong with a piece of evidence, if anything. Pure. */
export function faultOfEvidence(
  { onDay, kind, url, words, fileId }: Pick<Evidence, 'onDay' | 'kind' | 'url' | 'words' | 'fileId'>,
  today: string,
): EvidenceFault | undefined {
  if (onDay > today) return 'future-day'
  if (url && !/^https?:\/\/[^\s/]+/i.test(url)) return 'not-a-web-address'
  if (kind === 'link' && !url) return 'not-a-web-address'
  if (!url && !words?.trim() && !fileId) return 'nothing-to-see'
  return undefined
}

export const COUNTS_FOR_DAYS = 365
