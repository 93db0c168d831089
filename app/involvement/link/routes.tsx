import { type Answer, go, page } from '../../web/answer.ts'
import { nextPath } from '../../web/nextPath.ts'
import { get, type Post, post, type Route } from '../../web/route.ts'
import { readAsk } from '../actions.ts'
import { endLink, makeLink, readLink } from './actions.ts'
import { CantAsk } from './cantAsk.tsx'
import { SENT_BY } from './link.ts'
import { showLetters } from './showLetters.tsx'
import { words } from './words.ts'

/** A new way in for somebody who lost theirs, or wants another: the one before stops working. */
async function takeRenewal(visit: Post): Promise<Answer> {
  const { caller, form, frame, params } = visit
  const link = await readLink(caller, params.id!)
  const sentBy = SENT_BY.find((way) => way === form.get('sentBy')) ?? link.sentBy
  const next = nextPath(form.get('next'), `/asks/${link.askId}`)
  const done = await makeLink(caller, link.askId, { adviserId: link.adviserId, sentBy })
  if (!done.ok)
    return page(<CantAsk frame={frame} next={next} because={words.fault(link.adviserName, done.because)} />, 422)
  return showLetters(visit, await readAsk(caller, link.askId), [done.made], next)
}

async function takeEnding({ caller, form, params }: Post): Promise<Answer> {
  const link = await endLink(caller, params.id!)
  return go(nextPath(form.get('next'), `/asks/${link.askId}`), 'link.ended')
}

export const linkRoutes: Route[] = [
  post('/links/:id/renewal', 'adviser.link', takeRenewal),
  // A post that is sent twice, or a page that is loaded again, comes here: codes are shown once.
  get('/links/:id/renewal', 'adviser.link', async ({ caller, params }) =>
    go(`/asks/${(await readLink(caller, params.id!)).askId}`, 'link.again'),
  ),
  post('/links/:id/ending', 'adviser.link', takeEnding),
]
