import { noteChange } from '../evidence/actions.ts'
import type { Caller } from '../organisation/caller.ts'
import { freezeVersion, versionsOf } from '../store/version.ts'
import { type Concept, versionSaying } from './concept.ts'
import * as store from './store.ts'
import { partsOf, type Wording, wordingOf } from './wording.ts'

/** Freezes the draft, with the comment that it answers. Words that are frozen already keep their number. */
export async function freezeDraft(caller: Caller, concept: Concept): Promise<number> {
  const no = await freezeWording(caller, concept, concept.draft, concept.becauseRecordId ?? undefined)
  if (concept.becauseRecordId) await store.clearBecause(caller, concept.id)
  return no
}

export async function freezeWording(
  caller: Caller,
  { id }: Pick<Concept, 'id'>,
  wording: Wording,
  because: string | undefined,
): Promise<number> {
  const versions = await versionsOf<unknown>(caller, id)
  const there = versionSaying(versions, wording)
  if (there !== undefined) return there
  const no = await freezeVersion(caller, id, { body: wording, plain: wording.plain || undefined, because })
  if (because) await recordWordingChange(caller, id, no, because)
  return no
}

/** Writes that the wording changed from the version before, and what was said that caused it. Once for each cause. */
export async function recordWordingChange(
  caller: Caller,
  conceptId: string,
  no: number,
  because: string,
): Promise<void> {
  const versions = await versionsOf<unknown>(caller, conceptId)
  const [now, before] = [versions.find((one) => one.no === no), versions.find((one) => one.no < no)]
  if (!now || !before) return
  const [to, from] = [wordingOf(now.body), wordingOf(before.body)]
  const noted = await noteChange(caller, {
    recordId: conceptId,
    what: to.term,
    before: textOf(from),
    after: textOf(to),
    becauseRecordId: because,
    becauseKind: 'contribution',
    versionNo: no,
  })
  if (!noted.ok) throw new Error(`a change of ${conceptId} because of ${because}: ${noted.because}`)
}

const textOf = (wording: Wording): string =>
  partsOf(wording)
    .map((part) => wording[part])
    .join('\n\n')
