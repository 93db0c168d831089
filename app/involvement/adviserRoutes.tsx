import { z } from 'zod'
import { may } from '../organisation/caller.ts'
import type { BothEdits } from '../organisation/parts.tsx'
import { happeningsOf } from '../store/happening.ts'
import { localDay } from '../store/today.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { oneOf, typedDay, typedWords } from '../web/fieldSchemas.ts'
import { readDay, sayDay } from '../web/parts/day.tsx'
import type { FieldError } from '../web/parts/fieldError.ts'
import { LongText } from '../web/parts/longText.tsx'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import {
  addAdviser,
  amendAdviser,
  contributionsOfAdviser,
  listAdvisers,
  readAdviser,
  readAsk,
  readContact,
} from './actions.ts'
import { type Adviser, CONTACT_BY } from './involvement.ts'
import { linksOfAdviser } from './link/actions.ts'
import { AdviserForm } from './pages/adviserForm.tsx'
import { AdviserList } from './pages/adviserList.tsx'
import { AdviserPage } from './pages/adviserPage.tsx'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = await listAdvisers(caller)
  const q = query.get('q')?.trim() ?? ''
  const found = all.filter(({ knownAs, interests }) =>
    [knownAs, ...interests].join(' ').toLowerCase().includes(q.toLowerCase()),
  )
  return page(<AdviserList frame={frame} all={all} found={found} q={q} today={caller.today} />)
}

async function showOne({ caller, frame, params }: Visit): Promise<Answer> {
  const adviser = await readAdviser(caller, params.id!)
  const mayEdit = may(caller, 'adviser.edit')
  const contact = mayEdit ? await readContact(caller, adviser.id) : undefined
  const said = await contributionsOfAdviser(caller, adviser.id)
  const links = may(caller, 'adviser.link') ? await linksOfAdviser(caller, adviser.id) : []
  const asked = await Promise.all(links.map(async (link) => ({ link, ask: await readAsk(caller, link.askId) })))
  return page(
    <AdviserPage
      frame={frame}
      adviser={adviser}
      contact={contact}
      mayEdit={mayEdit}
      said={said}
      asked={asked}
      today={caller.today}
    />,
  )
}

const adviserSchema = () =>
  z.object({
    knownAs: typedWords(words.faults['no-name'], 200, words.faults['name-too-long']),
    contactBy: oneOf(CONTACT_BY, words.faults['no-contact-by']),
    contact: z.string().trim().max(2000, words.faults['too-long']),
    interests: z
      .string()
      .max(2000, words.faults['too-long'])
      .transform((typed) =>
        typed
          .split(/\r?\n/)
          .map((line) => line.trim())
          .filter(Boolean),
      ),
  })

async function takeNew({ caller, form, frame, key }: Post): Promise<Answer> {
  const read = form.read(adviserSchema())
  if (!read.ok)
    return refuse(<AdviserForm frame={frame} title={words.advisers.newTitle} typed={form.typed} errors={read.errors} />)
  const id = await addAdviser(caller, { ...read.values, id: key })
  return go(`/advisers/${id}`, 'involvement.adviserAdded')
}

const typedOf = (adviser: Adviser, contact = '') => ({
  knownAs: adviser.knownAs,
  contactBy: adviser.contactBy as string,
  contact,
  interests: adviser.interests.join('\n'),
  toOn: adviser.toOn ?? '',
})

function drawAmendment(
  { frame }: Visit,
  adviser: Adviser,
  base: number,
  typed: Record<string, string>,
  errors?: FieldError[],
  saved?: BothEdits,
) {
  const title = words.advisers.editTitle(adviser.knownAs)
  return (
    <AdviserForm
      frame={frame}
      title={title}
      adviser={{ ...adviser, base }}
      typed={typed}
      errors={errors}
      saved={saved}
    />
  )
}

async function showAmendment(visit: Visit): Promise<Answer> {
  const adviser = await readAdviser(visit.caller, visit.params.id!)
  return page(
    drawAmendment(visit, adviser, adviser.edit, typedOf(adviser, await readContact(visit.caller, adviser.id))),
  )
}

async function takeAmendment(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const adviser = await readAdviser(caller, params.id!)
  const read = form.read(
    adviserSchema().extend({
      toOn: z.union([z.literal(''), typedDay(words.faults['no-day'])], words.faults['no-day']),
    }),
  )
  if (!read.ok) return refuse(drawAmendment(visit, adviser, form.base, form.typed, read.errors))
  const done = await amendAdviser(caller, adviser.id, form.base, { ...read.values, toOn: read.values.toOn || null })
  if (done.ok) return go(`/advisers/${adviser.id}`, 'involvement.adviserAmended')
  if (done.because === 'edited')
    return refuse(drawAmendment(visit, adviser, adviser.edit, form.typed, [], await savedMeanwhile(visit, adviser)))
  const field = done.because === 'no-name' ? 'knownAs' : 'toOn'
  return refuse(drawAmendment(visit, adviser, form.base, form.typed, [{ field, text: words.faults[done.because] }]))
}

async function savedMeanwhile({ caller, form }: Post, adviser: Adviser): Promise<BothEdits> {
  const [last] = await happeningsOf(caller, adviser.id, 1)
  const told = words.advisers
  const theirs = typedOf(adviser, await readContact(caller, adviser.id))
  const mine: Record<string, string> = { ...form.typed, toOn: readDay(form.get('toOn')) ?? form.get('toOn') }
  const labels = {
    knownAs: told.name,
    contactBy: told.contactBy,
    contact: told.contact,
    interests: told.interests,
    toOn: told.toOn,
  }
  const shown = (name: keyof typeof labels) =>
    name === 'contactBy'
      ? told.by[adviser.contactBy]
      : name === 'toOn' && adviser.toOn
        ? sayDay(adviser.toOn)
        : theirs[name] || told.nothing
  const saved = (Object.keys(labels) as (keyof typeof labels)[])
    .filter((name) => theirs[name].trim() !== (mine[name] ?? '').replace(/\r\n/g, '\n').trim())
    .map((name) => ({ name: labels[name], value: <LongText text={shown(name)} /> }))
  return {
    saved,
    keepHref: `/advisers/${adviser.id}`,
    by: last && { name: last.byName, onDay: localDay(last.at, caller.organisation.timeZone) },
  }
}

export const adviserRoutes: Route[] = [
  get('/advisers', 'adviser.read', showList),
  get('/advisers/new', 'adviser.edit', async ({ frame }) =>
    page(<AdviserForm frame={frame} title={words.advisers.newTitle} typed={{}} />),
  ),
  post('/advisers', 'adviser.edit', takeNew),
  get('/advisers/:id', 'adviser.read', showOne),
  get('/advisers/:id/amendment', 'adviser.edit', showAmendment),
  post('/advisers/:id/amendment', 'adviser.edit', takeAmendment),
]
