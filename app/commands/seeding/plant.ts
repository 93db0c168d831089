import { randomBytes } from 'node:crypto'
import { planLine } from '../../budget/actions.ts'
import { addEvidence } from '../../evidence/actions.ts'
import type { Caller } from '../../organisation/caller.ts'
import { findCaller } from '../../organisation/callerStore.ts'
import { addMember } from '../../organisation/people/actions.ts'
import { type Begun, type Plan, setUpOrganisation } from '../../organisation/setup/setUp.ts'
import { insertAccount, insertMembership } from '../../organisation/setup/store.ts'
import { hashPassword } from '../../organisation/signin/password.ts'
import { closeWork } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { addDays } from '../../store/today.ts'
import { draftStrategy } from '../../strategy/actions.ts'
import { draftPromise } from '../../strategy/promise/actions.ts'
import { startConcept } from '../../terminology/actions.ts'
import { mustBeYes } from './mustBeYes.ts'
import { type PlantedLinks, plantAssessment, plantLinks } from './plantAssessment.ts'
import type { Seed } from './readSeed.ts'

export type Planted = { email: string; password: string }

const DAYS_BEFORE = 60

/**
 * Makes one organisation with something in every room, by the same actions that a person's posts call, and two people:
 * who leads, and an outside evaluator, who reads little of it. It began some time ago, so that something is over.
 */
export async function plant(
  database: Database,
  seed: Seed,
  now: Date,
): Promise<{ lead: Planted; guest: Planted; links: PlantedLinks }> {
  const before = new Date(now.getTime() - DAYS_BEFORE * 86_400_000)
  const begun = await setUpOrganisation(database, planOf(seed), before)
  const guestId = newId()
  const lead = await giveAccount(database, begun.org, begun.founderId, seed.email)
  const guest = await giveAccount(database, begun.org, guestId, seed.guest.email)
  const asFounder = <T>(at: Date, work: (caller: Caller) => Promise<T>): Promise<T> =>
    database.inOrganisation(begun.org, 'writing', async (db) => {
      const caller = await findCaller(db, { org: begun.org, memberId: begun.founderId, now: at, freshAt: at })
      if (!caller) throw new Error('the founder is not a member')
      const done = await work(caller)
      await closeWork(caller)
      return done
    })
  const { expired, ...asked } = await asFounder(before, (caller) =>
    plantAssessment(caller, begun.units.project ?? '', seed),
  )
  const links = await asFounder(now, async (caller) => {
    await fillRooms(caller, begun, seed)
    const { person, email } = seed.guest
    await addMember(caller, { id: guestId, name: person, email, kind: 'evaluator', role: 'EE' })
    await recordHappening(caller, guestId, 'joined')
    return plantLinks(caller, asked, seed)
  })
  return { lead, guest, links: { ...links, expired } }
}

async function giveAccount(database: Database, org: string, memberId: string, email: string): Promise<Planted> {
  const password = randomBytes(18).toString('base64url')
  const account = { id: newId(), email, passwordHash: await hashPassword(password) }
  await database.inInstance(async (db) => {
    await insertAccount(db, account)
    await insertMembership(db, account.id, org, memberId)
  })
  return { email, password }
}

function planOf({ name, kind, levels, activities, whole, body, project, post, person, email }: Seed): Plan {
  const [top = '', , lowest = ''] = Object.keys(levels)
  const named = (all: Record<string, string>) => Object.entries(all).map(([key, called]) => ({ key, name: called }))
  return {
    name,
    kind,
    starter: kind,
    levels: named(levels),
    activities: named(activities),
    units: [
      { key: 'whole', name: whole, levelKey: top, kind: 'part' },
      { key: 'body', name: body, levelKey: top, kind: 'body', governs: true, parentKey: 'whole' },
      { key: 'project', name: project, levelKey: lowest, kind: 'project', parentKey: 'whole' },
    ],
    posts: [{ key: 'post', title: post, unitKey: 'whole', seniority: 'leader' }],
    founder: { name: person, email, roles: ['OA', 'HL', 'DS'], postKey: 'post' },
  }
}

async function fillRooms(caller: Caller, { units, posts, activities }: Begun, seed: Seed): Promise<void> {
  const { today } = caller
  const post = posts.post ?? null
  mustBeYes(await startConcept(caller, { kind: 'inequity', concept: 'health-inequity', ...seed.concept }))
  const strategyId = newId()
  mustBeYes(
    await draftStrategy(caller, {
      id: strategyId,
      ...seed.strategy,
      fromOn: today,
      toOn: addDays(today, 1000),
      sections: [],
    }),
  )
  const arms = [{ unitId: units.project, activityId: Object.values(activities)[0] }]
  for (const words of seed.promises) {
    const promise = {
      kind: 'commitment' as const,
      words,
      verb: null,
      object: null,
      forWhom: null,
      dueOn: addDays(today, 200),
      bodyUnitId: units.body ?? null,
      tags: [],
    }
    mustBeYes(await draftPromise(caller, { ...promise, strategyId, ownerPostId: post, arms }))
  }
  for (const evidence of seed.evidence)
    mustBeYes(await addEvidence(caller, { ...evidence, onDay: today, kind: 'note', arms, links: [] }))
  const line = {
    id: newId(),
    title: seed.budget,
    unitId: units.whole ?? '',
    yearStartsOn: today,
    purpose: 'involvement' as const,
    pence: 1_250_000,
    ringfenced: true,
    holderPostId: post,
    note: null,
  }
  await planLine(caller, line)
}
