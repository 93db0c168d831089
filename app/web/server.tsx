import { randomBytes } from 'node:crypto'
import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { NotAllowed, NotFound } from '../errors.ts'
import { endSession, findEndedSession, hashToken, startSession } from '../organisation/signin/sessionStore.ts'
import { isLostId } from '../store/database.ts'
import { isId } from '../store/newId.ts'
import { inLanguage, PSEUDO } from '../words.ts'
import { type Answer, go, text } from './answer.ts'
import { type Arrival, isCrossSite, type Place, readArrival } from './arrival.ts'
import { sendAsset } from './assets.ts'
import { cookieName, readCookie, setCookie } from './cookies.ts'
import { CrossSite, KeptHere, Missing, NotPermitted, Refused, SignedOut, WentWrong } from './errors/errorPages.tsx'
import type { Form } from './form.ts'
import { isSealedFor, issueKeys, openKey } from './key.ts'
import { keepForMember, type Surroundings, sessionOf, showToMember, takeFromMember } from './memberRequest.ts'
import type { Frame } from './page.tsx'
import { type ReadForm, readForm } from './readForm.ts'
import { readLargeForm } from './readLargeForm.ts'
import { respond } from './respond.ts'
import type { OpenVisit, Route } from './route.ts'

export type Server = Surroundings &
  Place & { routes: Route[]; openFrame: Frame; report: (error: unknown, route: string) => void }

/** The whole web side as one function from request to response. */
export function createServer(server: Server): Hono<{ Bindings: HttpBindings }> {
  const app = new Hono<{ Bindings: HttpBindings }>()
  app.get('/assets/:name{.+}', (c) => sendAsset(c.req.param('name')))
  for (const route of server.routes)
    app.on(route.method, route.path, (c) =>
      answerRequest(server, route, c.req.raw, c.env.incoming?.socket?.remoteAddress, c.req.param()),
    )
  app.all('*', (c) => inTheirLanguage(c.req.raw, () => respond({ kind: 'page', body: <Missing />, status: 404 })))
  app.onError((error, c) => {
    server.report(error, c.req.path)
    return inTheirLanguage(c.req.raw, () => respond({ kind: 'page', body: <WentWrong />, status: 500 }))
  })
  return app
}

const inTheirLanguage = <T,>(request: Request, work: () => T): T =>
  inLanguage(request.headers.get('accept-language') === PSEUDO ? PSEUDO : 'en', work)

function answerRequest(
  server: Server,
  route: Route,
  request: Request,
  address: string | undefined,
  params: Record<string, string>,
) {
  return inTheirLanguage(request, async () => {
    const arrival = readArrival(request, address, server)
    if (!arrival) return respond(text('This address does not belong to this Ingrain.\n', 421))
    // A thing that nobody could have made is not here, and says so as a thing that was never made does.
    const hasWrongId = Object.entries(params).some(([name, value]) => /^id$|Id$/.test(name) && !isId(value))
    // No text in the database holds a NUL, and asking for one is an error there.
    if (
      hasWrongId ||
      [...Object.values(params), ...arrival.url.searchParams.values()].some((asked) => asked.includes('\0'))
    )
      return respond({ kind: 'page', body: <Missing />, status: 404 })
    const token = readCookie(arrival, 'session')
    const visitToken = readCookie(arrival, 'visit') ?? randomBytes(24).toString('base64url')
    const visitor = token ?? visitToken
    const issuer = { secret: server.secret, visitor: hashToken(visitor).toString('hex'), issued: 0 }
    return issueKeys(issuer, async () => {
      const render = (answer: Answer) => respond(answer)
      try {
        const response = await dispatch(server, route, arrival, params, { token, issuer, render })
        if (!token && issuer.issued && arrival.cookies[cookieName(arrival, 'visit')] !== visitToken)
          response.headers.append('Set-Cookie', setCookie(arrival, 'visit', visitToken))
        return response
      } catch (error) {
        return respond(errorAnswer(server, error, route))
      }
    })
  })
}

type Inside = {
  token: string | undefined
  issuer: { secret: string; visitor: string }
  render: (answer: Answer) => Promise<Response>
}

async function dispatch(
  server: Server,
  route: Route,
  arrival: Arrival,
  params: Record<string, string>,
  { token, issuer, render }: Inside,
): Promise<Response> {
  if ('admit' in route && route.admit)
    return takeLarge(server, { ...route, admit: route.admit }, arrival, params, { token, issuer })
  const posted = route.method === 'POST' ? await readPost(route, arrival, issuer) : undefined
  const session = await sessionOf(server, token, arrival)
  if (posted && 'refusal' in posted)
    return render((await keptHere(server, route, arrival, params, session, posted)) ?? posted.refusal)

  if ('openly' in route) {
    if (route.may === 'this machine only' && !arrival.isLocal) throw new NotFound(route.path)
    const cookies: string[] = []
    const visit = openVisit(server, arrival, params, session, cookies, token)
    const answer = await (route.method === 'POST' ? route.openly({ ...visit, ...posted! }) : route.openly(visit))
    return respond(answer, cookies)
  }

  const asked = session && { session, arrival, params }
  const response =
    asked &&
    ('take' in route
      ? await takeFromMember(server, route, asked, posted!, render)
      : await showToMember(server, route, asked, render))
  if (response) return response
  if ('take' in route) {
    const kept = await keptFor(server, route, arrival, params, token, posted!.form)
    return render({ kind: 'page', body: <SignedOut kept={kept} />, status: 401 })
  }
  return render(go(`/sign-in?next=${encodeURIComponent(arrival.url.pathname + arrival.url.search)}`))
}

// The form's key was sealed to this very session, so what is in it was typed by whoever it belonged to.
async function keptFor(
  server: Server,
  route: Extract<Route, { take: unknown }>,
  arrival: Arrival,
  params: Record<string, string>,
  token: string | undefined,
  form: Form,
): Promise<string | undefined> {
  const ended =
    token && route.keep ? await findEndedSession(server.database.instance, token, server.clock()) : undefined
  return ended && keepForMember(server, route, { session: ended, arrival, params }, form)
}

type Large = Extract<Route, { openly: unknown; admit?: unknown }> & { admit: (visit: OpenVisit) => Promise<void> }

// Whether somebody may send so much is settled before it is read.
async function takeLarge(
  server: Server,
  route: Large,
  arrival: Arrival,
  params: Record<string, string>,
  { token, issuer }: Omit<Inside, 'render'>,
): Promise<Response> {
  if (isCrossSite(arrival)) return respond({ kind: 'page', body: <CrossSite />, status: 403 })
  const cookies: string[] = []
  const visit = openVisit(server, arrival, params, await sessionOf(server, token, arrival), cookies, token)
  await route.admit(visit)
  const { read, letGo } = await readLargeForm(arrival.request)
  try {
    const posted = openForm(read, issuer)
    return await respond('refusal' in posted ? posted.refusal : await route.openly({ ...visit, ...posted }), cookies)
  } finally {
    await letGo()
  }
}

type Posted = { form: Form; key: string }
/** A post that is not taken; with its form, where the form was drawn by us for another session or too long ago. */
type Unopened = { refusal: Answer; form?: Form }

// A form that the same person opened before they signed in again: not taken, and nothing typed in it is lost.
async function keptHere(
  server: Server,
  route: Route,
  arrival: Arrival,
  params: Record<string, string>,
  session: OpenVisit['session'],
  { form }: Unopened,
): Promise<Answer | undefined> {
  if (!session || !form || !('take' in route) || !isSealedFor(server.secret, session.memberId, form.get('mine')))
    return undefined
  const kept = await keepForMember(server, route, { session, arrival, params }, form)
  return kept ? { kind: 'page', body: <KeptHere kept={kept} />, status: 403 } : undefined
}

async function readPost(
  route: Route,
  arrival: Arrival,
  issuer: { secret: string; visitor: string },
): Promise<Posted | Unopened> {
  if (isCrossSite(arrival)) return { refusal: { kind: 'page', body: <CrossSite />, status: 403 } }
  return openForm(await readForm(arrival.request, { upload: 'upload' in route && route.upload }), issuer)
}

function openForm(read: ReadForm, issuer: { secret: string; visitor: string }): Posted | Unopened {
  if (!read.ok) return { refusal: { kind: 'page', body: <Refused because={read.because} />, status: read.status } }
  const key = openKey(issuer.secret, issuer.visitor, read.form.get('key'))
  if (!key) return { refusal: { kind: 'page', body: <CrossSite />, status: 403 }, form: read.form }
  return { form: read.form, key }
}

function openVisit(
  server: Server,
  arrival: Arrival,
  params: Record<string, string>,
  session: OpenVisit['session'],
  cookies: string[],
  token: string | undefined,
): OpenVisit {
  const { database, shelf, clock } = server
  return {
    database,
    shelf,
    secret: server.secret,
    params,
    query: arrival.url.searchParams,
    isLocal: arrival.isLocal,
    origin: arrival.origin,
    visitorHash: arrival.visitorHash,
    session,
    now: clock(),
    frame: server.openFrame,
    // A new session at every sign-in: a token known from before is worth nothing after.
    signIn: async (who) => {
      const fresh = await database.inInstance(async (db) => {
        if (token) await endSession(db, token)
        return startSession(db, { ...who, now: clock() })
      })
      cookies.push(setCookie(arrival, 'session', fresh))
    },
    signOut: async () => {
      if (token) await database.inInstance((db) => endSession(db, token))
      cookies.push(setCookie(arrival, 'session', '', 0))
    },
  }
}

function errorAnswer(server: Server, error: unknown, route: Route): Answer {
  if (error instanceof NotFound || isLostId(error)) return { kind: 'page', body: <Missing />, status: 404 }
  if (error instanceof NotAllowed)
    return { kind: 'page', body: <NotPermitted deed={error.deed} because={error.because} />, status: 403 }
  server.report(error, `${route.method} ${route.path}`)
  return { kind: 'page', body: <WentWrong />, status: 500 }
}
