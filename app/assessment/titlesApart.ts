import { groupedBy } from '../organisation/groupedBy.ts'
import { packFor } from './actions.ts'
import type { Assessment } from './assessment.ts'
import { words } from './list/words.ts'

/**
 * The same assessments, told apart: where several are about one piece of work, each goes by the day on which it was
 * opened and the short title of its questions as well. Whatever else is in a row stays as it is.
 */
export async function withTitlesApart<A extends Assessment>(all: readonly A[]): Promise<A[]> {
  const about = groupedBy(all, ({ unitId }) => unitId)
  return Promise.all(
    all.map(async (one) => {
      if ((about.get(one.unitId) ?? []).length < 2) return one
      const { shortTitle } = await packFor(one)
      return { ...one, title: words.apart(one.title, one.openedOn, shortTitle) }
    }),
  )
}

/** Their titles by id, for rows that speak of an assessment. */
export const titlesOf = (all: readonly Pick<Assessment, 'id' | 'title'>[]): ReadonlyMap<string, string> =>
  new Map(all.map(({ id, title }) => [id, title]))
