import { yesesForKinds } from '../../decision/actions.ts'
import type { Work } from '../../store/work.ts'
import { type Adoption, adoptionsOf, type ConceptKind, inForce } from '../concept.ts'
import { wordingsOf } from '../concepts.ts'
import { allConcepts } from '../store.ts'
import type { Wording } from '../wording.ts'

/** One word as anyone may read it: the words in force, and who agreed them. */
export type PublicWord = { id: string; kind: ConceptKind; wording: Wording; adoption: Adoption }

/** What an organisation shows to anyone: adopted, made public, and never a draft. */
export async function publicWords(asker: Pick<Work, 'db'>): Promise<PublicWord[]> {
  const shown = (await allConcepts(asker)).filter(({ isPublic, archivedAt }) => isPublic && !archivedAt)
  const yeses = await yesesForKinds(asker, ['concept'])
  const found: PublicWord[] = []
  for (const { id, kind } of shown) {
    const adoption = inForce(adoptionsOf(yeses, id))
    const frozen = adoption && (await wordingsOf(asker, id)).find(({ no }) => no === adoption.versionNo)
    if (adoption && frozen) found.push({ id, kind, wording: frozen.wording, adoption })
  }
  return found
}
