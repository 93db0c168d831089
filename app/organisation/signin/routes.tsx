import { NotFound } from '../../errors.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { nextPath } from '../../web/nextPath.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, getOpenly, type OpenVisit, post, postOpenly, type Route } from '../../web/route.ts'
import { maySetUp } from '../setup/setUpLink.ts'
import { organisationsHere } from '../setup/store.ts'
import { changePassword, signOutEverywhereElse } from './account.ts'
import { routes as example } from './exampleRoutes.tsx'
import { AccountPage } from './pages/account.tsx'
import { ChoosePage } from './pages/choose.tsx'
import { FirstPage } from './pages/first.tsx'
import { GonePage, InvitationPage } from './pages/invitation.tsx'
import { SignInPage } from './pages/signIn.tsx'
import { join, openMemberships, readInvitation, trySignIn } from './signIn.ts'
import { routes as signInLinks } from './signInLinkRoutes.tsx'
import { words } from './words.ts'

async function showFirst({ database, session, isLocal, frame, query, now }: OpenVisit): Promise<Answer> {
  if (session) return go('/home')
  const here = await database.inInstance(organisationsHere)
  const canSetUp = isLocal || (await maySetUp(database, query.get('link'), now))
  return page(
    <FirstPage
      frame={frame}
      canSetUp={canSetUp}
      link={query.get('link')}
      hasExample={here.some(({ isExample }) => isExample)}
      isLocal={isLocal}
    />,
  )
}

const showSignIn = async ({ frame, query }: OpenVisit): Promise<Answer> =>
  page(
    <SignInPage
      frame={{ ...frame, notice: query.get('said') === 'signin.out' ? words.said['signin.out'] : undefined }}
      next={nextPath(query.get('next'), '/home')}
    />,
  )

export const routes: Route[] = [
  getOpenly('/', 'anyone', showFirst),
  getOpenly('/sign-in', 'anyone', showSignIn),
  postOpenly('/sign-in', 'anyone', async (visit) => {
    const { form, frame, database, visitorHash, now } = visit
    const next = nextPath(form.get('next'), '/home')
    const email = form.get('email').trim()
    const again = (errors: FieldError[], status = 422) =>
      page(<SignInPage frame={frame} next={next} email={email} errors={errors} />, status)
    const missing = [
      ...(email ? [] : [{ field: 'email', text: words.signIn.noEmail }]),
      ...(form.get('password') ? [] : [{ field: 'password', text: words.signIn.noPassword }]),
    ]
    if (missing.length) return again(missing)
    const tried = await trySignIn(database, { email, password: form.get('password'), visitorHash, now })
    if (!tried.ok) {
      const said = tried.because === 'wait' ? words.signIn.wait(tried.minutes) : words.signIn[tried.because]
      return again([{ field: 'email', text: said }], tried.because === 'wait' ? 429 : 422)
    }
    const [only, ...others] = tried.memberships
    await visit.signIn({ accountId: tried.accountId, org: only!.org, memberId: only!.memberId })
    return go(others.length ? '/organisations' : next)
  }),
  postOpenly('/sign-out', 'anyone', async (visit) => {
    await visit.signOut()
    return go('/sign-in', 'signin.out')
  }),

  getOpenly('/organisations', 'anyone', async ({ database, session, frame, now }) => {
    if (!session?.accountId) return go('/')
    return page(<ChoosePage frame={frame} memberships={await openMemberships(database, session.accountId, now)} />)
  }),
  postOpenly('/organisations/choice', 'anyone', async (visit) => {
    const { database, session, form, now } = visit
    const mine = session?.accountId ? await openMemberships(database, session.accountId, now) : []
    const chosen = mine.find(({ org }) => org === form.get('organisation'))
    if (!chosen || !session?.accountId) throw new NotFound('organisation')
    await visit.signIn({ accountId: session.accountId, org: chosen.org, memberId: chosen.memberId })
    return go('/home')
  }),

  getOpenly('/invitations/:token', 'anyone', async ({ database, params, frame, now }) => {
    const invited = await readInvitation(database, params.token!, now)
    return invited
      ? page(<InvitationPage frame={frame} token={params.token!} invited={invited} />)
      : page(<GonePage frame={frame} />, 404)
  }),
  postOpenly('/invitations/:token', 'anyone', async (visit) => {
    const { database, params, frame, form, now } = visit
    const joined = await join(database, params.token!, form.get('password'), now)
    if (joined.ok) {
      await visit.signIn(joined)
      return go('/home')
    }
    const invited = await readInvitation(database, params.token!, now)
    if (!invited || joined.because === 'gone') return page(<GonePage frame={frame} />, 409)
    const said = { 'no-email': words.invitation.noEmail, wrong: words.account.wrongNow, ...words.faults }[
      joined.because
    ]
    return refuse(
      <InvitationPage
        frame={frame}
        token={params.token!}
        invited={invited}
        errors={[{ field: 'password', text: said }]}
      />,
    )
  }),

  ...example,
  get('/account', 'self', async ({ caller, frame }) => page(<AccountPage caller={caller} frame={frame} />)),
  post('/account/password', 'self', async ({ caller, frame, form }) => {
    const changed = await changePassword(caller, { now: form.get('now'), next: form.get('next') })
    if (changed.ok) return go('/account', 'signin.changed')
    const error =
      changed.because === 'wrong'
        ? { field: 'now', text: words.account.wrongNow }
        : { field: 'next', text: words.faults[changed.because] }
    return refuse(<AccountPage caller={caller} frame={frame} errors={[error]} />)
  }),
  post('/account/sessions', 'self', async ({ caller }) => {
    await signOutEverywhereElse(caller)
    return go('/account', 'signin.everywhere')
  }),
  ...signInLinks,
]
