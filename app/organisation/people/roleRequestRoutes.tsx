import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { sayDay } from '../../web/parts/day.tsx'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { isFresh, may } from '../caller.ts'
import { closeRequest, readRequest, secondPeopleFor } from '../secondPerson/actions.ts'
import { SecondPage } from '../secondPerson/page.tsx'
import { isOther, type SecondRequest, standingOf } from '../secondPerson/secondRequest.ts'
import { words as secondWords } from '../secondPerson/words.ts'
import { words as signInWords } from '../signin/words.ts'
import { readStructure } from '../structure/actions.ts'
import { confirmRole, type RoleWanted } from './actions.ts'
import { words } from './words.ts'

const AT = '/role-requests/:id'

export const routes: Route[] = [
  get(AT, 'role.confirm', async (visit) => page(await draw(visit))),
  post(`${AT}/confirmation`, 'role.confirm', async (visit) => {
    const done = await confirmRole(visit.caller, visit.params.id!)
    return done.ok ? back(visit, 'second.confirmed') : again(visit, 'answer', done.because)
  }),
  post(`${AT}/refusal`, 'role.confirm', async (visit) => {
    const { caller, params, form } = visit
    const done = await closeRequest(caller, 'role', params.id!, { outcome: 'declined', reason: form.get('reason') })
    return done.ok ? back(visit, 'second.declined') : again(visit, 'reason', done.because)
  }),
  post(`${AT}/withdrawal`, 'role.confirm', async (visit) => {
    const done = await closeRequest(visit.caller, 'role', visit.params.id!, { outcome: 'withdrawn' })
    return done.ok ? back(visit, 'second.withdrawn') : again(visit, 'withdraw', done.because)
  }),
]

type Fault = Extract<Awaited<ReturnType<typeof confirmRole>>, { ok: false }>['because']

const sayFault = (because: Fault): string =>
  because in secondWords.faults
    ? secondWords.faults[because as keyof typeof secondWords.faults]
    : words.faults[because as keyof typeof words.faults]

const back = ({ params }: Post, said?: string): Answer => go(`/role-requests/${params.id}`, said)

// What is settled already is shown as it is: a second press is no mistake.
const again = async (visit: Post, field: string, because: Fault): Promise<Answer> =>
  because === 'over'
    ? back(visit)
    : refuse(
        await draw(visit, {
          errors: [{ field, text: sayFault(because) }],
          typed: { reason: visit.form.get('reason') },
        }),
      )

async function draw({ caller, frame, params }: Visit, refused?: { errors: FieldError[]; typed: { reason: string } }) {
  const request = await readRequest<RoleWanted>(caller, 'role', params.id!)
  const { role } = request.wants
  const isAsker = request.askedById === caller.member.id
  return (
    <SecondPage
      frame={frame}
      here="/members"
      trail={[{ href: '/members', text: words.list.title }]}
      title={words.second.title(signInWords.roles[role], request.aboutTitle)}
      request={request}
      standing={standingOf(request, caller.today)}
      reader={isAsker ? 'asker' : isOther(request, caller.member.id) ? 'second' : 'neither'}
      isFresh={isFresh(caller, caller.now)}
      others={isAsker ? await secondPeopleFor(caller, 'role', request.aboutRecordId) : []}
      result={request.madeRecordId && may(caller, 'member.read', {}) ? `/members/${request.aboutRecordId}` : undefined}
      {...refused}
    >
      <SummaryList rows={rowsOf(request, (await readStructure(caller)).units)} />
    </SecondPage>
  )
}

function rowsOf(
  { aboutTitle, wants: { role, unitId, until } }: SecondRequest<RoleWanted>,
  units: readonly { id: string; name: string }[],
) {
  const told = words.second
  return [
    { name: told.person, value: aboutTitle },
    { name: told.role, value: signInWords.roles[role] },
    { name: told.means, value: words.roleHelp[role] },
    { name: told.part, value: units.find(({ id }) => id === unitId)?.name ?? words.show.whole },
    { name: told.until, value: until ? sayDay(until) : told.twelve },
  ]
}
