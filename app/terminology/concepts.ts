import { packOf } from '../content/packOf.ts'
import { type Covered, yesesForKinds } from '../decision/actions.ts'
import { NotFound } from '../errors.ts'
import { asksAboutKinds, readContribution } from '../involvement/actions.ts'
import { type Ask, isOpen } from '../involvement/involvement.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, archiveRecord, restoreRecord } from '../store/record.ts'
import { versionsOf } from '../store/version.ts'
import type { Work } from '../store/work.ts'
import {
  type Adoption,
  adoptionsOf,
  type Concept,
  type ConceptKind,
  faultOfDraft,
  inForce,
  keyOf,
  type WordingFault,
} from './concept.ts'
import { maySee, maySeeDrafts, mustSee } from './permissions.ts'
import * as store from './store.ts'
import { type ElementKey, noWords, type Part, type Wording, wordingOf } from './wording.ts'

export type { Saved } from './store.ts'

/** The words and examples that come with Ingrain, in the version that the organisation reads. */
export const loadTerminology = async (asker: Pick<Work, 'db' | 'today'>) => (await packOf(asker, 'terminology')).content

export type Summary = { concept: Concept; inForce: Adoption | undefined; open: Ask | undefined }

/** Every concept that the caller may see, with where it stands. */
export async function listConcepts(caller: Caller): Promise<Summary[]> {
  must(caller, 'terminology.read')
  const concepts = await store.allConcepts(caller)
  const yeses = await yesesForKinds(caller, ['concept'])
  const asks = await asksAboutKinds(caller, ['concept'])
  return concepts
    .map((concept) => summaryOf(concept, yeses, asks, caller.today))
    .filter(({ concept }) => maySee(caller, concept))
}

const summaryOf = (concept: Concept, yeses: readonly Covered[], asks: readonly Ask[], today: string): Summary => ({
  concept,
  inForce: inForce(adoptionsOf(yeses, concept.id)),
  open: asks.find((ask) => ask.aboutRecordId === concept.id && isOpen(ask, today)),
})

export async function readConcept(caller: Caller, id: string): Promise<Concept> {
  must(caller, 'terminology.read')
  const concept = await store.conceptById(caller, id)
  if (!concept) throw new NotFound(`concept ${id}`)
  mustSee(caller, concept)
  return concept
}

/** The adoption in force, if any; and every earlier one, oldest first. */
export async function adoptionsFor(
  asker: Pick<Work, 'db'>,
  conceptId: string,
): Promise<{ all: Adoption[]; inForce: Adoption | undefined }> {
  const all = adoptionsOf(await yesesForKinds(asker, ['concept']), conceptId)
  return { all, inForce: inForce(all) }
}

/** The frozen wordings of a concept, newest first. */
export async function wordingsOf(asker: Pick<Work, 'db'>, conceptId: string) {
  const versions = await versionsOf<unknown>(asker, conceptId)
  return versions.map((version) => ({ ...version, wording: wordingOf(version.body) }))
}
export type FrozenWording = Awaited<ReturnType<typeof wordingsOf>>[number]

export type NewConcept = Partial<Wording> & {
  id?: string
  kind?: ConceptKind
  /** A word of the pack, and which of its definitions to begin from; without the second, the word alone. */
  concept?: string
  definition?: string
}
export type StartFault = {
  ok: false
  because: WordingFault | 'already-here' | 'put-away'
  conceptId?: string
  part?: Part
}

/** Begins a concept from one of the pack's definitions, or from words of one's own. A draft is not yet a promise. */
export async function startConcept(
  caller: Caller,
  { id = newId(), kind, concept, definition, ...own }: NewConcept,
): Promise<{ ok: true; id: string } | StartFault> {
  must(caller, 'terminology.edit')
  const chosen = concept ? await wordingFromPack(caller, concept, definition) : undefined
  const draft: Wording = { ...noWords, ...chosen?.wording, ...given(own) }
  const fault = faultOfDraft(draft)
  if (fault) return { ok: false, ...fault }
  const isKind = kind ?? (concept === INEQUITY ? 'inequity' : 'term')
  const key =
    isKind === 'inequity' ? INEQUITY : isKind === 'recognition' ? 'recognition' : (concept ?? keyOf(draft.term))
  const there = await store.conceptByKey(caller, key)
  if (there) return { ok: false, because: there.archivedAt ? 'put-away' : 'already-here', conceptId: there.id }
  if (!(await store.insertConcept(caller, { id, key, kind: isKind }, draft)))
    return { ok: false, because: 'already-here' }
  await store.insertWording(caller, id, { edit: 0, body: draft })
  await recordHappening(caller, id, 'recorded')
  return { ok: true, id }
}

const INEQUITY = 'health-inequity'

const given = (own: Partial<Wording>): Partial<Wording> =>
  Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined))

async function wordingFromPack(
  caller: Caller,
  key: string,
  definitionKey: string | undefined,
): Promise<{ wording: Partial<Wording> }> {
  const { concepts } = await loadTerminology(caller)
  const concept = concepts.find((one) => one.concept === key)
  if (!concept) throw new NotFound(`concept ${key}`)
  const definition = concept.definitions.find((one) => one.definition === definitionKey)
  if (definitionKey && !definition) throw new NotFound(`definition ${definitionKey}`)
  if (!definition) return { wording: { term: concept.term } }
  const elements = Object.fromEntries(definition.carries.map((element): [ElementKey, string] => [element, '']))
  const { formal, plain, approach, after } = definition
  return {
    wording: {
      term: concept.term,
      formal,
      plain,
      approach,
      elements,
      source: after,
      packChoice: definition.definition,
    },
  }
}

export type Amendment = Omit<Wording, 'packChoice'> & {
  base: number
  /** The contribution that made the change; '' for none, left out to keep the one there is. */
  because?: string
}
export type AmendFault =
  | { ok: false; because: WordingFault | 'put-away'; part?: Part }
  | { ok: false; because: 'edited'; besideId: string }

/**
 * Saves the draft. When somebody saved since the form was opened neither text is lost: theirs stays, and this one is
 * put beside it, for its writer to join the two.
 */
export async function amendConcept(
  caller: Caller,
  id: string,
  { base, because, ...to }: Amendment,
): Promise<{ ok: true } | AmendFault> {
  const concept = await readConcept(caller, id)
  must(caller, 'terminology.edit')
  if (concept.archivedAt) return { ok: false, because: 'put-away' }
  const draft: Wording = { ...to, packChoice: concept.draft.packChoice }
  const fault = faultOfDraft(draft)
  if (fault) return { ok: false, ...fault }
  if (!(await amendRecord(caller, id, base, ['term', 'formal', 'plain', 'elements'], { title: draft.term.trim() })))
    return {
      ok: false,
      because: 'edited',
      besideId: await store.insertWording(caller, id, { edit: null, body: draft }),
    }
  if (because && (await readContribution(caller, because)).aboutRecordId !== id)
    throw new NotFound(`contribution ${because}`)
  await store.updateDraft(caller, id, draft, because === undefined ? concept.becauseRecordId : because || null)
  await store.insertWording(caller, id, { edit: base + 1, body: draft })
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/** A text that waits beside another that was saved first. */
export async function readSaved(caller: Caller, conceptId: string, id: string): Promise<store.Saved> {
  must(caller, 'terminology.edit')
  const saved = await store.savedText(caller, conceptId, id)
  if (!saved) throw new NotFound(`text ${id}`)
  return { ...saved, body: wordingOf(saved.body) }
}

export async function savedTexts(caller: Caller, conceptId: string): Promise<store.Saved[]> {
  if (!maySeeDrafts(caller)) return []
  return (await store.savedTextsOf(caller, conceptId)).map((saved) => ({ ...saved, body: wordingOf(saved.body) }))
}

export const lastSaved = store.lastSaved

/** Puts a draft away. What a body adopted stays until the body adopts something else. */
export async function putAwayConcept(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'adopted' | 'no-reason' }> {
  const { archivedAt } = await readConcept(caller, id)
  must(caller, 'terminology.edit')
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  if (archivedAt) return { ok: true }
  if ((await adoptionsFor(caller, id)).inForce) return { ok: false, because: 'adopted' }
  await archiveRecord(caller, id, why.trim())
  await recordHappening(caller, id, 'archived', { why: why.trim() })
  return { ok: true }
}

export async function bringBackConcept(caller: Caller, id: string): Promise<void> {
  const { archivedAt } = await readConcept(caller, id)
  must(caller, 'terminology.edit')
  if (!archivedAt) return
  await restoreRecord(caller, id)
  await recordHappening(caller, id, 'restored')
}
