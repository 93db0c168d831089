import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { sendLater } from '../../web/mail/outbox.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type Caller, isFresh } from '../caller.ts'
import { DUTIES, ROLES } from '../policy.ts'
import { secondPeopleFor } from '../secondPerson/actions.ts'
import { words as signInWords } from '../signin/words.ts'
import { readStructure } from '../structure/actions.ts'
import { type Invitee, inviteAgain, inviteMember, memberOf, membersOf } from './actions.ts'
import { invitationLetter } from './letters.ts'
import { InvitedPage, type InvitedPerson, InvitePage } from './pages/invite.tsx'
import { isEmail, type KnownHere, kindFor, readPastedList } from './pastedList.ts'
import type { GrantFault } from './people.ts'
import { partOptions, readRole } from './readRole.ts'
import { words } from './words.ts'

const MOST = 200

async function draw({ caller, frame }: Visit, typed: Record<string, string> = {}, errors: FieldError[] = []) {
  return (
    <InvitePage
      frame={frame}
      parts={await partOptions(caller)}
      typed={typed}
      isFresh={isFresh(caller, caller.now)}
      seconds={await secondPeopleFor(caller, 'role')}
      errors={errors}
    />
  )
}

const again = async (visit: Post, errors: FieldError[]): Promise<Answer> =>
  refuse(await draw(visit, typedIn(visit), errors))

// Only what somebody wrote: the one-time key of the old form is no use in the new one.
const typedIn = ({ form }: Post): Record<string, string> => {
  const { key: _, ...typed } = form.typed
  return typed
}

async function takeOne(visit: Post): Promise<Answer> {
  const { caller, form, key } = visit
  const said = words.invite.errors
  const [name, email] = [form.get('name').trim(), form.get('email').trim().toLowerCase()]
  const role = await readRole(caller, form)
  const errors = [
    ...(name ? [] : [{ field: 'name', text: said.name }]),
    ...(name.length > 200 ? [{ field: 'name', text: said.nameLong }] : []),
    ...(isEmail(email) ? [] : [{ field: 'email', text: said.email }]),
    ...(role.ok ? [] : role.errors),
  ]
  if (errors.length || !role.ok) return again(visit, errors)
  const invited = await inviteOne(visit, { name, email, kind: kindFor(role.values.role), ...role.values }, key)
  return invited.ok
    ? page(<InvitedPage frame={visit.frame} people={[invited.person]} />)
    : again(visit, [invited.error])
}

type InvitedOne = { ok: true; person: InvitedPerson } | { ok: false; error: FieldError }

/** Invites one person and puts the letter with the rest of the transaction. */
async function inviteOne({ caller, origin }: Visit, invitee: Invitee, id?: string): Promise<InvitedOne> {
  const invited = await inviteMember(caller, invitee, id)
  if (!invited.ok) return { ok: false, error: errorFor(invited.because) }
  const { name, email, role } = invitee
  const link = linkTo(origin, invited.token)
  await sendLater(caller, invitationLetter(caller, { name, email, link }))
  const waiting = invited.waitsFor && { role, for: invited.waitsFor }
  const person = { id: invited.id, name, email, link, ...(waiting && { waiting }) }
  return { ok: true, person }
}

const linkTo = (origin: string, token: string): string => `${origin}/invitations/${token}`

function errorFor(because: GrantFault | 'already-here'): FieldError {
  if (because === 'already-here') return { field: 'email', text: words.invite.errors['already-here'] }
  const field = because === 'over-already' || because === 'too-long' ? 'until' : 'role'
  return { field, text: words.faults[because] }
}

async function takeList(visit: Post): Promise<Answer> {
  const said = words.invite.errors
  const { invitees, problems } = readPastedList(visit.form.get('list'), await knownHere(visit.caller))
  const wrong = (text: string) => again(visit, [{ field: 'list', text }])
  if (problems.length)
    return again(
      visit,
      problems.map(({ line, read, because }) => ({
        field: 'list',
        text: said.line(line, read, words.invite.lineFaults[because]),
      })),
    )
  if (invitees.length === 0) return wrong(said.emptyList)
  if (invitees.length > MOST) return wrong(said.tooMany(MOST))
  const people: InvitedPerson[] = []
  for (const { line, ...invitee } of invitees) {
    const invited = await inviteOne(visit, invitee)
    if (!invited.ok) return wrong(said.line(line, invitee.name, invited.error.text))
    people.push(invited.person)
  }
  return page(<InvitedPage frame={visit.frame} people={people} />)
}

async function knownHere(caller: Caller): Promise<KnownHere> {
  const { units } = await readStructure(caller)
  return {
    roles: [...ROLES, ...DUTIES].map((role) => ({ role, name: signInWords.roles[role] })),
    parts: units,
    emails: new Set((await membersOf(caller)).flatMap(({ email }) => email ?? [])),
  }
}

/** A fresh link for somebody who waits; the one before stops working. */
async function takeAgain(visit: Post): Promise<Answer> {
  const { caller, params, origin, frame } = visit
  const member = await memberOf(caller, params.id!)
  const invited = await inviteAgain(caller, params.id!)
  if (!invited.ok || !member) return again(visit, [{ field: 'name', text: words.faults['not-fresh'] }])
  const person = { id: member.id, name: member.name, email: member.email, link: linkTo(origin, invited.token) }
  if (person.email) await sendLater(caller, invitationLetter(caller, { ...person, email: person.email }))
  return page(<InvitedPage frame={frame} people={[person]} />)
}

export const routes: Route[] = [
  get('/members/new', 'member.invite', async (visit) => page(await draw(visit))),
  post('/members', 'member.invite', takeOne),
  post('/members/list', 'member.invite', takeList),
  // A post that is sent twice, or a page that is loaded again, comes here: links are shown once.
  get('/members/list', 'member.invite', async () => go('/members')),
  post('/members/:id/invitation', 'member.invite', takeAgain),
  get('/members/:id/invitation', 'member.invite', async ({ params }) => go(`/members/${params.id}`)),
]
