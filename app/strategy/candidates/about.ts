import type { Caller } from '../../organisation/caller.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { readStructure } from '../../organisation/structure/actions.ts'
import type { ImportAbout } from '../import/candidate.ts'

/** What an import needs to know of the organisation: what things here are called, and who is in which post today. */
export async function readAbout(caller: Caller): Promise<ImportAbout> {
  const { levels, activities, units } = await readStructure(caller)
  const posts = await postsOf(caller)
  return {
    today: caller.today,
    yearStarts: caller.organisation.yearStarts,
    levels,
    activities,
    units: units.map(({ id, name, levelId, parentId }) => ({ id, name, levelId, ...(parentId && { parentId }) })),
    posts: posts.map(({ id, title, holder, vacantSince }) => ({
      id,
      title,
      ...(holder && { people: [holder.name] }),
      ...(!holder && vacantSince && { leftOn: vacantSince }),
    })),
  }
}
