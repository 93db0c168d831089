import { z } from 'zod'
import { NotAllowed } from '../errors.ts'
import { may } from '../organisation/caller.ts'
import { addressOf, mayOpen } from '../organisation/recordAddress.ts'
import { getRecord } from '../store/record.ts'
import { type Answer, go, page, refuse } from '../web/answer.ts'
import { typedDay } from '../web/fieldSchemas.ts'
import type { FieldError } from '../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../web/route.ts'
import { closeAsk, conversationAbout, extendAsk, listAdvisers, listAsks, mayOpenAsks, readAsk } from './actions.ts'
import { linksOfAsks } from './link/actions.ts'
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

async function draw({ caller, frame, params }: Visit, typed?: Record<string, string>, errors?: FieldError[]) {
  const ask = await readAsk(caller, params.id!)
  const about = await getRecord(caller, ask.aboutRecordId)
  if (!mayOpen(caller, about)) throw new NotAllowed('ask.read')
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
      typed={typed}
      errors={errors}
    />
  )
}

async function takeExtension(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const again = async (errors: FieldError[]) => refuse(await draw(visit, form.typed, errors))
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

export const askRoutes: Route[] = [
  get('/asks', 'ask.read', showList),
  get('/asks/:id', 'ask.read', async (visit) => page(await draw(visit))),
  post('/asks/:id/extension', 'ask.open', takeExtension),
  post('/asks/:id/closure', 'ask.open', takeClosure),
]
