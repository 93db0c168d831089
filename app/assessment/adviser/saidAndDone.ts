import { changesTo } from '../../evidence/actions.ts'
import type { Answered } from '../../involvement/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import { daysBetween } from '../../store/today.ts'
import { readAssessment } from '../actions.ts'
import { saidAbout } from '../loop/heard.ts'
import type { WithTeam } from '../permissions.ts'

export type SaidAndDone = {
  said: Answered
  changes: { what: string; onDay: string }[]
  /** Whole days until it was answered. */
  took: number | undefined
}

/** What the public said about an assessment, what they were answered, and what changed because of it, newest first. */
export async function saidAndDone(caller: Caller, id: string): Promise<WithTeam & { all: SaidAndDone[] }> {
  const about = await readAssessment(caller, id)
  const changes = await changesTo(caller, id)
  const heard = (await saidAbout(caller, id)).filter(
    ({ fromKind }) => fromKind === 'adviser' || fromKind === 'resident',
  )
  const all = heard.map((said): SaidAndDone => {
    const { action } = said
    const because = [said.id, action?.id]
    return {
      said,
      changes: changes.filter(({ becauseRecordId }) => because.includes(becauseRecordId)),
      took: action?.answeredOn ? daysBetween(said.saidOn, action.answeredOn) : undefined,
    }
  })
  return { ...about, all: all.reverse() }
}
