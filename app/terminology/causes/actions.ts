import { NotFound } from '../../errors.ts'
import { addEvidence, evidenceFor, evidenceForKinds } from '../../evidence/actions.ts'
import type { EvidenceFault, Linked } from '../../evidence/evidence.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { amendRecord, archiveRecord, getRecord } from '../../store/record.ts'
import type { Work } from '../../store/work.ts'
import {
  type Cause,
  type CauseFault,
  faultOfCause,
  faultOfIntersection,
  type Intersection,
  type IntersectionFault,
} from './cause.ts'
import * as store from './store.ts'

/** What is said about the whole organisation is said about the unit that everything is a part of. */
export async function wholeOf(asker: Pick<Work, 'db'>): Promise<string> {
  const unit = await store.wholeUnit(asker)
  if (!unit) throw new Error('an organisation without a unit')
  return unit.id
}

export type NewCause = Pick<Cause, 'title' | 'level'> &
  Partial<Pick<Cause, 'id' | 'aboutRecordId' | 'mechanism' | 'affected' | 'actionable'>>

/** Names a cause, of the whole organisation unless it is said about something else. */
export async function recordCause(
  caller: Caller,
  { id = newId(), ...given }: NewCause,
): Promise<{ ok: true; id: string } | { ok: false; because: CauseFault }> {
  must(caller, 'terminology.edit')
  const cause = {
    id,
    mechanism: '',
    affected: [],
    actionable: null,
    ...given,
    aboutRecordId: given.aboutRecordId ?? (await wholeOf(caller)),
  }
  const fault = faultOfCause(cause)
  if (fault) return { ok: false, because: fault }
  await getRecord(caller, cause.aboutRecordId)
  await store.insertCause(caller, { ...cause, title: cause.title.trim() })
  await recordHappening(caller, id, 'recorded')
  return { ok: true, id }
}

type CauseEdit = Pick<Cause, 'title' | 'level' | 'mechanism' | 'affected' | 'actionable'>

export async function amendCause(
  caller: Caller,
  id: string,
  base: number,
  to: CauseEdit,
): Promise<{ ok: true } | { ok: false; because: CauseFault | 'edited' }> {
  await readCause(caller, id)
  must(caller, 'terminology.edit')
  const fault = faultOfCause(to)
  if (fault) return { ok: false, because: fault }
  if (!(await amendRecord(caller, id, base, ['title', 'level', 'mechanism'], { title: to.title.trim() })))
    return { ok: false, because: 'edited' }
  await store.updateCause(caller, id, to)
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}

export async function readCause(caller: Caller, id: string): Promise<Cause> {
  must(caller, 'terminology.read')
  const cause = await store.causeById(caller, id)
  if (!cause) throw new NotFound(`cause ${id}`)
  return cause
}

export type Shown = Cause & { evidence: Linked[] }

/** The causes of a record, highest level first, each with what shows it here. */
export async function causesOf(caller: Caller, recordId: string): Promise<Shown[]> {
  must(caller, 'terminology.read')
  const shown = await evidenceForKinds(caller, ['cause'])
  return (await store.causesAbout(caller, recordId)).map((cause) => ({
    ...cause,
    evidence: (shown.get(cause.id) ?? []).filter(({ says }) => says === 'supports'),
  }))
}

export const supportsOf = async (asker: Pick<Work, 'db'>, id: string): Promise<Linked[]> =>
  (await evidenceFor(asker, id)).filter(({ says }) => says === 'supports')

/** Puts down what shows a cause here. */
export async function supportCause(
  caller: Caller,
  causeId: string,
  given: { id?: string; title: string; onDay: string; url?: string; words?: string },
): Promise<{ ok: true; id: string } | { ok: false; because: EvidenceFault }> {
  await readCause(caller, causeId)
  const { url, words, ...rest } = given
  return addEvidence(caller, {
    ...rest,
    kind: url?.trim() ? 'link' : 'note',
    url: url?.trim() || null,
    words: words?.trim() || null,
    arms: [{}],
    links: [{ recordId: causeId, says: 'supports', tag: null, note: null }],
  })
}

export type NewIntersection = Pick<Intersection, 'axes' | 'differs'> &
  Partial<Pick<Intersection, 'id' | 'aboutRecordId' | 'implication'>>

const titleOf = (axes: readonly string[]): string => axes.join(' × ').slice(0, 200)

/** Names a combination. What is designed differently may be empty, and is then shown as changing nothing yet. */
export async function recordIntersection(
  caller: Caller,
  { id = newId(), ...given }: NewIntersection,
): Promise<{ ok: true; id: string } | { ok: false; because: IntersectionFault }> {
  must(caller, 'terminology.edit')
  const one = { id, implication: '', ...given, aboutRecordId: given.aboutRecordId ?? (await wholeOf(caller)) }
  const fault = faultOfIntersection(one)
  if (fault) return { ok: false, because: fault }
  await getRecord(caller, one.aboutRecordId)
  await store.insertIntersection(caller, { ...one, title: titleOf(one.axes) })
  await recordHappening(caller, id, 'recorded')
  return { ok: true, id }
}

type IntersectionEdit = Pick<Intersection, 'axes' | 'differs' | 'implication'>

export async function amendIntersection(
  caller: Caller,
  id: string,
  base: number,
  to: IntersectionEdit,
): Promise<{ ok: true } | { ok: false; because: IntersectionFault | 'edited' }> {
  await readIntersection(caller, id)
  must(caller, 'terminology.edit')
  const fault = faultOfIntersection(to)
  if (fault) return { ok: false, because: fault }
  if (!(await amendRecord(caller, id, base, ['axes', 'differs', 'implication'], { title: titleOf(to.axes) })))
    return { ok: false, because: 'edited' }
  await store.updateIntersection(caller, id, to)
  await recordHappening(caller, id, 'changed')
  return { ok: true }
}

export async function readIntersection(caller: Caller, id: string): Promise<Intersection> {
  must(caller, 'terminology.read')
  const one = await store.intersectionById(caller, id)
  if (!one) throw new NotFound(`intersection ${id}`)
  return one
}

export async function intersectionsOf(caller: Caller, recordId: string): Promise<Intersection[]> {
  must(caller, 'terminology.read')
  return store.intersectionsAbout(caller, recordId)
}

/** Puts a cause or an intersection away, with the reason. */
export async function putAway(
  caller: Caller,
  id: string,
  why: string,
): Promise<{ ok: true } | { ok: false; because: 'no-reason' }> {
  must(caller, 'terminology.edit')
  const { kind } = await getRecord(caller, id)
  if (kind !== 'cause' && kind !== 'intersection') throw new NotFound(`cause ${id}`)
  if (!why.trim()) return { ok: false, because: 'no-reason' }
  await archiveRecord(caller, id, why.trim())
  await recordHappening(caller, id, 'archived', { why: why.trim() })
  return { ok: true }
}
