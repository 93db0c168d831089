import { z } from 'zod'
import { type Caller, must } from '../../../app/organisation/caller.ts'
import { addMember, endMembership, endRole, grantRole, grantsOf } from '../../../app/organisation/people/actions.ts'
import { DUTIES, ROLES } from '../../../app/organisation/policy.ts'
import { appoint, describePost, handOver, leavePost } from '../../../app/organisation/post/actions.ts'
import { recordHappening } from '../../../app/store/happening.ts'
import { callIt, idOf, personCalled, postOf, type Stage } from '../stage.ts'
import { mustBeYes, needed, type Verbs, verb } from '../verb.ts'
import { day } from '../year.ts'

const group = z.enum(['staff', 'partners', 'evaluator'])
const roles = z.array(z.enum([...ROLES, ...DUTIES]))

/** Who joins, what they hold and may do, and how they leave. */
export const people: Verbs = {
  'invite-members': verb(
    z.strictObject({ who: z.union([group, z.array(z.string())]), until: day.optional() }),
    async (caller, { who, until }, stage) => {
      must(caller, 'member.invite')
      const names = typeof who === 'string' ? Object.keys(stage.year.people[who]) : who
      for (const name of names) if (!stage.ids.has(name)) await bringIn(caller, stage, name, until)
    },
  ),

  'fill-posts': verb(z.strictObject({ who: z.array(group) }), async (caller, { who }, stage) => {
    for (const [name, { post, unit, seniority }] of who.flatMap((one) => Object.entries(stage.year.people[one]))) {
      if (!post || stage.posts.has(name)) continue
      const id = callIt(stage, `post of ${name}`, 'post')
      await describePost(caller, { id, title: post, unitId: idOf(stage, unit ?? 'organisation'), seniority })
      mustBeYes(await appoint(caller, { postId: id, memberId: idOf(stage, name), fromOn: caller.today }))
      stage.posts.set(name, id)
    }
  }),

  'describe-post': verb(
    z.strictObject({
      title: z.string(),
      kind: z.enum(['ordinary', 'specialist']),
      grade: z.string(),
      fte_hundredths: z.number(),
    }),
    (caller, { title, kind, fte_hundredths: fteHundredths }, stage, event) =>
      describePost(caller, {
        id: callIt(stage, needed(event, 'id'), 'post'),
        title,
        kind,
        fteHundredths,
        unitId: idOf(stage, 'organisation'),
      }),
  ),

  appoint: verb(
    z.strictObject({ post: z.string(), member: z.string(), from: day }),
    async (caller, { post, member, from }, stage) => {
      const postId = postOf(stage, post)
      if (!stage.posts.has(member)) stage.posts.set(member, postId)
      return appoint(caller, { postId, memberId: idOf(stage, member), fromOn: from })
    },
  ),

  'end-appointment': verb(
    z.strictObject({ last_day: day, why: z.string() }),
    (caller, { last_day: lastDay }, stage, event) => leavePost(caller, postOf(stage, needed(event, 'about')), lastDay),
  ),

  'end-membership': verb(z.strictObject({ last_day: day }), (caller, { last_day: lastDay }, stage, event) =>
    endMembership(caller, idOf(stage, needed(event, 'about')), lastDay),
  ),

  'hand-over': verb(
    z.strictObject({ to: z.string(), things: z.array(z.string()), note: z.string() }),
    (caller, { to, things, note }, stage, event) =>
      handOver(caller, postOf(stage, needed(event, 'about')), {
        toPostId: postOf(stage, to),
        ids: things.map((name) => idOf(stage, name)),
        note,
      }),
  ),

  'end-roles': verb(z.strictObject({ roles, why: z.string() }), async (caller, given, stage, event) => {
    const memberId = idOf(stage, needed(event, 'about'))
    const ending = (await grantsOf(caller)).filter(
      (grant) => grant.memberId === memberId && !grant.isEnded && given.roles.includes(grant.role),
    )
    if (ending.length !== given.roles.length) throw new Error('not all of these roles are held')
    for (const { id } of ending) mustBeYes(await endRole(caller, id))
  }),

  'give-roles': verb(z.strictObject({ roles, why: z.string() }), async (caller, given, stage, event) => {
    for (const role of given.roles)
      mustBeYes(await grantRole(caller, { memberId: idOf(stage, needed(event, 'about')), role }))
  }),
}

// Accounts belong to the instance and not to the organisation, so nobody here has a password: they join all the same.
async function bringIn(caller: Caller, stage: Stage, name: string, until: string | undefined): Promise<void> {
  const { person, kind } = personCalled(stage, name)
  const id = callIt(stage, name, 'member')
  const [role, ...others] = person.roles
  const unitId = person.unit && idOf(stage, person.unit)
  const email = `${plain(person.name)}@${stage.year.organisation.addresses}`
  await addMember(caller, { id, name: person.name, email, kind, role, unitId, until })
  for (const other of others) mustBeYes(await grantRole(caller, { memberId: id, role: other, unitId, until }))
  await recordHappening({ ...caller, by: { kind: 'link', id } }, id, 'joined')
}

const plain = (name: string): string => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
