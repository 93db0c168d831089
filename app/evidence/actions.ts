import { causeOfAction } from '../action/actions.ts'
import { NotAllowed, NotFound } from '../errors.ts'
import { type AttachedFile, attachedTo, eraseFile } from '../files/fileStore.ts'
import { keepFile, type ReadyFile } from '../files/keepFile.ts'
import { type Caller, may, must, reachOf } from '../organisation/caller.ts'
import type { Arm } from '../organisation/placement.ts'
import type { Deed } from '../organisation/policy.ts'
import { mayOpen, SUBJECTS } from '../organisation/recordAddress.ts'
import { placementOf, placeRecord, readStructure } from '../organisation/structure/actions.ts'
import type { Shelf } from '../portable/shelf.ts'
import { recordHappening } from '../store/happening.ts'
import { isId, newId } from '../store/newId.ts'
import { amendRecord, archiveRecord, getRecord, type RecordHead, restoreRecord } from '../store/record.ts'
import type { Work } from '../store/work.ts'
import {
  type Change,
  type ChangeFault,
  type Evidence,
  type EvidenceFault,
  type EvidenceLink,
  faultOfEvidence,
  type Linked,
  type PossibleCause,
  type ToldChange,
} from './evidence.ts'
import * as store from './store.ts'

export const evidenceFor = store.linkedTo
export const changesTo = store.changesTo
export const linksOf = store.linksOf
export const supportsOfKinds = store.supportsOfKinds
export const recordsTitled = store.recordsTitled
export const policiesApproved = store.policiesOn
export const policyOf = store.policyById

export type NewEvidence = Pick<Evidence, 'title' | 'onDay' | 'kind'> &
  Partial<Pick<Evidence, 'topic' | 'words' | 'url' | 'source' | 'fileId' | 'untilOn'>> & {
    id?: string
    /** Where it was seen. Counts for a promise only at the promise's level or below. */
    arms: readonly Arm[]
    links: Omit<EvidenceLink, 'evidenceId'>[]
  }

/** Puts down something dated that shows it happened, and says what it shows. */
export async function addEvidence(
  caller: Caller,
  { id = newId(), arms, links, ...given }: NewEvidence,
): Promise<{ ok: true; id: string } | { ok: false; because: EvidenceFault }> {
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
  await recordHappening(caller, id, 'recorded')
  if (evidence.fileId) await recordHappening(caller, id, 'attached', { forId: evidence.fileId })
  return { ok: true, id }
}

// Where it was seen, and who put it here: the two things that make evidence somebody's own.
const mayDo = (caller: Caller, deed: Deed, madeBy: string | null, arms: readonly Arm[]): boolean =>
  (arms.length ? arms : [{}]).some(({ unitId }: Arm) => may(caller, deed, { madeBy, unitId }))

// A rung opens for whoever may see what stands on it, down to the evidence.
const mayRead = (
  caller: Caller,
  madeBy: string | null,
  arms: readonly Arm[],
  shows: readonly Pick<RecordHead, 'id' | 'kind'>[],
): boolean =>
  mayDo(caller, 'evidence.read', madeBy, arms) ||
  (reachOf(caller, 'evidence.read').length > 0 && shows.some((record) => mayOpen(caller, record)))

export async function readEvidence(caller: Caller, id: string): Promise<Evidence> {
  const evidence = await store.evidenceById(caller, id)
  if (!evidence) throw new NotFound(`evidence ${id}`)
  const shows = (await store.linksOf(caller, id)).map(({ recordId, ...head }) => ({ ...head, id: recordId }))
  if (!mayRead(caller, evidence.madeBy, await placementOf(caller, id), shows)) throw new NotAllowed('evidence.read')
  return evidence
}

/** May the caller change this piece of evidence: correct it, say what it shows, put it away? */
export const mayChange = async (caller: Caller, { id, madeBy }: Pick<Evidence, 'id' | 'madeBy'>): Promise<boolean> =>
  mayDo(caller, 'evidence.add', madeBy, await placementOf(caller, id))

async function readOwn(caller: Caller, id: string): Promise<Evidence> {
  const evidence = await readEvidence(caller, id)
  if (!(await mayChange(caller, evidence))) throw new NotAllowed('evidence.add')
  return evidence
}

export async function amendEvidence(
  caller: Caller,
  id: string,
  base: number,
  {
    arms,
    ...to
  }: Pick<Evidence, 'title' | 'onDay' | 'kind' | 'words' | 'url' | 'topic'> & {
    source?: string | null
    arms?: readonly Arm[]
  },
): Promise<{ ok: true } | { ok: false; because: EvidenceFault | 'edited' }> {
  const evidence = await readOwn(caller, id)
  const fault = faultOfEvidence({ ...evidence, ...to }, caller.today)
  if (fault) return { ok: false, because: fault }
  if (!(await amendRecord(caller, id, base, Object.keys(to), { title: to.title })))
    return { ok: false, because: 'edited' }
  await store.updateEvidence(caller, id, { ...to, source: to.source === undefined ? evidence.source : to.source })
  if (arms) await placeRecord(caller, id, arms, await readStructure(caller))
  await recordHappening(caller, id, 'amended')
  return { ok: true }
}

/** Says what a piece of evidence shows, or where words are linked from. Saying it again changes the note. */
export async function linkEvidence(caller: Caller, link: EvidenceLink): Promise<void> {
  await readOwn(caller, link.evidenceId)
  await getRecord(caller, link.recordId)
  await store.insertLink(caller, link)
}

export async function unlinkEvidence(caller: Caller, link: EvidenceLink): Promise<void> {
  await readOwn(caller, link.evidenceId)
  await store.deleteLink(caller, link)
}

/** The files of a piece of evidence, newest first, earlier ones too. The one that stands now has the id `fileId`. */
export async function filesOf(caller: Caller, id: string): Promise<AttachedFile[]> {
  await readEvidence(caller, id)
  return attachedTo(caller, id)
}

/** One of its files. A file that was taken off is not here any more. */
export async function readAttached(caller: Caller, id: string, fileId: string): Promise<AttachedFile> {
  must(caller, 'evidence.download')
  const file = (await filesOf(caller, id)).find((one) => one.id === fileId && !one.erasedAt)
  if (!file) throw new NotFound(`file ${fileId}`)
  return file
}

/** Attaches a file that `readyToKeep` let through. The one that stood there before stays in the history. */
export async function attachFile(caller: Caller, shelf: Shelf, id: string, file: ReadyFile): Promise<void> {
  const evidence = await readOwn(caller, id)
  if (evidence.isArchived) throw new NotAllowed('evidence.add')
  const fileId = await keepFile(caller, shelf, file)
  await store.writeFile(caller, id, fileId)
  await recordHappening(caller, id, 'attached', { forId: fileId })
}

/** Takes a file off, the one that stands now or an earlier one. Its name stays in the history; what was in it goes. */
export async function detachFile(
  caller: Caller,
  id: string,
  fileId: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'nothing-to-see' | 'no-why-file' }> {
  const evidence = await readOwn(caller, id)
  const file = (await attachedTo(caller, id)).find((one) => one.id === fileId)
  if (!file) throw new NotFound(`file ${fileId}`)
  if (!why.trim()) return { ok: false, because: 'no-why-file' }
  if (file.erasedAt) return { ok: true }
  const isNow = evidence.fileId === fileId
  if (isNow && faultOfEvidence({ ...evidence, fileId: null }, caller.today))
    return { ok: false, because: 'nothing-to-see' }
  if (isNow) await store.writeFile(caller, id, null)
  await eraseFile(caller, fileId)
  await recordHappening(caller, id, 'detached', { forId: fileId, why: why.trim() })
  return { ok: true }
}

export async function archiveEvidence(caller: Caller, id: string, why: string): Promise<void> {
  await readOwn(caller, id)
  await archiveRecord(caller, id, why)
  await recordHappening(caller, id, 'archived', { why })
}

export async function restoreEvidence(caller: Caller, id: string): Promise<void> {
  await readOwn(caller, id)
  await restoreRecord(caller, id)
  await recordHappening(caller, id, 'restored')
}

/** A record that a form names by its id, if the caller may see it and there can be evidence for it or a change to it. */
export async function readSubject(caller: Caller, id: string): Promise<RecordHead> {
  const record = isId(id) ? await getRecord(caller, id) : undefined
  if (!record || !mayOpen(caller, record)) throw new NotFound(`record ${id}`)
  return record
}

/** Records that the caller may open, by words of their titles. */
export async function findSubjects(caller: Caller, q: string): Promise<RecordHead[]> {
  return (await store.recordsTitled(caller, SUBJECTS, q)).filter((record) => mayOpen(caller, record))
}

/** All evidence linked to records of these kinds, by record, in one query. */
export async function evidenceForKinds(asker: Pick<Work, 'db'>, kinds: string[]): Promise<Map<string, Linked[]>> {
  return byRecord(await store.linkedToKinds(asker, kinds))
}

export async function changesForKinds(asker: Pick<Work, 'db'>, kinds: string[]): Promise<Map<string, Change[]>> {
  return byRecord(await store.changesToKinds(asker, kinds))
}

const byRecord = <T extends { recordId: string }>(rows: T[]): Map<string, T[]> =>
  grouped(rows, ({ recordId }) => recordId)

function grouped<T>(rows: T[], keyOf: (row: T) => string): Map<string, T[]> {
  const found = new Map<string, T[]>()
  for (const row of rows) {
    const group = found.get(keyOf(row))
    if (group) group.push(row)
    else found.set(keyOf(row), [row])
  }
  return found
}

export type NewChange = Omit<Change, 'id' | 'onDay' | 'isByAdviser' | 'versionNo' | 'before' | 'after'> &
  Partial<Pick<Change, 'id' | 'onDay' | 'versionNo' | 'before' | 'after'>>
export type { ChangeFault } from './evidence.ts'

/** Records that something is different now because of something else, which has to be older than the change. */
export async function recordChange(
  caller: Caller,
  given: NewChange,
): Promise<{ ok: true; id: string } | { ok: false; because: ChangeFault }> {
  const record = await getRecord(caller, given.recordId)
  if (!may(caller, 'change.record', record)) throw new NotAllowed('change.record')
  return noteChange(caller, given)
}

/** The same for rooms, as part of a deed that they have asked permission for, such as adopting new words. */
export async function noteChange(
  caller: Work,
  given: NewChange,
): Promise<{ ok: true; id: string } | { ok: false; because: ChangeFault }> {
  const answered = await causeOfAction(caller, given.becauseRecordId)
  const cause = await store.causeOf(caller, given.becauseRecordId, answered ?? given.becauseRecordId)
  if (!cause) throw new NotFound(`record ${given.becauseRecordId}`)
  const onDay = given.onDay ?? caller.today
  if (given.becauseRecordId === given.recordId) return { ok: false, because: 'its-own-cause' }
  if (onDay > caller.today) return { ok: false, because: 'future-day' }
  if (cause.madeAt > caller.now || (cause.onDay ?? '') > onDay) return { ok: false, because: 'cause-is-later' }
  if (!given.what.trim()) return { ok: false, because: 'no-words' }
  const id = given.id ?? newId()
  await store.insertChange(caller, {
    before: null,
    after: null,
    versionNo: null,
    ...given,
    id,
    onDay,
    isByAdviser: cause.isByAdviser,
  })
  await recordHappening(caller, given.recordId, 'changed', { onDay })
  return { ok: true, id }
}

/** What may have caused a change to this record: what was said about it and decided about it. */
export const possibleCauses = async (caller: Caller, recordId: string, alsoId?: string): Promise<PossibleCause[]> =>
  (await store.possibleCauses(caller, recordId, isId(alsoId) ? alsoId : undefined)).filter(
    ({ id }) => !caller.heldBack.has(id),
  )

export async function readChange(caller: Caller, id: string): Promise<ToldChange> {
  const change = await store.changeById(caller, id)
  if (!change) throw new NotFound(`change ${id}`)
  if (!mayOpen(caller, { id: change.recordId, kind: change.recordKind })) throw new NotAllowed('evidence.read')
  return change
}
