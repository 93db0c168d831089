import { isId } from '../../store/newId.ts'
import { type Answer, go, refuse } from '../../web/answer.ts'
import { type Post, post, type Route } from '../../web/route.ts'
import { letAuthorGo, nameAuthor, readAssessment } from '../actions.ts'
import { drawAssessment } from '../list/showAssessment.tsx'
import { teamOf, whoCouldJoin } from './readTeam.ts'
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

export const routes: Route[] = [
  post('/assessments/:id/authors', 'assessment.write', takeName),
  post('/assessments/:id/authors/:memberId/end', 'assessment.write', async ({ caller, params }) => {
    await letAuthorGo(caller, params.id!, params.memberId!)
    return go(`/assessments/${params.id}`, 'team.letGo')
  }),
]
