import { shortly } from '../../organisation/shortly.ts'
import { go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import type { Opened } from '../actions.ts'
import { tellAnswer } from '../answer/tell.ts'
import { isInTeam } from '../permissions.ts'
import { layoutOf } from '../question/layout.ts'
import { precheckOf, setFindingAside, takeFindingBack } from './actions.ts'
import { PrecheckPage } from './pages/precheck.tsx'
import { words } from './words.ts'

type Refused = { key: string; typed: string; errors: FieldError[] }

async function draw({ caller, frame, params, query }: Visit, refused?: Refused) {
  const found = await precheckOf(caller, params.id!)
  return (
    <PrecheckPage
      frame={frame}
      found={found}
      told={toldOf(found.opened)}
      isTeam={isInTeam(caller, found.opened)}
      page={Number.parseInt(query.get('page') ?? '1', 10) || 1}
      refused={refused}
    />
  )
}

const MOST_LETTERS = 400

/** Each question with its answer in a line or two, and what each of its rows is about. */
function toldOf({ pack, asked, given }: Opened) {
  return new Map(
    asked.map(({ question }) => {
      const layout = layoutOf(pack, question, given)
      const { once, rows } = tellAnswer(layout, given(question.question) ?? {})
      const line = [...once, ...rows.flatMap(({ told }) => told)].map(({ text }) => text).join(' · ')
      const about = new Map(rows.map(({ id, about: named, told }) => [id, shortly(named ?? told[0]?.text ?? '')]))
      const { number, ask } = question
      return [question.question, { number, ask, answer: shortly(line, MOST_LETTERS), rows: about }]
    }),
  )
}

async function setAside(visit: Post) {
  const { caller, params, form } = visit
  const [key, typed] = [form.get('finding'), form.get('reason')]
  const done = await setFindingAside(caller, params.id!, key, typed)
  if (done.ok) return go(`/assessments/${params.id}/precheck`, 'finding.set-aside')
  const errors = [{ field: 'reason', text: words.faults[done.because] }]
  return refuse(await draw(visit, { key, typed, errors }))
}

async function takeBack({ caller, params, form }: Post) {
  await takeFindingBack(caller, params.id!, form.get('finding'))
  return go(`/assessments/${params.id}/precheck`, 'finding.taken-back')
}

export const routes: Route[] = [
  get('/assessments/:id/precheck', 'assessment.read', async (visit) => page(await draw(visit))),
  post('/assessments/:id/findings', 'assessment.write', setAside),
  post('/assessments/:id/findings/back', 'assessment.write', takeBack),
]
