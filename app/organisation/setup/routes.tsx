import type { Starter } from '../../content/kinds/starters.ts'
import { newestPack } from '../../content/packs.ts'
import { NotAllowed } from '../../errors.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { Form } from '../../web/form.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { getOpenly, type OpenPost, type OpenVisit, postOpenly, type Route } from '../../web/route.ts'
import { countAttempt } from '../signin/attemptStore.ts'
import { words as signInWords } from '../signin/words.ts'
import { foundOrganisation } from './found.ts'
import { KindPage, SetUpPage } from './pages/setUp.tsx'
import { planFrom } from './planFrom.ts'
import { maySetUp } from './setUpLink.ts'
import { words } from './words.ts'

export const routes: Route[] = [
  getOpenly('/organisations/new', 'anyone', async (visit) => {
    const link = await requireLink(visit, visit.query.get('link'))
    const { starters } = (await newestPack('starters')).content
    const asked = visit.query.get('kind')
    const starter = starters.find((one) => one.starter === asked)
    if (starter) return page(<SetUpPage frame={visit.frame} starter={starter} link={link} />)
    const errors = asked === null && !visit.query.has('asked') ? [] : [{ field: 'kind', text: words.kind.missing }]
    return page(
      <KindPage frame={visit.frame} starters={starters} link={link} errors={errors} />,
      errors.length ? 422 : 200,
    )
  }),
  postOpenly('/organisations', 'anyone', begin),
]

// On this machine anybody may begin; from anywhere else only with the link that was printed at the start.
async function requireLink({ database, isLocal, now }: OpenVisit, link: string | null): Promise<string | null> {
  if (!isLocal && !(await maySetUp(database, link, now)))
    throw new NotAllowed('organisation.edit', signInWords.first.setUpLink)
  return link
}

async function begin(visit: OpenPost): Promise<Answer> {
  const { form, database, frame, origin, now, visitorHash } = visit
  const link = await requireLink(visit, form.get('link') || null)
  const { starters } = (await newestPack('starters')).content
  const starter = starters.find((one) => one.starter === form.get('kind'))
  if (!starter)
    return refuse(
      <KindPage frame={frame} starters={starters} link={link} errors={[{ field: 'kind', text: words.kind.missing }]} />,
    )
  const again = (errors: FieldError[], status = 422) =>
    page(<SetUpPage frame={frame} starter={starter} link={link} form={form} errors={errors} />, status)
  const errors = errorsOf(form)
  if (errors.length) return again(errors)
  const minutes = await database.inInstance((db) => countAttempt(db, 'set-up visitor', visitorHash, now))
  if (minutes) return again([{ field: 'name', text: signInWords.signIn.wait(minutes) }], 429)

  const founded = await foundOrganisation(database, {
    id: visit.key,
    plan: planOf(starter, form),
    password: form.get('password'),
    colleague: colleagueOf(form),
    origin,
    now,
  })
  if (!founded.ok)
    return again([
      {
        field: 'password',
        text: founded.because === 'wrong' ? words.errors.wrong : signInWords.faults[founded.because],
      },
    ])
  await visit.signIn(founded)
  return go('/home', 'setup.done')
}

const isEmail = (text: string): boolean => /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(text) && text.length <= 254

function errorsOf(form: Form): FieldError[] {
  const said = words.errors
  const has = (name: string) => form.get(name).trim().length > 0
  const checks: [boolean, string, string][] = [
    [has('name'), 'name', said.name],
    [form.get('name').length <= 200, 'name', said.nameLong],
    [form.all('levels').length > 0, 'levels', said.levels],
    [form.all('activities').length > 0, 'activities', said.activities],
    [has('body'), 'body', said.body],
    [has('yourName'), 'yourName', said.yourName],
    [isEmail(form.get('email').trim()), 'email', said.email],
    [
      has('colleagueName') === has('colleagueEmail'),
      has('colleagueName') ? 'colleagueEmail' : 'colleagueName',
      said.colleague,
    ],
    [!has('colleagueEmail') || isEmail(form.get('colleagueEmail').trim()), 'colleagueEmail', said.email],
    [
      !has('colleagueEmail') ||
        form.get('colleagueEmail').trim().toLowerCase() !== form.get('email').trim().toLowerCase(),
      'colleagueEmail',
      said.sameEmail,
    ],
    [has('password'), 'password', signInWords.signIn.noPassword],
  ]
  return checks.filter(([isRight]) => !isRight).map(([, field, text]) => ({ field, text }))
}

function planOf(starter: Starter, form: Form) {
  return planFrom(starter, {
    name: form.get('name').trim(),
    levels: form.all('levels'),
    activities: form.all('activities'),
    labels: form.typed,
    body: form.get('body').trim(),
    founder: { name: form.get('yourName').trim(), email: form.get('email').trim(), postTitle: words.leadPost },
  })
}

function colleagueOf(form: Form) {
  const name = form.get('colleagueName').trim()
  return name ? { name, email: form.get('colleagueEmail').trim().toLowerCase() } : undefined
}
