import { type Caller, may } from '../../organisation/caller.ts'
import { openAssessment } from '../actions.ts'
import { keysNow } from '../carry/keysNow.ts'
import { isHeldBack, mayCloseAdviserReview, ratingsFor, saidAbout } from '../loop/heard.ts'
import { reviewsBy } from '../loop/review/reviewStore.ts'
import { isInTeam, maySubmit } from '../permissions.ts'
import { asksWithLinks, requestFor } from './askAdvisers.ts'
import type { SaidOf, TeamView } from './pages/teamPage.tsx'
import { words } from './teamWords.ts'

/** From so many on, the team sees what advisers gave: fewer would name their givers. */
const RATERS_TO_BE_SHOWN = 5

/** Who was asked about an assessment and what they said, as far as the caller may read it yet. */
export async function teamView(caller: Caller, id: string): Promise<TeamView> {
  const opened = await openAssessment(caller, id)
  const { assessment, pack } = opened
  const asks = await asksWithLinks(caller, id)
  const said = (await saidAbout(caller, id)).filter(({ fromKind }) => fromKind === 'adviser' || fromKind === 'resident')
  const ratings = (await ratingsFor(caller, id)).filter(
    (one) => one.byKind === 'adviser' && one.round === assessment.round,
  )
  const keyNow = await keysNow(caller, id)
  const isTeam = isInTeam(caller, opened)
  const keys = [...pack.questions.map(({ question }) => question), null]
  const byQuestion = keys.flatMap((key): SaidOf[] => {
    const here = said.filter(({ part }) => (key === null ? !part || !keys.includes(part) : part === key))
    const scores = ratings.filter(({ question }) => keyNow(question) === key).map(({ score }) => score)
    if (!here.length && !scores.length) return []
    const question = pack.questions.find((one) => one.question === key)
    const title = question ? `${question.number} ${question.ask}` : words.team.whole
    const isDissent = ({ kind }: { kind: string }) => kind === 'dissent'
    const ordered = [...here.filter(isDissent), ...here.filter((one) => !isDissent(one))]
    const isShown = !isTeam || scores.length >= RATERS_TO_BE_SHOWN
    return [{ title, said: ordered, scores: scores.sort((a, b) => a - b), isShown }]
  })
  const own = (await reviewsBy(caller, caller.member.id)).filter(({ assessmentId }) => assessmentId === id)
  return {
    assessment,
    asks,
    byQuestion,
    spoke: new Set(said.flatMap(({ fromId }) => fromId ?? [])),
    isHeldBack: isHeldBack(caller, own),
    mayClose: assessment.state === 'adviser_review' && mayCloseAdviserReview(caller, opened),
    mayRequest: maySubmit(caller, opened) && !may(caller, 'adviser.link'),
    request: await requestFor(caller, assessment),
  }
}
