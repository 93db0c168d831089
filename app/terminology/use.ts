import { NotAllowed, NotFound } from '../errors.ts'
import { addEvidence, evidenceFor } from '../evidence/actions.ts'
import type { EvidenceFault, LinkedFrom } from '../evidence/evidence.ts'
import { type Caller, must } from '../organisation/caller.ts'
import { allProjects } from '../organisation/project/actions.ts'
import { isActive } from '../organisation/project/project.ts'
import { recordHappening } from '../store/happening.ts'
import type { Work } from '../store/work.ts'
import { adoptionsFor, readConcept } from './concepts.ts'
import { mayPin } from './permissions.ts'
import * as store from './store.ts'

/** Where adopted words have to be met: these three are counted. */
export const LINKED_FROM = ['induction', 'bid_template', 'website'] as const satisfies readonly LinkedFrom[]

type UseFault = { ok: false; because: 'not-adopted' | 'superseded' }

async function mustBeInForce(caller: Caller, conceptId: string, versionNo: number): Promise<UseFault | undefined> {
  await readConcept(caller, conceptId)
  const { inForce } = await adoptionsFor(caller, conceptId)
  if (!inForce) return { ok: false, because: 'not-adopted' }
  return inForce.versionNo === versionNo ? undefined : { ok: false, because: 'superseded' }
}

/** "I have read it and will use it", of the version in force, once a person. */
export async function attestConcept(
  caller: Caller,
  conceptId: string,
  versionNo: number,
): Promise<{ ok: true; isNew: boolean } | UseFault> {
  must(caller, 'terminology.attest', { memberId: caller.member.id })
  const fault = await mustBeInForce(caller, conceptId, versionNo)
  if (fault) return fault
  const isNew = await store.insertAttestation(caller, conceptId, versionNo)
  if (isNew) await recordHappening(caller, conceptId, 'attested', { versionNo })
  return { ok: true, isNew }
}

/** What the caller has yet to read and say that they will use. */
export const conceptsToAttest = (caller: Caller) => store.conceptsToAttest(caller, caller.member.id)

/** Adopted words that the caller keeps as their steward, and whose day to be looked at again comes by `by` or is past. */
export const conceptsToReview = async (caller: Caller, by: string) =>
  caller.posts.length ? store.conceptsDueForReview(caller, caller.posts, by) : []

/** The versions that the caller has attested to, newest first. */
export const attestedByMe = (caller: Caller, conceptId: string) => store.attestedBy(caller, conceptId, caller.member.id)

/** How many members of today have attested to a version. */
export async function attestationsTo(
  caller: Caller,
  conceptId: string,
  versionNo: number,
): Promise<{ n: number; of: number }> {
  const members = await store.memberAttestations(caller, conceptId, versionNo)
  return { n: members.filter(({ hasAttested }) => hasAttested).length, of: members.length }
}

/** Says that a project works to the version in force. A pin never moves by itself. */
export async function pinProject(
  caller: Caller,
  conceptId: string,
  { unitId, versionNo }: { unitId: string; versionNo: number },
): Promise<{ ok: true; isNew: boolean } | UseFault> {
  must(caller, 'terminology.pin')
  const project = (await projectPins(caller, conceptId)).find((one) => one.unitId === unitId)
  if (!project) throw new NotFound(`project ${unitId}`)
  if (!mayPin(caller, project)) throw new NotAllowed('terminology.pin')
  const fault = await mustBeInForce(caller, conceptId, versionNo)
  if (fault) return fault
  const isNew = await store.insertPin(caller, conceptId, versionNo, unitId)
  if (isNew) await recordHappening(caller, conceptId, 'pinned', { versionNo, forId: unitId })
  return { ok: true, isNew }
}

/** Every active project, and the newest version that it is pinned to. */
export async function pinsTo(caller: Caller, conceptId: string): Promise<ProjectPin[]> {
  await readConcept(caller, conceptId)
  return projectPins(caller, conceptId)
}

export type ProjectPin = {
  unitId: string
  title: string
  leadPostId: string | null
  versionNo: number | null
  onDay: string | null
}

/** The projects on the register that are active today, with their pins to one concept. */
export async function projectPins(
  asker: Pick<Work, 'db' | 'today'>,
  conceptId: string | undefined,
): Promise<ProjectPin[]> {
  const pins = new Map((conceptId ? await store.pinsOf(asker, conceptId) : []).map((pin) => [pin.unitId, pin]))
  return (await allProjects(asker))
    .filter((project) => isActive(project, asker.today))
    .map(({ id, title, leadPostId }) => {
      const pin = pins.get(id)
      return { unitId: id, title, leadPostId, versionNo: pin?.versionNo ?? null, onDay: pin?.onDay ?? null }
    })
}

export type NewLinkedFrom = { id?: string; tag: LinkedFrom; title: string; url?: string; words?: string; onDay: string }

/** Records where else the adopted words stand, as evidence that anyone can open. */
export async function addLinkedFrom(
  caller: Caller,
  conceptId: string,
  { id, tag, title, url, words, onDay }: NewLinkedFrom,
): Promise<{ ok: true; id: string } | { ok: false; because: EvidenceFault }> {
  await readConcept(caller, conceptId)
  return addEvidence(caller, {
    id,
    title,
    onDay,
    url: url?.trim() || null,
    words: words?.trim() || null,
    kind: url?.trim() ? 'link' : 'document',
    arms: [{}],
    links: [{ recordId: conceptId, says: 'linked_from', tag, note: null }],
  })
}

export const linkedFrom = async (caller: Caller, conceptId: string) =>
  (await evidenceFor(caller, conceptId)).filter(({ says }) => says === 'linked_from')

/** Shows the adopted words to anyone, or stops showing them. */
export async function publishConcept(
  caller: Caller,
  conceptId: string,
  isPublic: boolean,
): Promise<{ ok: true } | { ok: false; because: 'not-adopted' }> {
  must(caller, 'terminology.publish')
  await readConcept(caller, conceptId)
  if (isPublic && !(await adoptionsFor(caller, conceptId)).inForce) return { ok: false, because: 'not-adopted' }
  await store.updatePublic(caller, conceptId, isPublic)
  await recordHappening(caller, conceptId, isPublic ? 'published' : 'retired')
  return { ok: true }
}
