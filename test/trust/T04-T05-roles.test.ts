import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { NotAllowed } from '../../app/errors.ts'
import type { Caller } from '../../app/organisation/caller.ts'
import { findCaller } from '../../app/organisation/callerStore.ts'
import {
  endMembership,
  endRole,
  grantRole,
  grantsOf,
  inviteMember,
  letBackIn,
  membersOf,
  suspendMember,
} from '../../app/organisation/people/actions.ts'
import { administrators, isLive, liveRoles } from '../../app/organisation/people/people.ts'
import { DUTIES, ROLES, type Role } from '../../app/organisation/policy.ts'
import { closeWork } from '../../app/store/audit.ts'
import { recordHappening } from '../../app/store/happening.ts'
import { addDays } from '../../app/store/today.ts'
import type { TestOrganisation } from '../house.ts'
import { openTestServer } from '../server.ts'

const full = process.env.TRUST === 'full'
const START = '2026-10-30'

let server: Awaited<ReturnType<typeof openTestServer>>
beforeAll(async () => {
  server = await openTestServer(START)
})
afterAll(() => server.close())

const grantOf = (org: TestOrganisation, memberId: string) =>
  server.as(
    org,
    'administrator',
    async (caller) =>
      (await grantsOf(caller)).find((grant) => grant.memberId === memberId && isLive(grant, caller.today))!.id,
  )

describe('T04 what is taken away works on the next request', () => {
  let org: TestOrganisation
  beforeAll(async () => {
    org = await server.organisation()
  })

  test('a role that is ended', async () => {
    const browser = await server.signedIn(org, 'dev')
    expect((await browser.get('/projects/new')).status).toBe(200)
    const { dev } = org.people
    await server.as(org, 'administrator', async (caller) => {
      for (const grant of await grantsOf(caller))
        if (grant.memberId === dev && grant.role === 'PL') await endRole(caller, grant.id)
    })
    expect((await browser.get('/projects/new')).status).toBe(403)
  })

  test('a membership that is suspended, and it comes back when they are let in', async () => {
    const browser = await server.signedIn(org, 'ben')
    expect((await browser.get('/organisation')).status).toBe(200)
    await server.as(org, 'administrator', (caller) => suspendMember(caller, org.people.ben))
    expect((await browser.get('/organisation')).location).toMatch(/^\/sign-in/)
    expect((await browser.send('/projects', [['key', 'x']])).status).toBe(403)
    await server.as(org, 'administrator', (caller) => letBackIn(caller, org.people.ben))
    expect((await browser.get('/organisation')).status).toBe(200)
  })

  test('a membership that has ended', async () => {
    const browser = await server.signedIn(org, 'amina')
    await server.as(org, 'administrator', (caller) => endMembership(caller, org.people.amina, '2026-10-29'))
    expect((await browser.get('/organisation')).location).toMatch(/^\/sign-in/)
  })

  test('an outside evaluator’s last day, at the end of it', async () => {
    await server.as(org, 'administrator', (caller) => endMembership(caller, org.people.evaluator, START))
    const browser = await server.signedIn(org, 'evaluator')
    expect((await browser.get('/account')).status).toBe(200)
    const before = server.clock.now
    server.clock.now = new Date('2026-10-30T23:59:00Z')
    const late = await server.signedIn(org, 'evaluator')
    expect((await late.get('/account')).status).toBe(200)
    server.clock.now = new Date('2026-10-31T00:00:00Z')
    expect((await late.get('/account')).location).toMatch(/^\/sign-in/)
    server.clock.now = before
  })
})

describe('T05 the last administrator', () => {
  test('cannot be ended, suspended, or lose the role, and neither can somebody who has not joined take their place', async () => {
    const org = await server.organisation()
    const second = await server.as(org, 'administrator', (caller) =>
      inviteMember(caller, { name: 'Ola', email: 'ola@harbour.example', kind: 'staff', role: 'OA' }),
    )
    if (!second.ok) throw new Error(second.because)
    const own = await grantOf(org, org.people.administrator)
    expect(await server.as(org, 'administrator', (caller) => endRole(caller, own))).toEqual({
      ok: false,
      because: 'last-administrator',
    })
    await server.as(org, 'administrator', (caller) => recordHappening(caller, second.id, 'joined'))
    const asOla = { ...org, people: { ...org.people, dev: second.id } }
    expect(await server.as(asOla, 'dev', (caller) => suspendMember(caller, org.people.administrator))).toEqual({
      ok: true,
    })
    expect(
      await server.as(asOla, 'dev', async (caller) =>
        endRole(caller, (await grantsOf(caller)).find(({ memberId }) => memberId === second.id)!.id),
      ),
    ).toEqual({
      ok: false,
      because: 'last-administrator',
    })
  })

  test('keeps the role past its end, so that the organisation is never locked out', async () => {
    const org = await server.organisation()
    const later = await server.as(
      org,
      'administrator',
      async (caller) => caller.grants.map(({ role }) => role),
      '2029-01-01',
    )
    expect(later).toEqual(['OA'])
    const others = await server.as(org, 'lead', async (caller) => caller.grants, '2029-01-01')
    expect(others).toEqual([])
  })

  test('of two at once who end each other, one stays', async () => {
    const org = await server.organisation()
    const second = await server.as(org, 'administrator', (caller) =>
      inviteMember(caller, { name: 'Ola', email: 'ola@harbour.example', kind: 'staff', role: 'OA' }),
    )
    if (!second.ok) throw new Error(second.because)
    await server.as(org, 'administrator', (caller) => recordHappening(caller, second.id, 'joined'))
    const asOla = { ...org, people: { ...org.people, dev: second.id } }
    const bothAreIn = meeting(2)
    const shutOut = async (caller: Caller, id: string) => {
      await bothAreIn()
      return suspendMember(caller, id)
    }
    const ended = await Promise.all([
      server.as(org, 'administrator', (caller) => shutOut(caller, second.id)),
      server.as(asOla, 'dev', (caller) => shutOut(caller, org.people.administrator)),
    ])
    expect(ended.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

/** A door that opens when so many have come to it. */
function meeting(size: number): () => Promise<void> {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  let come = 0
  return () => {
    come++
    if (come === size) open()
    return opened
  }
}

type Step =
  | { is: 'invite'; role: Role }
  | { is: 'grant'; to: number; role: Role; days: number }
  | { is: 'end'; which: number }
  | { is: 'suspend' | 'restore' | 'leave'; who: number }
  | { is: 'wait'; days: number }
const aRole = fc.constantFrom<Role>(...ROLES, ...DUTIES)
const aStep: fc.Arbitrary<{ by: number; step: Step }> = fc.record({
  by: fc.nat(20),
  step: fc.oneof(
    fc.record({ is: fc.constant('invite' as const), role: aRole }),
    fc.record({
      is: fc.constant('grant' as const),
      to: fc.nat(20),
      role: aRole,
      days: fc.integer({ min: -2, max: 500 }),
    }),
    fc.record({
      is: fc.constant('grant' as const),
      to: fc.nat(20),
      role: fc.constantFrom<Role>('OA', 'AU', 'EE', 'HL'),
      days: fc.integer({ min: 0, max: 400 }),
    }),
    fc.record({ is: fc.constant('end' as const), which: fc.nat(40) }),
    fc.record({ is: fc.constantFrom('suspend' as const, 'restore' as const, 'leave' as const), who: fc.nat(20) }),
    fc.record({ is: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 200 }) }),
  ),
})

describe('T04 and T05 in any order of giving and taking', () => {
  test('nobody gains by their own hand, nobody but an administrator changes anything, separations hold, and somebody can always administer', {
    timeout: 600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aStep, { minLength: 4, maxLength: 14 }), async (steps) => {
        const org = await server.organisation()
        let today = START
        let n = 0
        for (const { by, step } of steps) {
          if (step.is === 'wait') {
            today = addDays(today, step.days)
            continue
          }
          await takeStep(org, today, by, step, `p${n++}@harbour.example`)
        }
      }),
      { numRuns: full ? 400 : 25, seed: 20261030 },
    )
  })
})

/** One person, whoever it is, tries one thing; then everything that must hold is looked at. */
async function takeStep(
  org: TestOrganisation,
  today: string,
  by: number,
  step: Exclude<Step, { is: 'wait' }>,
  email: string,
): Promise<void> {
  const noon = new Date(`${today}T12:00:00Z`)
  await server.database.inOrganisation(org.org, 'writing', async (db) => {
    const all = await membersOf({ db })
    const actor = all[by % all.length]!
    const caller = await findCaller(db, { org: org.org, memberId: actor.id, now: noon, freshAt: noon })
    if (!caller) return
    const before = liveRoles(await grantsOf(caller), actor.id, today)
    const changed = await tryStep(
      caller,
      all.map(({ id }) => id),
      step,
      email,
    )
    await closeWork(caller)
    const grants = await grantsOf(caller)
    const after = liveRoles(grants, actor.id, today)
    expect(after.filter((role) => !before.includes(role))).toEqual([])
    if (changed) expect(caller.grants.map(({ role }) => role)).toContain('OA')
    const members = await membersOf(caller)
    for (const { id, kind } of members) {
      const held = [...new Set(liveRoles(grants, id, today))]
      if (held.includes('AU') || held.includes('EE')) expect(held).toHaveLength(1)
      if (kind === 'evaluator') expect(held.filter((role) => role !== 'EE')).toEqual([])
    }
    expect(administrators(members, grants, today).size).toBeGreaterThan(0)
  })
}

/** True when it was done, false when it was refused, in whichever way. */
async function tryStep(
  caller: Caller,
  ids: string[],
  step: Exclude<Step, { is: 'wait' }>,
  email: string,
): Promise<boolean> {
  const pick = (at: number): string => ids[at % ids.length]!
  const attempt = async () => {
    switch (step.is) {
      case 'invite': {
        const invited = await inviteMember(caller, {
          name: email,
          email,
          kind: step.role === 'EE' ? 'evaluator' : step.role === 'PM' ? 'partner' : 'staff',
          role: step.role,
        })
        if (invited.ok) await recordHappening(caller, invited.id, 'joined')
        return invited
      }
      case 'grant':
        return grantRole(caller, { memberId: pick(step.to), role: step.role, until: addDays(caller.today, step.days) })
      case 'end': {
        const grants = await grantsOf(caller)
        return endRole(caller, grants[step.which % grants.length]!.id)
      }
      case 'suspend':
        return suspendMember(caller, pick(step.who))
      case 'restore':
        return letBackIn(caller, pick(step.who))
      case 'leave':
        return endMembership(caller, pick(step.who), caller.today)
    }
  }
  try {
    return (await attempt()).ok
  } catch (error) {
    if (error instanceof NotAllowed) return false
    throw error
  }
}
