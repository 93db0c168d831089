import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { getOpenly, type OpenPost, postOpenly, type Route } from '../../web/route.ts'
import { SignInLinkGonePage, SignInLinkPage } from './pages/signInLink.tsx'
import { enterByLink, readSignInLink } from './signInLink.ts'
import { words } from './words.ts'

export const routes: Route[] = [
  getOpenly('/sign-in-links/:token', 'anyone', async ({ database, params, frame, now }) => {
    const link = await readSignInLink(database, params.token!, now)
    return link
      ? page(<SignInLinkPage frame={frame} token={params.token!} email={link.email} />)
      : page(<SignInLinkGonePage frame={frame} />, 404)
  }),
  postOpenly('/sign-in-links/:token', 'anyone', enter),
]

async function enter(visit: OpenPost): Promise<Answer> {
  const { database, params, frame, form, now } = visit
  const token = params.token!
  const link = await readSignInLink(database, token, now)
  const entered = await enterByLink(database, token, form.get('password'), now)
  if (!link) return page(<SignInLinkGonePage frame={frame} />, 409)
  if (!entered.ok) {
    if (entered.because === 'gone') return page(<SignInLinkGonePage frame={frame} />, 409)
    const text = form.get('password') ? words.faults[entered.because] : words.signIn.noPassword
    return refuse(
      <SignInLinkPage frame={frame} token={token} email={link.email} errors={[{ field: 'password', text }]} />,
    )
  }
  const [first, ...others] = entered.memberships
  if (!first) return page(<SignInLinkGonePage frame={frame} />, 409)
  await visit.signIn({ accountId: entered.accountId, org: first.org, memberId: first.memberId })
  return go(others.length ? '/organisations' : '/home')
}
