import type { Caller } from '../../organisation/caller.ts'
import { membersOf } from '../../organisation/people/actions.ts'
import { postsOf } from '../../organisation/post/actions.ts'
import { partInTeam, type TeamPart, type WithTeam } from '../permissions.ts'
import { memberNamed } from './teamStore.ts'

/** Somebody who writes here, and why. */
export type Teammate = { memberId: string; name: string; kind: string; is: TeamPart; mayGo: boolean }

/** Who is in the team, by the rule of `partInTeam`: whoever leads the work first. */
export async function teamOf(caller: Caller, about: WithTeam): Promise<Teammate[]> {
  const { assessment, authors } = about
  const lead = (await postsOf(caller)).find(({ id }) => id === assessment.ownerPostId)?.holder
  const { madeBy } = assessment
  const isKnown = (id: string) => lead?.memberId === id || authors.some(({ memberId }) => memberId === id)
  const opener = madeBy && !isKnown(madeBy) ? await memberNamed(caller, madeBy) : undefined
  const people = [
    ...(lead ? [{ memberId: lead.memberId, name: lead.name, kind: 'staff' }] : []),
    ...(opener ? [opener] : []),
    ...authors.filter(({ memberId }) => memberId !== lead?.memberId),
  ]
  return people.flatMap(({ memberId, name, kind }) => {
    const posts = memberId === lead?.memberId && assessment.ownerPostId ? [assessment.ownerPostId] : []
    const is = partInTeam({ member: { id: memberId }, posts }, about)
    return is ? [{ memberId, name, kind, is, mayGo: is === 'named' }] : []
  })
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
