import { asksAboutKinds } from '../../involvement/actions.ts'
import { type Ask, isPast } from '../../involvement/involvement.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { Assessment } from '../assessment.ts'
import { isInTeam, isWriter, maySubmit, type WithTeam } from '../permissions.ts'
import { type FollowUp, followUpsDue, nextDue } from './live/followUp.ts'
import { allFollowUps } from './live/followUpStore.ts'
import { teamsOf } from './review/reviewStore.ts'
import type { WaitingOn } from './waiting.ts'
import { words } from './words.ts'

const TEAMS_TURN: readonly Assessment['state'][] = ['adviser_review', 'returned', 'revising', 'live']

/**
 * What the caller's own teams are to do next: close the public advisers' part once nobody is asked any more, answer what
 * came back, and say what really happened, from two weeks before its day.
 */
export async function waitingForTeam(caller: Caller, all: readonly Assessment[]): Promise<WaitingOn[]> {
  const named = all.filter(({ state }) => TEAMS_TURN.includes(state))
  if (!named.length) return []
  const teams = await teamsOf(
    caller,
    named.map(({ id }) => id),
  )
  const theirs = named
    .map((assessment) => ({
      assessment,
      authors: teams.filter(({ assessmentId }) => assessmentId === assessment.id),
    }))
    .filter((about) => isInTeam(caller, about) && isWriter(caller, about))
  if (!theirs.length) return []
  const followUps = await allFollowUps(caller)
  const asks = await asksAboutKinds(caller, ['assessment'])
  return theirs.flatMap((about) => {
    const { id, state } = about.assessment
    if (state === 'adviser_review')
      return withAdvisers(
        caller,
        about,
        asks.filter(({ aboutRecordId }) => aboutRecordId === id),
      )
    if (state !== 'live') return [returned(about.assessment)]
    return lookedAgain(
      caller,
      about.assessment,
      followUps.filter(({ assessmentId }) => assessmentId === id),
    )
  })
}

/** Nobody was asked yet, or nobody is asked any more: somebody has to do the next thing. */
function withAdvisers(caller: Caller, about: WithTeam, asks: readonly Ask[]): WaitingOn[] {
  const { id, title, stateSince } = about.assessment
  if (!maySubmit(caller, about) || asks.some((ask) => !isPast(ask, caller.today))) return []
  const told = words.waiting
  const isAsked = asks.some(({ closesOn }) => closesOn >= stateSince)
  return isAsked
    ? [{ href: `/assessments/${id}/advisers-heard`, text: told.heard(title), about: told.heardAbout }]
    : [{ href: `/assessments/${id}/advisers`, text: told.nobodyAsked(title), about: told.nobodyAskedAbout(stateSince) }]
}

const returned = ({ id, title }: Assessment): WaitingOn => ({
  href: `/assessments/${id}/feedback`,
  text: words.waiting.returned(title),
  about: words.waiting.returnedAbout,
})

function lookedAgain(caller: Caller, assessment: Assessment, recorded: readonly FollowUp[]): WaitingOn[] {
  const due = nextDue(followUpsDue(assessment, recorded, caller.today), caller.today)
  if (!due) return []
  const { point, months, dueOn, isLate } = due
  const text = words.waiting.followUp(assessment.title, months)
  const href = `/assessments/${assessment.id}/follow-ups/${point}`
  return [{ href, text, about: words.waiting.followUpAbout, dueOn, isLate }]
}
