import type { Duty } from '../../content/kinds/duties.ts'
import { loadPack } from '../../content/packs.ts'
import type { Structure } from '../../organisation/structure/structure.ts'

/** Duties from the content pack that fit a level, or all of them. Who does them stays open: roles are not posts. */
export async function suggestDuties(structure: Structure, levelId?: string): Promise<Duty[]> {
  const { content } = await loadPack('duties', '1.0')
  const level = structure.levels.find(({ id }) => id === levelId)
  const known = new Set(structure.levels.map(({ key }) => key))
  return content.duties.filter((duty) => (level ? duty.level === level.key : known.has(duty.level)))
}
