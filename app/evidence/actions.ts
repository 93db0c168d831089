import { NotFound } from '../errors.ts'
import { type Caller, may, must } from '../organisation/caller.ts'
import type { Arm } from '../organisation/placement.ts'
import { placeRecord, readStructure } from '../organisation/structure/actions.ts'
import { recordHappening } from '../store/happening.ts'
import { newId } from '../store/newId.ts'
import { amendRecord, archiveRecord, getRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import { NotAllowed } from '../errors.ts'
import { type Change, type Evidence, type EvidenceFault, type EvidenceLink, faultOfEvidence, type Linked } from './evidence.ts'
import * as store from './store.ts'

export const evidenceFor = store.linkedTo
export const changesTo = store.changesTo
export const linksOf = store.linksOf

export type NewEvidence = Pick<Evidence, 'title' | 'onDay' | 'kind'> &
  Partial<Pick<Evidence, 'topic' | 'words' | 'url' | 'source' | 'fileId' | 'untilOn'>> & {
    id?: string
    /** Where it was seen. Counts for a promise only at the promise's level or below. */
    arms: readonly Arm[]
    links: Omit<EvidenceLink, 'evidenceId'>[]
  }

/** Puts down something dated that shows it happened, and says what it shows. */
export async function addEvidence(caller: Caller, { id = newId(), arms, links, ...given }: NewEvidence): Promise<{ ok: true; id: string } | { ok: false; because: EvidenceFault }> {
  must(caller, 'evidence.add', { unitId: arms[0]?.unitId, madeBy: caller.member.id })
  const evidence = { id, topic: null, words: null, url: null, source: null, fileId: null, untilOn: null, ...given }
  const fault = faultOfEvidence(evidence, caller.today)
  if (fault) return { ok: false, because: fault }
  await store.insertEvidence(caller, evidence)
  await placeRecord(caller, id, arms, await readStructure(caller))
  for (const link of links) {
    await getRecord(caller, link.recordId)
    await store.insertLink(caller, { evidenceId: id, ...link })
  }
  await recordHappening(caller, id, 'recorded', { onDay: evidence.onDay })
  return { ok: true, id }
}

export async function readEvidence(caller: Caller, id: string): Promise<Evidence> {
  const evidence = await store.evidenceById(caller, id)
  if (!evidence) throw new NotFound(`evidence ${id}`)
  must(caller, 'evidence.read', { madeBy: evidence.madeBy })
  return evidence
}

export async function listEvidence(caller: Caller): Promise<Evidence[]> {
  const all = await store.allEvidence(caller)
  return all.filter(({ madeBy }) => may(caller, 'evidence.read', { madeBy }))
}

export async function amendEvidence(
  caller: Caller,
  id: string,
  base: number,
  to: Pick<Evidence, 'title' | 'onDay' | 'kind' | 'words' | 'url' | 'source' | 'topic'>,
): Promise<{ ok: true } | { ok: false; because: EvidenceFault | 'edited' }> {
  const evidence = await readEvidence(caller, id)
  must(caller, 'evidence.add', { madeBy: evidence.madeBy })
  const fault = faultOfEvidence({ ...evidence, ...to }, caller.today)
  if (fault) return { ok: false, because: fault }
  if (!(await amendRecord(caller, id, base, Object.keys(to), { title: to.title }))) return { ok: false, because: 'edited' }
  await store.updateEvidence(caller, id, to)
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/** Says what a piece of evidence shows, or where words are linked from. Saying it again changes the note. */
export async function linkEvidence(caller: Caller, link: EvidenceLink): Promise<void> {
  must(caller, 'evidence.add', { madeBy: (await readEvidence(caller, link.evidenceId)).madeBy })
  await getRecord(caller, link.recordId)
  await store.insertLink(caller, link)
}

export async function unlinkEvidence(caller: Caller, link: EvidenceLink): Promise<void> {
  must(caller, 'evidence.add', { madeBy: (await readEvidence(caller, link.evidenceId)).madeBy })
  await store.deleteLink(caller, link)
}

export async function archiveEvidence(caller: Caller, id: string, why: string): Promise<void> {
  must(caller, 'evidence.add', { madeBy: (await readEvidence(caller, id)).madeBy })
  await archiveRecord(caller, id, why)
  await recordHappening(caller, id, 'archived', { why })
}

/** All evidence linked to records of these kinds, by record, in one query. */
export async function evidenceForKinds(asker: Pick<Work, 'db'>, kinds: string[]): Promise<Map<string, Linked[]>> {
  return byRecord(await store.linkedToKinds(asker, kinds))
}

export async function changesForKinds(asker: Pick<Work, 'db'>, kinds: string[]): Promise<Map<string, Change[]>> {
  return byRecord(await store.changesToKinds(asker, kinds))
}

function byRecord<T extends { recordId: string }>(rows: T[]): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) found.set(row.recordId, [...(found.get(row.recordId) ?? []), row])
  return found
}

export type NewChange = Omit<Change, 'id' | 'onDay' | 'isByAdviser' | 'versionNo' | 'before' | 'after'> &
  Partial<Pick<Change, 'id' | 'onDay' | 'versionNo' | 'before' | 'after'>>
export type ChangeFault = 'its-own-cause' | 'cause-is-later' | 'future-day'

/** Records that something is different now because of something else, which has to be older than the change. */
export async function recordChange(caller: Caller, given: NewChange): Promise<{ ok: true; id: string } | { ok: false; because: ChangeFault }> {
  const record = await getRecord(caller, given.recordId)
  if (!may(caller, 'change.record', record)) throw new NotAllowed('change.record')
  const cause = await store.causeOf(caller, given.becauseRecordId)
  if (!cause) throw new NotFound(`record ${given.becauseRecordId}`)
  const onDay = given.onDay ?? caller.today
  if (given.becauseRecordId === given.recordId) return { ok: false, because: 'its-own-cause' }
  if (onDay > caller.today) return { ok: false, because: 'future-day' }
  if (cause.madeAt > caller.now) return { ok: false, because: 'cause-is-later' }
  const id = given.id ?? newId()
  await store.insertChange(caller, { before: null, after: null, versionNo: null, ...given, id, onDay, isByAdviser: cause.isByAdviser })
  await recordHappening(caller, given.recordId, 'changed', { onDay })
  return { ok: true, id }
}
