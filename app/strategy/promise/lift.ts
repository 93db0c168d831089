import { packOf } from '../../content/packOf.ts'
import type { FactName } from '../../ladder/fact.ts'
import type { Work } from '../../store/work.ts'

/** What would lift a promise by one rung, in the words of the content pack; nothing on the highest. */
export async function liftOf(asker: Work, lift: FactName | undefined): Promise<string | undefined> {
  if (!lift) return undefined
  const { content } = await packOf(asker, 'mainstreaming')
  return content.facts.find(({ fact }) => fact === lift)?.lift
}
