import { z } from 'zod'
import { NotFound } from '../../errors.ts'
import { happeningsOf } from '../../store/happening.ts'
import { localDay } from '../../store/today.ts'
import { type Answer, go, page, refuse } from '../../web/answer.ts'
import { typedDay } from '../../web/fieldSchemas.ts'
import type { FieldError } from '../../web/parts/fieldError.ts'
import { get, type Post, post, type Route, type Visit } from '../../web/route.ts'
import { type Caller, isFresh, may, must } from '../caller.ts'
import type { BothEdits } from '../parts.tsx'
import { postsHeldBy, postsOf } from '../post/actions.ts'
import { requestsAbout, secondPeopleFor } from '../secondPerson/actions.ts'
import { standingOf as standingOfRequest } from '../secondPerson/secondRequest.ts'
import { words as signInWords } from '../signin/words.ts'
import { readStructure } from '../structure/actions.ts'
import { placesFor } from '../structure/pages/unitForm.tsx'
import { words as organisationWords } from '../words.ts'
import {
  endMembership,
  endRole,
  grantRole,
  grantsOf,
  letBackIn,
  memberOf,
  membersOf,
  openInvitationsOf,
  type RoleWanted,
  suspendMember,
} from './actions.ts'
import { amendMember } from './amend.ts'
import { routes as invitations } from './inviteRoutes.tsx'
import { mergeMembers } from './merge.ts'
import { MemberEditPage } from './pages/edit.tsx'
import { MemberList, PER_PAGE, type Row, SHOWS, type Show } from './pages/list.tsx'
import { MemberPage } from './pages/show.tsx'
import { isEmail } from './pastedList.ts'
import { type GrantFault, isLive, liveRoles, type Member, type Standing, standingOf } from './people.ts'
import { partOptions, readRole } from './readRole.ts'
import { routes as roleRequests } from './roleRequestRoutes.tsx'
import { words } from './words.ts'

/** Members that the caller may read of: an administrator all of them, a theme lead those at home in the theme. */
const maySee = (caller: Caller, member: Member): boolean =>
  may(caller, 'member.read', { unitId: member.homeUnitId, memberId: member.id })

const SHOWN: Record<Standing, Show> = {
  here: 'here',
  waiting: 'waiting',
  suspended: 'suspended',
  ended: 'gone',
  merged: 'gone',
}

async function showList({ caller, frame, query }: Visit): Promise<Answer> {
  const members = (await membersOf(caller)).filter((member) => maySee(caller, member))
  const rows = await rowsOf(caller, members)
  const q = query.get('q')?.trim() ?? ''
  const show = SHOWS.find((word) => word === query.get('show')) ?? 'here'
  // Whoever was invited is a member today, and is also found among those who have not joined.
  const isShown = ({ standingWord }: Shown) =>
    SHOWN[standingWord] === show || (show === 'here' && standingWord === 'waiting')
  const found = rows
    .filter(isShown)
    .filter(({ name, roles, posts }) => [name, ...roles, ...posts].join(' ').toLowerCase().includes(q.toLowerCase()))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const at = { pages, page: Math.min(pages, Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1)) }
  return page(
    <MemberList
      frame={frame}
      rows={rows}
      found={found}
      show={show}
      q={q}
      at={at}
      mayInvite={may(caller, 'member.invite')}
    />,
  )
}

type Shown = Row & { standingWord: Standing }

async function rowsOf(caller: Caller, members: Member[]): Promise<Shown[]> {
  const grants = await grantsOf(caller)
  const posts = await postsOf(caller)
  const links = new Map(
    (await openInvitationsOf(caller)).map(({ memberId, expiresAt }) => [
      memberId,
      localDay(expiresAt, caller.organisation.timeZone),
    ]),
  )
  return members.map((member) => {
    const standingWord = standingOf(member, caller.today)
    const link = links.get(member.id)
    return {
      id: member.id,
      name: member.name,
      roles: [...new Set(liveRoles(grants, member.id, caller.today))].map((role) => signInWords.roles[role]),
      posts: posts.filter(({ holder }) => holder?.memberId === member.id).map(({ title }) => title),
      standing:
        standingWord === 'waiting'
          ? link
            ? words.list.invitedUntil(link)
            : words.list.linkOver
          : words.standing[standingWord],
      standingWord,
      isHere: standingWord === 'here' || standingWord === 'waiting',
      isJoined: standingWord === 'here',
    }
  })
}

async function seenMember(caller: Caller, id: string): Promise<Member> {
  const member = await memberOf(caller, id)
  if (!member) throw new NotFound(`member ${id}`)
  must(caller, 'member.read', { unitId: member.homeUnitId, memberId: id })
  return member
}

async function draw(
  { caller, frame, params }: Visit,
  refused?: { typed: Record<string, string>; errors: FieldError[] },
) {
  const member = await seenMember(caller, params.id!)
  const members = await membersOf(caller)
  const structure = await readStructure(caller)
  const grants = (await grantsOf(caller)).filter(({ memberId }) => memberId === member.id)
  const link = (await openInvitationsOf(caller)).find(({ memberId }) => memberId === member.id)
  const keep = may(caller, 'member.invite')
  return (
    <MemberPage
      frame={frame}
      member={member}
      standing={standingOf(member, caller.today)}
      live={grants.filter((grant) => isLive(grant, caller.today))}
      past={grants.filter((grant) => !isLive(grant, caller.today))}
      unitNames={new Map(structure.units.map(({ id, name }) => [id, name]))}
      posts={await postsHeldBy(caller, member.id)}
      happenings={await happeningsOf(caller, member.id)}
      linkUntil={link && localDay(link.expiresAt, caller.organisation.timeZone)}
      twin={members.find(({ id }) => id === member.mergedInto)}
      others={
        keep
          ? members.filter(({ id, kind, mergedInto }) => id !== member.id && kind === member.kind && !mergedInto)
          : []
      }
      parts={placesFor(structure)}
      asked={(await requestsAbout<RoleWanted>(caller, member.id)).filter(
        (request) => request.kind === 'role' && standingOfRequest(request, caller.today) === 'waiting',
      )}
      seconds={keep ? await secondPeopleFor(caller, 'role', member.id) : []}
      may={{
        keep,
        isSelf: member.id === caller.member.id,
        isFresh: isFresh(caller, caller.now),
        posts: may(caller, 'post.read'),
      }}
      refused={refused}
    />
  )
}

const again = async (visit: Post, errors: FieldError[]): Promise<Answer> =>
  refuse(await draw(visit, { typed: visit.form.typed, errors }))

type Done = { ok: true } | { ok: false; because: GrantFault }

/** To the person's page with what happened, or back to it with why not, at the field that was used. */
const answer = (visit: Post, done: Done, said: string, field: string): Promise<Answer> | Answer =>
  done.ok ? go(`/members/${visit.params.id}`, said) : again(visit, [{ field, text: words.faults[done.because] }])

async function takeRole(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  await seenMember(caller, params.id!)
  const read = await readRole(caller, form)
  if (!read.ok) return again(visit, read.errors)
  const given = await grantRole(caller, { memberId: params.id!, ...read.values })
  return answer(visit, given, given.ok && given.waitsFor ? 'second.asked' : 'member.role', 'role')
}

async function takeRoleEnd(visit: Post): Promise<Answer> {
  const { caller, params } = visit
  const isTheirs = (await grantsOf(caller)).some(({ id, memberId }) => id === params.grantId && memberId === params.id)
  if (!isTheirs) throw new NotFound(`grant ${params.grantId}`)
  return answer(visit, await endRole(caller, params.grantId!), 'member.roleEnded', 'roles')
}

async function takeEnding(visit: Post): Promise<Answer> {
  const read = visit.form.read(z.object({ lastDay: typedDay(words.show.errors.lastDay) }))
  if (!read.ok) return again(visit, read.errors)
  return answer(
    visit,
    await endMembership(visit.caller, visit.params.id!, read.values.lastDay),
    'member.ended',
    'lastDay',
  )
}

async function takeMerging(visit: Post): Promise<Answer> {
  const { caller, form, params } = visit
  const into = (await membersOf(caller)).find(({ id }) => id === form.get('into'))
  if (!into) return again(visit, [{ field: 'into', text: words.show.errors.into }])
  await seenMember(caller, params.id!)
  const done = await mergeMembers(caller, params.id!, into.id)
  return done.ok
    ? go(`/members/${into.id}`, 'member.merged')
    : again(visit, [{ field: 'into', text: words.mergeFaults[done.because] }])
}

async function showEdit({ caller, frame, params }: Visit): Promise<Answer> {
  const member = await seenMember(caller, params.id!)
  if (member.mergedInto) return go(`/members/${member.id}`)
  const typed = { name: member.name, email: member.email ?? '', homeUnitId: member.homeUnitId ?? '' }
  return page(
    <MemberEditPage frame={frame} member={member} parts={await partOptions(caller)} typed={typed} base={member.edit} />,
  )
}

async function takeEdit({ caller, frame, params, form }: Post): Promise<Answer> {
  const member = await seenMember(caller, params.id!)
  const refused = async (errors: FieldError[], more: { base?: number; both?: BothEdits } = {}) =>
    refuse(
      <MemberEditPage
        frame={frame}
        member={member}
        parts={await partOptions(caller)}
        typed={form.typed}
        base={form.base}
        errors={errors}
        {...more}
      />,
    )
  const said = words.invite.errors
  const [name, email, homeUnitId] = [
    form.get('name').trim(),
    form.get('email').trim().toLowerCase(),
    form.get('homeUnitId'),
  ]
  const isPart = !homeUnitId || (await partOptions(caller)).some(({ value }) => value === homeUnitId)
  const errors = [
    ...(name ? [] : [{ field: 'name', text: said.name }]),
    ...(name.length > 200 ? [{ field: 'name', text: said.nameLong }] : []),
    ...(member.hasJoined || isEmail(email) ? [] : [{ field: 'email', text: said.email }]),
    ...(isPart ? [] : [{ field: 'homeUnitId', text: organisationWords.notFoundUnit }]),
  ]
  if (errors.length) return refused(errors)
  const saved = await amendMember(caller, member.id, form.base, { name, email, homeUnitId: homeUnitId || null })
  if (saved.ok) return go(`/members/${member.id}`, 'member.saved')
  if (saved.because === 'email-taken') return refused([{ field: 'email', text: words.edit.taken }])
  return refused([{ field: 'name', text: organisationWords.both.title }], {
    base: member.edit,
    both: await bothOf(caller, member),
  })
}

async function bothOf(caller: Caller, { id, name, email, homeUnitId }: Member): Promise<BothEdits> {
  const { units } = await readStructure(caller)
  const [last] = await happeningsOf(caller, id, 1)
  return {
    keepHref: `/members/${id}`,
    by: last && { name: last.byName, onDay: last.onDay },
    saved: [
      { name: words.edit.name, value: name },
      { name: words.edit.email, value: email ?? words.show.noEmail },
      { name: words.edit.home, value: units.find((unit) => unit.id === homeUnitId)?.name ?? words.show.nowhere },
    ],
  }
}

export const routes: Route[] = [
  get('/members', 'member.read', showList),
  ...invitations,
  ...roleRequests,
  get('/members/:id', 'member.read', async (visit) => page(await draw(visit))),
  get('/members/:id/details', 'member.invite', showEdit),
  post('/members/:id', 'member.invite', takeEdit),
  post('/members/:id/roles', 'role.give', takeRole),
  post('/members/:id/roles/:grantId/end', 'role.give', takeRoleEnd),
  post('/members/:id/ending', 'member.invite', takeEnding),
  post('/members/:id/suspension', 'member.invite', async (visit) =>
    answer(visit, await suspendMember(visit.caller, visit.params.id!), 'member.suspended', 'suspend'),
  ),
  post('/members/:id/restoration', 'member.invite', async (visit) =>
    answer(visit, await letBackIn(visit.caller, visit.params.id!), 'member.restored', 'roles'),
  ),
  post('/members/:id/merging', 'member.invite', takeMerging),
]
