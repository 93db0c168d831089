import { isId } from '../../store/newId.ts'
import { type Answer, go, refuse } from '../../web/answer.ts'
import { type Keep, type Post, post, type Route } from '../../web/route.ts'
import { letAuthorGo, nameAuthor, readAssessment } from '../actions.ts'
import { drawAssessment } from '../list/showAssessment.tsx'
import { QuestionPage } from '../question/pages/question.tsx'
import { readQuestion } from '../question/readQuestion.ts'
import { teamOf, whoCouldJoin } from './readTeam.ts'
import { dealWith, keepUnsent, sayToTeam, takeBack } from './talk.ts'
import { words } from './words.ts'

async function takeName(given: Post): Promise<Answer> {
  const { caller, form, params } = given
  const about = await readAssessment(caller, params.id!)
  const member = form.get('member')
  const could = await whoCouldJoin(caller, await teamOf(caller, about))
  if (!isId(member) || !could.some(({ id }) => id === member))
    return refuse(await drawAssessment(given, [{ field: 'member', text: words.noMember }]))
  await nameAuthor(caller, params.id!, member)
  return go(`/assessments/${params.id}`, 'team.named')
}

const questionAt = (id: string, key: string) => `/assessments/${id}/questions/${key}`

async function takeComment(given: Post): Promise<Answer> {
  const { caller, form, frame, params, key: once } = given
  const { id, key } = params as { id: string; key: string }
  const typed = form.get('comment')
  const said = await sayToTeam(caller, { id: once, assessmentId: id, question: key, words: typed })
  if (said.ok) return go(`${questionAt(id, key)}#talk`, 'talk.said')
  const errors = [{ field: 'comment', text: words.talk.faults[said.because] }]
  const view = await readQuestion(caller, id, key)
  return refuse(
    <QuestionPage frame={frame} caller={caller} view={view} plain={false} comment={typed} errors={errors} />,
  )
}

const keepComment: Keep = async ({ caller, params, form }) => {
  const { id, key } = params as { id: string; key: string }
  const isKept = await keepUnsent(caller, { assessmentId: id, question: key, words: form.get('comment') })
  return isKept ? questionAt(id, key) : undefined
}

/** One comment: dealt with, open again, or its writer's own to delete. */
async function takeDone({ caller, form, params }: Post): Promise<Answer> {
  const one = { assessmentId: params.id!, id: params.commentId! }
  const what = form.get('do')
  const { question } =
    what === 'delete' ? await takeBack(caller, one) : await dealWith(caller, { ...one, isDealt: what === 'deal' })
  const said = what === 'delete' ? 'talk.deleted' : what === 'deal' ? 'talk.dealt' : 'talk.open'
  return go(`${questionAt(params.id!, question)}#talk`, said)
}

export const routes: Route[] = [
  post('/assessments/:id/questions/:key/talk', 'assessment.write', takeComment, { keep: keepComment }),
  post('/assessments/:id/talk/:commentId', 'assessment.write', takeDone),
  post('/assessments/:id/authors', 'assessment.write', takeName),
  post('/assessments/:id/authors/:memberId/end', 'assessment.write', async ({ caller, params }) => {
    await letAuthorGo(caller, params.id!, params.memberId!)
    return go(`/assessments/${params.id}`, 'team.letGo')
  }),
]
