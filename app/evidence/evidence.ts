import { addDays } from '../store/today.ts'

export const EVIDENCE_KINDS = ['document', 'link', 'note', 'data', 'policy', 'figure', 'minute'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]
/** What a policy may be about; a decision of a body then makes it ours. */
export const TOPICS = ['involvement', 'assessment', 'payment'] as const
export type Says = 'supports' | 'contradicts' | 'linked_from' | 'source_document' | 'minutes'
/** Where else the adopted words are shown; S1.1 counts these three. */
export type LinkedFrom = 'induction' | 'bid_template' | 'website'

export type Evidence = {
  id: string
  title: string
  /** When the thing happened, never when it was put here. */
  onDay: string
  kind: EvidenceKind
  topic: (typeof TOPICS)[number] | null
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

export type BecauseKind = 'contribution' | 'event' | 'reading' | 'finding' | 'use' | 'decision' | 'reflection'

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

/** With the record changed and its cause by name, for showing. */
export type ToldChange = Change & {
  recordTitle: string
  recordKind: string
  becauseTitle: string
  becauseRecordKind: string
}

export type EvidenceFault = 'future-day' | 'not-a-web-address' | 'nothing-to-see'

/** What is wrong with a piece of evidence, if anything: what comes from later, or shows nothing. Pure. */
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

/** Evidence counts on the day it is dated and for 365 days after it. */
export const COUNTS_FOR_DAYS = 365

export const lastDayOf = ({ onDay }: Pick<Evidence, 'onDay'>): string => addDays(onDay, COUNTS_FOR_DAYS)

export const AGES = ['counts', 'ageing', 'old'] as const
export type Age = (typeof AGES)[number]

const AGEING_DAYS = 30

/** Does it still count, is it in its last 30 days, or is it older than that? Pure. */
export function ageOf(evidence: Pick<Evidence, 'onDay'>, today: string): Age {
  const last = lastDayOf(evidence)
  if (last < today) return 'old'
  return last <= addDays(today, AGEING_DAYS) ? 'ageing' : 'counts'
}

/** What is dated on this day or later counts today. */
export const firstDayThatCounts = (today: string): string => addDays(today, -COUNTS_FOR_DAYS)

/** The first and the last day of what is of this age today, where there is one. Pure. */
export function daysOfAge(age: Age, today: string): { from?: string; to?: string } {
  const oldest = firstDayThatCounts(today)
  const ageing = addDays(oldest, AGEING_DAYS)
  if (age === 'old') return { to: addDays(oldest, -1) }
  return age === 'ageing' ? { from: oldest, to: ageing } : { from: addDays(ageing, 1) }
}

export type ChangeFault = 'no-words' | 'its-own-cause' | 'cause-is-later' | 'future-day' | 'not-a-cause'

/** A thing that may have made somebody change something: what was said about it, done with people, or decided. */
export type PossibleCause = {
  id: string
  kind: string
  becauseKind: BecauseKind
  title: string
  byName: string | null
  isByAdviser: boolean
  onDay: string
}
