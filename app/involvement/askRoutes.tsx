import { z } from 'zod'
import { NotAllowed } from '../errors.ts'
import { may } from '../organisation/caller.ts'
import { addressOf, mayOpen } from '../organisation/recordAddress.ts'
import { getRecord } from '../store/record.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { oneOf, typedDay } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { closeAsk, conversationAbout, extendAsk, listAdvisers, listAsks, mayOpenAsks, readAsk } from './actions.ts'
import { linksOfAsks, type MadeLink, makeLink } from './link/actions.ts'
import { SENT_BY, WAY_TO } from './link/link.ts'
import { linkFault } from './link/linkFault.ts'
import { showLetters } from './link/showLetters.tsx'
import { words as linkWords } from './link/words.ts'
import { AskList } from './pages/askList.tsx'
import { AskPage } from './pages/askPage.tsx'
import { words } from './words.ts'

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const all = await listAsks(caller)
  const q = query.get('q')?.trim() ?? ''
  const found = all.filter(({ what, aboutTitle }) => `${what} ${aboutTitle}`.toLowerCase().includes(q.toLowerCase()))
  return page(
    <AskList
      frame={frame}
      all={all}
      found={found}
      q={q}
      today={caller.today}
      mayAdvisers={may(caller, 'adviser.read')}
      mayEvents={may(caller, 'event.read')}
    />,
  )
}

async function openOne({ caller, params }: Pick<Visit, 'caller' | 'params'>) {
  const ask = await readAsk(caller, params.id!)
  const about = await getRecord(caller, ask.aboutRecordId)
  if (!mayOpen(caller, about)) throw new NotAllowed('ask.read')
  return { ask, about }
}

type Refused = { typed: Record<string, string>; errors: FieldError[]; chosen?: string[] }

async function draw(visit: Visit, refused?: Refused) {
  const { caller, frame } = visit
  const { ask, about } = await openOne(visit)
  const said = (await conversationAbout(caller, ask.aboutRecordId)).filter(({ askId }) => askId === ask.id)
  return (
    <AskPage
      frame={frame}
      ask={ask}
      aboutHref={addressOf(caller, about)}
      said={said}
      links={await linksOfAsks(caller, [ask.id])}
      caller={caller}
      advisers={may(caller, 'contribution.enter') ? await listAdvisers(caller) : undefined}
      mayManage={await mayOpenAsks(caller, ask)}
      askable={may(caller, 'adviser.link') ? await listAdvisers(caller) : undefined}
      {...refused}
    />
  )
}

async function takeExtension(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const again = async (errors: FieldError[]) => refuse(await draw(visit, { typed: form.typed, errors }))
  const read = form.read(z.object({ closesOn: typedDay(words.faults['no-day']) }))
  if (!read.ok) return again(read.errors)
  const done = await extendAsk(caller, params.id!, read.values.closesOn)
  if (!done.ok) return again([{ field: 'closesOn', text: words.faults[done.because] }])
  return go(`/asks/${params.id}`, 'involvement.extended')
}

async function takeClosure({ caller, params }: Post): Promise<Answer> {
  // Two people closing it at once both see that it is closed.
  await closeAsk(caller, params.id!)
  return go(`/asks/${params.id}`, 'involvement.closed')
}

const linksSchema = () =>
  z.object({
    advisers: z.array(z.string()).min(1, linkWords.askByName.none),
    sentBy: oneOf(['', ...SENT_BY], linkWords.askByName.noWay),
  })

/** Asks these advisers by name: all of them, or nobody and why. */
async function takeLinks(visit: Post): Promise<Answer> {
  const { caller, form } = visit
  const { ask } = await openOne(visit)
  const chosen = form.all('advisers')
  const again = async (errors: FieldError[]) => refuse(await draw(visit, { typed: form.typed, chosen, errors }))
  const read = form.read(linksSchema())
  if (!read.ok) return again(read.errors)
  const { advisers, sentBy } = read.values
  const people = (await listAdvisers(caller)).filter(({ id }) => advisers.includes(id))
  if (!people.length) return again([{ field: 'advisers', text: linkWords.askByName.none }])
  const made: MadeLink[] = []
  const errors: FieldError[] = []
  for (const { id, knownAs, contactBy } of people) {
    const done = await makeLink(caller, ask.id, { adviserId: id, sentBy: sentBy || WAY_TO[contactBy] })
    if (done.ok) made.push(done.made)
    else errors.push({ field: 'advisers', text: linkFault(knownAs, done.because) })
  }
  return errors.length ? again(errors) : showLetters(visit, ask, made, `/asks/${ask.id}`)
}

export const askRoutes: Route[] = [
  get('/asks', 'ask.read', showList),
  get('/asks/:id', 'ask.read', async (visit) => page(await draw(visit))),
  post('/asks/:id/links', 'adviser.link', takeLinks),
  // A post that is sent twice, or a page that is loaded again, comes here: codes are shown once.
  get('/asks/:id/links', 'adviser.link', async (visit) => go(`/asks/${(await openOne(visit)).ask.id}`, 'link.again')),
  post('/asks/:id/extension', 'ask.open', takeExtension),
  post('/asks/:id/closure', 'ask.open', takeClosure),
]
