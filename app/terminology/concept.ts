import type { Covered } from '../decision/actions.ts'
import type { Version } from '../store/version.ts'
import { isSameText, MOST_CHARACTERS, MOST_TERM, type Part, type Wording, wordingOf } from './wording.ts'

/** 'inequity': the definition that everything else stands on. 'recognition': the statement with two parts. */
export type ConceptKind = 'inequity' | 'recognition' | 'term'

/** A word that an organisation shares: its draft now, and whoever looks after it. What is adopted are its versions. */
export type Concept = {
  id: string
  key: string
  kind: ConceptKind
  term: string
  draft: Wording
  /** The contribution that the draft answers. */
  becauseRecordId: string | null
  stewardPostId: string | null
  reviewOn: string | null
  isPublic: boolean
  edit: number
  madeBy: string | null
  madeAt: Date
  archivedAt: Date | null
  archivedWhy: string | null
}

export type Adoption = { versionNo: number; decisionId: string; onDay: string; bodyName: string }

/** Every standing adoption, oldest first. A decision that was annulled is none. */
export const adoptionsOf = (yeses: readonly Covered[], conceptId: string): Adoption[] =>
  yeses.flatMap(({ recordId, outcome, versionNo, decisionId, onDay, bodyName }) =>
    recordId === conceptId && outcome === 'adopted' && versionNo !== null
      ? [{ versionNo, decisionId, onDay, bodyName }]
      : [],
  )

/** The adoption in force: the last by its day. Earlier ones are superseded by it. */
export const inForce = (adoptions: readonly Adoption[]): Adoption | undefined =>
  adoptions.reduce<Adoption | undefined>((last, one) => (!last || one.onDay >= last.onDay ? one : last), undefined)

/** The frozen version that says what the draft says, newest first. */
export const versionSaying = (versions: readonly Version<unknown>[], wording: Wording): number | undefined =>
  versions.find(({ body }) => isSameText(wordingOf(body), wording))?.no

export type WordingFault = 'no-term' | 'term-too-long' | 'too-long'

/** Why a draft cannot be saved. Anything unfinished can. Pure. */
export function faultOfDraft(wording: Wording): { because: WordingFault; part?: Part } | undefined {
  if (!wording.term.trim()) return { because: 'no-term' }
  if (wording.term.length > MOST_TERM) return { because: 'term-too-long' }
  const part = (['formal', 'plain', 'upstream'] as const).find((name) => wording[name].length > MOST_CHARACTERS)
  return part && { because: 'too-long', part }
}

export type ProposalFault = 'no-words' | 'parts-missing'

/** Why words cannot be put to people yet. A recognition statement needs both parts; a definition need not be complete. */
export function faultOfProposal(kind: ConceptKind, { formal, plain, upstream }: Wording): ProposalFault | undefined {
  if (kind === 'recognition' && !(formal.trim() && upstream.trim())) return 'parts-missing'
  return formal.trim() || plain.trim() ? undefined : 'no-words'
}

/** A key for a term of one's own: letters and figures of any script. */
export const keyOf = (term: string): string =>
  term
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100) || 'term'
