import { NotAllowed } from '../errors.ts'
import { type Caller, reachOf } from '../organisation/caller.ts'
import { findCaller } from '../organisation/callerStore.ts'
import { findSession, markSeen, type Session } from '../organisation/signin/sessionStore.ts'
import type { Shelf } from '../portable/shelf.ts'
import { closeWork } from '../store/audit.ts'
import { type Database, isForbiddenBy } from '../store/database.ts'
import { answerGiven, keepAnswer, takeKey } from '../store/once.ts'
import { type Answer, go } from './answer.ts'
import type { Arrival } from './arrival.ts'
import type { Form } from './form.ts'
import type { Frame } from './page.tsx'
import type { Route, Visit } from './route.ts'

export type Surroundings = {
  database: Database
  /** What every page of a signed-in person has around it. */
  frameFor: (caller: Caller, arrival: Arrival) => Promise<Frame>
  clock: () => Date
  /** Where the bytes of files lie. */
  shelf: Shelf
}

type Asked = { session: Session; arrival: Arrival; params: Record<string, string> }

/** Thrown to undo a post whose answer is a refusal. */
class Undone extends Error {
  constructor(readonly response: Response) {
    super('refused')
  }
}

/** The living session behind a cookie; marks it as seen, at most once a minute, and when it comes or goes where work is shared. */
export async function sessionOf(
  { database, clock }: Surroundings,
  token: string | undefined,
  arrival: Arrival,
): Promise<Session | undefined> {
  if (!token) return undefined
  const now = clock()
  const session = await findSession(database.instance, token, now)
  if (!session) return undefined
  const path = arrival.request.method === 'GET' ? pathShown(arrival) : undefined
  const isElsewhere = path !== undefined && path !== (session.atPath ?? '')
  if (isElsewhere || now.getTime() - session.seenAt.getTime() > 60_000)
    await markSeen(database.instance, session.tokenHash, now, path)
  return session
}

// Only where several people write together does anybody see where somebody is, so only there is it kept.
const pathShown = ({ url }: Arrival): string =>
  url.pathname.startsWith('/assessments/') && url.pathname.length < 300 ? url.pathname : ''

/** Undefined when the session's person is no longer a member. */
export function showToMember(
  around: Surroundings,
  route: Extract<Route, { show: unknown }>,
  { session, arrival, params }: Asked,
  render: (answer: Answer) => Promise<Response>,
): Promise<Response | undefined> {
  return around.database.inOrganisation(session.org, 'reading', async (db) => {
    const caller = await findCaller(db, { ...session, session, now: around.clock() })
    if (!caller) return undefined
    requireReach(caller, route)
    return render(await route.show(await visitOf(around, caller, arrival, params)))
  })
}

/**
 * One post, one effect: the key is taken in the same transaction as the work, so a repeat gets the first answer,
 * and a refusal leaves nothing behind, not even the key.
 */
export async function takeFromMember(
  around: Surroundings,
  route: Extract<Route, { take: unknown }>,
  { session, arrival, params }: Asked,
  { form, key }: { form: Form; key: string },
  render: (answer: Answer) => Promise<Response>,
): Promise<Response | undefined> {
  const attempt = () =>
    around.database.inOrganisation(session.org, 'writing', async (db) => {
      const caller = await findCaller(db, { ...session, session, now: around.clock() })
      if (!caller) return undefined
      requireReach(caller, route)
      const given = await answerGiven(caller, key)
      if (given !== undefined) return render(go(given))
      await takeKey(caller, key)
      const answer = await route.take({ ...(await visitOf(around, caller, arrival, params)), form, key })
      const response = await render(answer)
      const isRefused = answer.kind === 'page' && answer.status >= 400
      // A file that only shows what is there, or what was sent, may be asked for again with the same form.
      if (isRefused || ((answer.kind === 'file' || answer.kind === 'stream') && !caller.touched.length))
        throw new Undone(response)
      await keepAnswer(caller, key, answer.kind === 'go' ? answer.to : arrival.url.pathname)
      await closeWork(caller)
      return response
    })
  try {
    return await attempt()
  } catch (error) {
    if (error instanceof Undone) return error.response
    if (isForbiddenBy(error, 'once_pkey')) return attempt()
    throw error
  }
}

/**
 * What somebody typed when their session had run out, kept as their own draft where the form can keep one. Gives the
 * address where they find it after signing in. Nobody else ever sees it.
 */
export async function keepForMember(
  around: Surroundings,
  { keep }: Extract<Route, { take: unknown }>,
  { session, arrival, params }: Asked,
  form: Form,
): Promise<string | undefined> {
  if (!keep) return undefined
  return around.database.inOrganisation(session.org, 'writing', async (db) => {
    const caller = await findCaller(db, { ...session, session, now: around.clock() })
    return caller && keep({ caller, params, form, from: arrival.url.pathname })
  })
}

function requireReach(caller: Caller, { may }: Extract<Route, { show: unknown } | { take: unknown }>): void {
  if (!reachOf(caller, may).length) throw new NotAllowed(may)
}

async function visitOf(
  { frameFor, database, shelf }: Surroundings,
  caller: Caller,
  arrival: Arrival,
  params: Record<string, string>,
): Promise<Visit> {
  return {
    caller,
    database,
    shelf,
    params,
    query: arrival.url.searchParams,
    origin: arrival.origin,
    frame: await frameFor(caller, arrival),
  }
}
