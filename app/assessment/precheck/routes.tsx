import type { Caller } from '../../organisation/caller.ts'
import { shortly } from '../../organisation/shortly.ts'
import { go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { tellAnswer } from '../answer/tell.ts'
import { isInTeam } from '../permissions.ts'
import { layoutHere } from '../question/layoutHere.ts'
import { type Precheck, precheckOf, setFindingAside, takeFindingBack } from './actions.ts'
import { PrecheckPage, type ToldQuestion } from './pages/precheck.tsx'
import { words } from './words.ts'

type Refused = { key: string; typed: string; errors: FieldError[] }

async function draw({ caller, frame, params, query }: Visit, refused?: Refused) {
  const found = await precheckOf(caller, params.id!)
  return (
    <PrecheckPage
      frame={frame}
      found={found}
      told={await toldOf(caller, found)}
      isTeam={isInTeam(caller, found.opened)}
      page={Number.parseInt(query.get('page') ?? '1', 10) || 1}
      refused={refused}
    />
  )
}

const MOST_LETTERS = 400

/** Each question with something noticed, its answer in a line or two, and what each of its rows is about. */
async function toldOf(caller: Caller, { opened, findings }: Precheck) {
  const noticed = new Set(findings.map(({ question }) => question))
  const told = new Map<string, ToldQuestion>()
  for (const { question } of opened.asked.filter((one) => noticed.has(one.question.question))) {
    const layout = await layoutHere(caller, opened, question)
    const { once, rows } = tellAnswer(layout, opened.given(question.question) ?? {})
    const line = [...once, ...rows.flatMap((row) => row.told)].map(({ text }) => text).join(' · ')
    told.set(question.question, {
      number: question.number,
      ask: question.ask,
      answer: shortly(line, MOST_LETTERS),
      rows: new Map(rows.map(({ id, about, told: [first] }) => [id, shortly(about ?? first?.text ?? '')])),
    })
  }
  return told
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
