import type { Caller } from '../../organisation/caller.ts'
import { membersOf } from '../../organisation/people/actions.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import type { WithTeam } from '../permissions.ts'

/** Somebody who writes here, and why: named, or because they lead the work or opened the assessment. */
export type Teammate = { memberId: string; name: string; kind: string; is: 'lead' | 'opener' | 'named'; mayGo: boolean }

/** Who writes this assessment, whoever leads the work first. */
export async function teamOf(caller: Caller, { assessment, authors }: WithTeam): Promise<Teammate[]> {
  const lead = (await postsOf(caller)).find(({ id }) => id === assessment.ownerPostId)?.holder
  const others = authors.filter(({ memberId }) => memberId !== lead?.memberId)
  return [
    ...(lead ? [{ memberId: lead.memberId, name: lead.name, kind: 'staff', is: 'lead' as const, mayGo: false }] : []),
    ...others.map(({ memberId, name, kind }) => {
      const isOpener = memberId === assessment.madeBy
      return { memberId, name, kind, is: isOpener ? ('opener' as const) : ('named' as const), mayGo: !isOpener }
    }),
  ]
}

/** Who could be named to write with them: everybody here today who is not in the team. */
export async function whoCouldJoin(caller: Caller, team: readonly Teammate[]): Promise<{ id: string; name: string }[]> {
  const { today } = caller
  const here = (await membersOf(caller)).filter(
    ({ toOn, isSuspended, mergedInto, kind }) =>
      (!toOn || toOn >= today) && !isSuspended && !mergedInto && kind !== 'evaluator',
  )
  return here
    .filter(({ id }) => !team.some(({ memberId }) => memberId === id))
    .map(({ id, name }) => ({ id, name }))
    .sort((a, b) => a.name.localeCompare(b.name))
}
