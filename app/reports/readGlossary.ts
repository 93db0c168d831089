import type { Caller } from '../organisation/caller.ts'
import { listConcepts, wordingsOf } from '../terminology/actions.ts'
import type { GlossaryEntry } from './glossaryPaper.ts'

/** Every concept with a version in force, in the words that were adopted. */
export async function readGlossary(
  caller: Caller,
): Promise<{ organisation: string; day: string; entries: GlossaryEntry[] }> {
  const entries: GlossaryEntry[] = []
  for (const { concept, inForce } of await listConcepts(caller)) {
    if (!inForce) continue
    const frozen = (await wordingsOf(caller, concept.id)).find(({ no }) => no === inForce.versionNo)
    if (!frozen)
      throw new Error(`concept ${concept.id} was adopted in a version that is not there: ${inForce.versionNo}`)
    const { term, formal, upstream, plain } = frozen.wording
    entries.push({
      term,
      formal,
      upstream,
      plain,
      bodyName: inForce.bodyName,
      onDay: inForce.onDay,
      versionNo: inForce.versionNo,
    })
  }
  return { organisation: caller.organisation.name, day: caller.today, entries }
}
