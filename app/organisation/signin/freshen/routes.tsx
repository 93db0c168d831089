import { type Answer, go, page } from '../../../web/answer.ts'
import { nextPath } from '../../../web/nextPath.ts'
import { getOpenly, type OpenVisit, postOpenly, type Route } from '../../../web/route.ts'
import { accountById } from '../../setup/store.ts'
import { countAttempt, forgetAttempts } from '../attemptStore.ts'
import { isPassword } from '../password.ts'
import { markFresh } from '../sessionStore.ts'
import { words as signInWords } from '../words.ts'
import { FreshPage } from './page.tsx'
import { words } from './words.ts'

// Openly, with transactions of its own: a wrong password is refused and must still be counted.
export const routes: Route[] = [
  getOpenly('/account/fresh', 'anyone', async ({ session, frame, query }) => {
    if (!session) return go(toSignIn(query.get('next')))
    return page(
      <FreshPage
        frame={frame}
        next={nextPath(query.get('next'), '/account')}
        hasPassword={Boolean(session.accountId)}
      />,
    )
  }),
  postOpenly('/account/fresh', 'anyone', async (visit) => {
    const { session, form } = visit
    if (!session) return go(toSignIn(form.get('next')))
    const next = nextPath(form.get('next'), '/account')
    const fault = await faultOf(visit, form.get('password'))
    if (!fault) return go(next, 'fresh.done')
    return again(visit, next, fault)
  }),
]

const toSignIn = (next: string | null): string => `/sign-in?next=${encodeURIComponent(nextPath(next, '/account'))}`

type Fault = { text: string; status: 422 | 429 }

/** Why the password does not do, if it does not; otherwise the session is fresh from now. */
async function faultOf({ database, session, now }: OpenVisit, password: string): Promise<Fault | undefined> {
  const accountId = session?.accountId
  if (!session || !accountId) return { text: words.noPassword, status: 422 }
  if (!password) return { text: words.missing, status: 422 }
  const minutes = await database.inInstance((db) => countAttempt(db, 'sign-in account', accountId, now))
  if (minutes) return { text: signInWords.signIn.wait(minutes), status: 429 }
  const account = await database.inInstance((db) => accountById(db, accountId))
  if (!(await isPassword(account?.passwordHash, password))) return { text: words.wrong, status: 422 }
  await database.inInstance(async (db) => {
    await forgetAttempts(db, 'sign-in account', accountId)
    await markFresh(db, session.tokenHash, now)
  })
  return undefined
}

function again({ frame, session }: OpenVisit, next: string, { text, status }: Fault): Answer {
  const errors = [{ field: 'password', text }]
  return page(<FreshPage frame={frame} next={next} hasPassword={Boolean(session?.accountId)} errors={errors} />, status)
}
