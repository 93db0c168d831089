import { type Answer, go, page, refuse } from '../../web/answer.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { SummaryList } from '../../web/parts/summaryList.tsx'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { isFresh } from '../caller.ts'
import { closeRequest, readRequest, type SecondFault, secondPeopleFor } from '../secondPerson/actions.ts'
import { SecondPage } from '../secondPerson/page.tsx'
import { isOther, standingOf } from '../secondPerson/secondRequest.ts'
import { words as secondWords } from '../secondPerson/words.ts'
import { confirmContacts } from './contacts.ts'
import { words } from './words.ts'

const AT = '/contact-requests/:id'

export const routes: Route[] = [
  get(AT, 'contacts.confirm', async (visit) => page(await draw(visit))),
  post(`${AT}/confirmation`, 'contacts.confirm', async (visit) => {
    const done = await confirmContacts(visit.caller, visit.params.id!)
    return done.ok ? back(visit, 'second.confirmed') : again(visit, 'answer', done.because)
  }),
  post(`${AT}/refusal`, 'contacts.confirm', async (visit) => {
    const reason = visit.form.get('reason')
    const done = await closeRequest(visit.caller, 'contacts', visit.params.id!, { outcome: 'declined', reason })
    return done.ok ? back(visit, 'second.declined') : again(visit, 'reason', done.because)
  }),
  post(`${AT}/withdrawal`, 'contacts.confirm', async (visit) => {
    const done = await closeRequest(visit.caller, 'contacts', visit.params.id!, { outcome: 'withdrawn' })
    return done.ok ? back(visit, 'second.withdrawn') : again(visit, 'withdraw', done.because)
  }),
]

const back = ({ params }: Post, said?: string): Answer => go(`/contact-requests/${params.id}`, said)

// What is settled already is shown as it is: a second press is no mistake.
const again = async (visit: Post, field: string, because: SecondFault): Promise<Answer> =>
  because === 'over'
    ? back(visit)
    : refuse(
        await draw(visit, {
          errors: [{ field, text: secondWords.faults[because] }],
          typed: { reason: visit.form.get('reason') },
        }),
      )

async function draw({ caller, frame, params }: Visit, refused?: { errors: FieldError[]; typed: { reason: string } }) {
  const request = await readRequest(caller, 'contacts', params.id!)
  const isAsker = request.askedById === caller.member.id
  const said = words.export.request
  return (
    <SecondPage
      frame={frame}
      here="/settings"
      trail={[
        { href: isAsker ? '/settings/export' : '/my-work', text: isAsker ? words.export.title : secondWords.work },
      ]}
      title={said.title(request.askedByName)}
      request={request}
      standing={standingOf(request, caller.today)}
      reader={isAsker ? 'asker' : isOther(request, caller.member.id) ? 'second' : 'neither'}
      isFresh={isFresh(caller, caller.now)}
      others={isAsker ? await secondPeopleFor(caller, 'contacts', request.aboutRecordId) : []}
      {...refused}
    >
      <SummaryList
        rows={[
          { name: said.what, value: said.whatSaid },
          { name: said.until, value: said.untilSaid },
        ]}
      />
    </SecondPage>
  )
}
