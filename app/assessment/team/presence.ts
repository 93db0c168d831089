import type { Caller } from '../../organisation/caller.ts'
import { isInTeam, type WithTeam } from '../permissions.ts'
import { type Present, presentAt } from './presenceStore.ts'
import { teamOf } from './readTeam.ts'

export type { Present } from './presenceStore.ts'

/**
 * Who of the team has a page of this assessment open, beside the caller, and since when. Told within the team and to
 * nobody else; somebody is gone ten minutes after they were seen last, or when they sign out.
 */
export async function whoIsHere(caller: Caller, about: WithTeam): Promise<Present[]> {
  if (!isInTeam(caller, about)) return []
  const others = (await teamOf(caller, about)).filter(({ memberId }) => memberId !== caller.member.id)
  return presentAt(
    caller,
    others.map(({ memberId }) => memberId),
    `/assessments/${about.assessment.id}`,
  )
}

/** Those of them who have one question open: its page, or its exercise. */
export const atQuestion = (present: readonly Present[], assessmentId: string, question: string): Present[] => {
  const own = `/assessments/${assessmentId}/questions/${question}`
  return present.filter(({ path }) => path === own || path.startsWith(`${own}/`))
}
