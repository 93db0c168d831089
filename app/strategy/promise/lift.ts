import { loadPack } from '../../content/packs.ts'
import type { FactName } from '../../ladder/fact.ts'

/** What would lift a promise by one rung, in the words of the content pack; nothing on the highest. */
export async function liftOf(lift: FactName | undefined): Promise<string | undefined> {
  if (!lift) return undefined
  const { content } = await loadPack('mainstreaming', '1.0')
  return content.facts.find(({ fact }) => fact === lift)?.lift
}
