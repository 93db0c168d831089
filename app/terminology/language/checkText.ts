import { type Exempt, exemptParts, type Why, whoHolds } from './exempt.ts'
import { findPhrases } from './findPhrases.ts'
import { fingerprintOf } from './fingerprintOf.ts'
import { paragraphAround } from './paragraphsOf.ts'
import type { Hit, Kept, Phrase } from './phrase.ts'
import { overlaps, settleOverlaps } from './settleOverlaps.ts'

/** What a text is read against. */
export type Wording = {
  phrases: readonly Phrase[]
  /** Terms that the organisation has adopted: shown with their meaning, and never asked about. */
  terms?: readonly Phrase[]
  kept?: readonly Kept[]
}

/** Each list is in order of start; `hits` and `terms` overlap nothing. There is no score here, on purpose. */
export type LanguageCheck = {
  hits: Hit[]
  terms: Hit[]
  leftAlone: (Hit & { why: Why })[]
  kept: (Hit & { reason: string })[]
}

/** The writer's own words that are worth a second look. Quotations and references are left alone. */
export function checkText(text: string, phrases: Phrase[]): Hit[] {
  return readLanguage(text, { phrases }).hits
}

/** Reads a whole text: what to look at, adopted terms, what was left alone and why, what the writer chose to keep. */
export function readLanguage(text: string, wording: Wording, exempt: Exempt[] = exemptParts(text)): LanguageCheck {
  const found = findPhrases(text, wording.phrases)
  const terms = findPhrases(text, wording.terms ?? [])
  const asked = withoutAdopted(found, terms)
  const holder = whoHolds(exempt)
  const own: Hit[] = []
  const others: (Hit & { why: Why })[] = []
  for (const hit of asked) {
    const part = holder(hit)
    if (part) others.push({ ...hit, why: part.why })
    else own.push(hit)
  }
  const why = new Map(others.map((hit) => [key(hit), hit.why]))
  const settled = settleOverlaps(own, wording.phrases)
  const { hits, kept } = withoutKept(text, settled, wording.kept ?? [])
  return {
    hits,
    kept,
    terms: settleOverlaps(outside(terms, settled), wording.terms ?? []),
    leftAlone: settleOverlaps(others, wording.phrases).map((hit) => ({
      ...hit,
      why: why.get(key(hit)) ?? 'quotation',
    })),
  }
}

const key = (hit: Hit) => `${hit.entry}@${hit.start}`

/** A term that the organisation has adopted is not asked about, nor is anything inside it. */
function withoutAdopted(found: Hit[], terms: Hit[]): Hit[] {
  const holder = whoHolds(terms.map((term) => ({ ...term, why: 'quotation' })))
  return found.filter((hit) => !holder(hit))
}

function outside(terms: Hit[], hits: Hit[]): Hit[] {
  let from = 0
  return terms.filter((term) => {
    while (from < hits.length && hits[from]!.end <= term.start) from++
    const next = hits[from]
    return !next || !overlaps(term, next)
  })
}

function withoutKept(text: string, settled: Hit[], kept: readonly Kept[]): Pick<LanguageCheck, 'hits' | 'kept'> {
  if (kept.length === 0) return { hits: settled, kept: [] }
  const reasons = new Map(kept.map((each) => [`${each.entry} ${each.fingerprint}`, each.reason]))
  const check: Pick<LanguageCheck, 'hits' | 'kept'> = { hits: [], kept: [] }
  for (const hit of settled) {
    const reason = reasons.get(`${hit.entry} ${fingerprintOf(paragraphAround(text, hit.start))}`)
    if (reason === undefined) check.hits.push(hit)
    else check.kept.push({ ...hit, reason })
  }
  return check
}
