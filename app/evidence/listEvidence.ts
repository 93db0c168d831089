import { type Caller, rangeOf } from '../organisation/caller.ts'
import { placesWithin } from '../organisation/evidencePlacement.ts'
import type { Arm } from '../organisation/placement.ts'
import { rangesOfKinds } from '../organisation/recordAddress.ts'
import { readStructure } from '../organisation/structure/actions.ts'
import { remembering } from '../store/remembering.ts'
import { type Age, daysOfAge, firstDayThatCounts } from './evidence.ts'
import { type CountAsked, countEvidence as countAll, type Listed, pageOfEvidence, type Sight } from './listStore.ts'

export type Sought = { q: string; kind: string; age: Age | ''; where: Arm | undefined; page: number }
export type ListedEvidence = Listed
export const PER_PAGE = 50

/**
 * One page of everything dated that the caller may see, newest first, of what is looked for; with how much there is,
 * how much of it still counts, and how much was found.
 */
export async function listEvidence(
  caller: Caller,
  { age, where, page, ...sought }: Sought = { q: '', kind: '', age: '', where: undefined, page: 1 },
): Promise<{ total: number; counting: number; found: number; page: number; pages: number; rows: Listed[] }> {
  const filter = {
    ...sought,
    ...(age && daysOfAge(age, caller.today)),
    ...(where && { within: placesWithin(where, (await readStructure(caller)).tree) }),
  }
  const asked = { db: caller.db, sight: sightOf(caller), filter, countsFrom: firstDayThatCounts(caller.today) }
  const counted = await countEvidence({ ...asked, by: JSON.stringify([sought, age, where]) })
  const pages = Math.max(1, Math.ceil(counted.found / PER_PAGE))
  const at = Math.min(pages, Math.max(1, page))
  const rows = await pageOfEvidence({ ...asked, first: (at - 1) * PER_PAGE, rows: PER_PAGE })
  return { ...counted, page: at, pages, rows }
}

const countEvidence = remembering((asked: CountAsked & { by: string }) => countAll(asked), {
  by: ({ sight, countsFrom, by }) => `${sight.evidence.isAll || sight.memberId} ${countsFrom} ${by}`,
  most: 2000,
})

const sightOf = (caller: Caller): Sight => ({
  memberId: caller.member.id,
  postIds: caller.posts,
  evidence: rangeOf(caller, 'evidence.read'),
  subjects: rangesOfKinds(caller),
  shownIds: [...caller.shown],
  namedIds: [...caller.named],
})
