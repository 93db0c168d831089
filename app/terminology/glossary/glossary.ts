import type { Work } from '../../store/work.ts'
import { adoptedWords } from '../adoptedWords.ts'
import type { Adoption, ConceptKind } from '../concept.ts'
import type { Wording } from '../wording.ts'

/** One word as anyone may read it: the words in force, and who agreed them. */
export type PublicWord = { id: string; kind: ConceptKind; wording: Wording; adoption: Adoption }

/** What an organisation shows to anyone: adopted, made public, and never a draft. */
export async function publicWords(asker: Pick<Work, 'db'>): Promise<PublicWord[]> {
  return (await adoptedWords(asker))
    .filter(({ concept }) => concept.isPublic)
    .map(({ concept: { id, kind }, wording, adoption }) => ({ id, kind, wording, adoption }))
}
