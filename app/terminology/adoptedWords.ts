import { yesesForKinds } from '../decision/actions.ts'
import type { Work } from '../store/work.ts'
import { type Adoption, adoptionsOf, type Concept, inForce } from './concept.ts'
import { allConcepts, wordingsAt } from './store.ts'
import { type Wording, wordingOf } from './wording.ts'

export type AdoptedWord = { concept: Concept; wording: Wording; adoption: Adoption }

/** Every word in force, with the wording that was adopted: three queries, however many there are. */
export async function adoptedWords(asker: Pick<Work, 'db'>): Promise<AdoptedWord[]> {
  const yeses = await yesesForKinds(asker, ['concept'])
  const adopted = (await allConcepts(asker)).flatMap((concept) => {
    const adoption = concept.archivedAt ? undefined : inForce(adoptionsOf(yeses, concept.id))
    return adoption ? [{ concept, adoption }] : []
  })
  const at = adopted.map(({ concept: { id }, adoption: { versionNo } }) => ({ id, versionNo }))
  const bodies = new Map((await wordingsAt(asker, at)).map(({ id, body }) => [id, body]))
  return adopted.flatMap((one) => {
    const body = bodies.get(one.concept.id)
    return body === undefined ? [] : [{ ...one, wording: wordingOf(body) }]
  })
}
