import type { Child } from 'hono/jsx'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import type { Link } from '../../web/parts/link.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type Caller, isFresh } from '../caller.ts'
import { closeRequest, readRequest, type SecondFault, secondPeopleFor } from './actions.ts'
import { SecondPage } from './page.tsx'
import { addressOfRequest, isOther, KINDS, type Kind, type SecondRequest, standingOf } from './secondRequest.ts'
import { words } from './words.ts'

/** What one request asks for, as the page of it says it. */
type Told = {
  title: string
  trail: Link[]
  /** Why a yes is not possible any more, where it is not. */
  stale?: string
  /** Where what came of it is, once it was confirmed. */
  result?: string
  /** What exactly would be done. */
  body: Child
}

type SecondKind<Wants, Fault extends string> = {
  kind: Kind
  here: string
  /** The second person's yes. A fault of its own kind comes with its sentence in `faults`. */
  confirm: (caller: Caller, id: string) => Promise<{ ok: true } | { ok: false; because: Fault | SecondFault }>
  faults: () => Record<Exclude<Fault, SecondFault>, string>
  tell: (caller: Caller, request: SecondRequest<Wants>) => Promise<Told>
}

/** The page of one request for a second person's yes, and what can be answered there: yes, no, or taking it back. */
export function secondPersonRoutes<Wants, Fault extends string>(of: SecondKind<Wants, Fault>): Route[] {
  const { kind, here, confirm, tell } = of
  const { at, deed } = KINDS[kind]

  const back = ({ params }: Post, said?: string): Answer => go(addressOfRequest({ id: params.id!, kind }), said)

  const sayFault = (because: Fault | SecondFault): string =>
    ({ ...of.faults(), ...words.faults })[because as SecondFault | Exclude<Fault, SecondFault>]

  // What is settled already is shown as it is: a second press is no mistake.
  const again = async (visit: Post, field: string, because: Fault | SecondFault): Promise<Answer> =>
    because === 'over'
      ? back(visit)
      : refuse(
          await draw(visit, {
            errors: [{ field, text: sayFault(because) }],
            typed: { reason: visit.form.get('reason') },
          }),
        )

  async function draw({ caller, frame, params }: Visit, refused?: { errors: FieldError[]; typed: { reason: string } }) {
    const request = await readRequest<Wants>(caller, kind, params.id!)
    const isAsker = request.askedById === caller.member.id
    const { body, ...told } = await tell(caller, request)
    return (
      <SecondPage
        frame={frame}
        here={here}
        {...told}
        request={request}
        standing={standingOf(request, caller.today)}
        reader={isAsker ? 'asker' : isOther(request, caller.member.id) ? 'second' : 'neither'}
        isFresh={isFresh(caller, caller.now)}
        others={isAsker ? await secondPeopleFor(caller, kind, request.aboutRecordId) : []}
        {...refused}
      >
        {body}
      </SecondPage>
    )
  }

  return [
    get(`${at}/:id`, deed, async (visit) => page(await draw(visit))),
    post(`${at}/:id/confirmation`, deed, async (visit) => {
      const done = await confirm(visit.caller, visit.params.id!)
      return done.ok ? back(visit, 'second.confirmed') : again(visit, 'answer', done.because)
    }),
    post(`${at}/:id/refusal`, deed, async (visit) => {
      const reason = visit.form.get('reason')
      const done = await closeRequest(visit.caller, kind, visit.params.id!, { outcome: 'declined', reason })
      return done.ok ? back(visit, 'second.declined') : again(visit, 'reason', done.because)
    }),
    post(`${at}/:id/withdrawal`, deed, async (visit) => {
      const done = await closeRequest(visit.caller, kind, visit.params.id!, { outcome: 'withdrawn' })
      return done.ok ? back(visit, 'second.withdrawn') : again(visit, 'withdraw', done.because)
    }),
  ]
}
