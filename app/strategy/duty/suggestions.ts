import type { Duty } from '../../content/kinds/duties.ts'
import { packOf } from '../../content/packOf.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { Structure } from '../../organisation/structure/structure.ts'

/** Duties from the content pack that fit a level, or all of them. Who does them stays open: roles are not posts. */
export async function suggestDuties(caller: Caller, structure: Structure, levelId?: string): Promise<Duty[]> {
  const { content } = await packOf(caller, 'duties')
  const level = structure.levels.find(({ id }) => id === levelId)
  const known = new Set(structure.levels.map(({ key }) => key))
  return content.duties.filter((duty) => (level ? duty.level === level.key : known.has(duty.level)))
}
