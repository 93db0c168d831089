import { go } from '../web/answer.ts'
import { get, type Route } from '../web/route.ts'
import { may } from './caller.ts'

/** Where a signed-in person lands: the first room that they may enter. */
export const routes: Route[] = [
  get('/home', 'self', async ({ caller, query }) => {
    const said = query.get('said') ?? undefined
    if (may(caller, 'board.read')) return go('/board', said)
    if (may(caller, 'member.invite')) return go('/members', said)
    return go('/account', said)
  }),
]
