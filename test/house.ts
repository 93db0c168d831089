import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'
import type { Caller } from '../app/organisation/caller.ts'
import { findCaller } from '../app/organisation/callerStore.ts'
import { addMember, giveRole } from '../app/organisation/people/actions.ts'
import { fillPost } from '../app/organisation/post/actions.ts'
import { insertPost } from '../app/organisation/post/store.ts'
import { type Begun, type Plan, setUpOrganisation } from '../app/organisation/setup/setUp.ts'
import { closeWork } from '../app/store/audit.ts'
import { type Database, openDatabase } from '../app/store/database.ts'
import { newId } from '../app/store/newId.ts'
import { type Person, people } from './people.ts'

/** Harbour: levels and activities of a research collaboration, small enough to know by heart. */
export const plan: Plan = {
  name: 'Harbour Research Collaboration',
  kind: 'research-collaboration',
  starter: 'research-collaboration',
  levels: [
    { key: 'organisation', name: 'Organisation' },
    { key: 'programme', name: 'Theme' },
    { key: 'project', name: 'Project' },
    { key: 'person', name: 'Person' },
    { key: 'partner', name: 'Partner' },
  ],
  activities: [
    { key: 'research', name: 'Research' },
    { key: 'evaluation', name: 'Evaluation' },
    { key: 'involvement', name: 'Public involvement' },
    { key: 'corporate', name: 'Corporate processes' },
  ],
  units: [
    { key: 'whole', name: 'Harbour', levelKey: 'organisation', kind: 'part' },
    {
      key: 'board',
      name: 'Management Board',
      levelKey: 'organisation',
      kind: 'body',
      governs: true,
      parentKey: 'whole',
    },
    { key: 'homes', name: 'Homes and work', levelKey: 'programme', kind: 'part', parentKey: 'whole' },
    { key: 'children', name: 'Children and families', levelKey: 'programme', kind: 'part', parentKey: 'whole' },
    { key: 'damp', name: 'Warm and dry', levelKey: 'project', kind: 'project', parentKey: 'homes' },
    { key: 'food', name: 'Fells Food Network', levelKey: 'partner', kind: 'partner', parentKey: 'whole' },
  ],
  posts: [{ key: 'administrator', title: 'Administrator', unitKey: 'whole' }],
  founder: { name: people.administrator.name, email: 'ada@harbour.example', roles: ['OA'], postKey: 'administrator' },
}

export type TestOrganisation = Begun & { people: Record<Person, string>; postOf: Record<Person, string> }

export type House = {
  database: Database
  appUrl: string
  ownerUrl: string
  superUrl: string
  /** An organisation with the whole cast in post since `on` (1 September 2026 unless said otherwise). */
  organisation: (changes?: Partial<Plan>, on?: string) => Promise<TestOrganisation>
  /** Does `work` as a person, on a day, in one transaction with its audit entry: what a post to the server does. */
  as: <T>(org: TestOrganisation, who: Person, work: (caller: Caller) => Promise<T>, on?: string) => Promise<T>
  close: () => Promise<void>
}

/** A fresh copy of the migrated database for one test file. Call `close` in afterAll. */
export async function openHouse(): Promise<House> {
  const name = `t_${randomBytes(8).toString('hex')}`
  const superUrl = inject('superUrl')
  await asSuper(superUrl, `create database ${name} template ingrain owner ingrain_owner`)
  const appUrl = inject('appUrl').replace('DATABASE', name)
  const database = openDatabase(appUrl, { connections: 8 })
  return {
    database,
    appUrl,
    ownerUrl: inject('ownerUrl').replace('DATABASE', name),
    superUrl: superUrl.replace(/\/postgres$/, `/${name}`),
    organisation: (changes = {}, on = '2026-09-01') => makeOrganisation(database, { ...plan, ...changes }, on),
    as: (org, who, work, on) => actAs(database, org, who, work, on ?? '2026-10-30'),
    close: async () => {
      await database.close()
      await asSuper(superUrl, `drop database ${name} with (force)`)
    },
  }
}

async function asSuper(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  // Two files copying the template in the same moment: the second waits its turn.
  for (let tries = 0; ; tries++) {
    try {
      await client.query(sql)
      break
    } catch (error) {
      if (tries > 50 || !(error instanceof pg.DatabaseError) || error.code !== '55006') throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
  await client.end()
}

const noon = (day: string): Date => new Date(`${day}T12:00:00Z`)

export async function makeOrganisation(database: Database, made: Plan, on: string): Promise<TestOrganisation> {
  const begun = await setUpOrganisation(database, made, noon(on))
  const ids = { administrator: begun.founderId } as Record<Person, string>
  const posts = { administrator: begun.posts.administrator } as Record<Person, string>
  await database.inOrganisation(begun.org, 'writing', async (db) => {
    const caller = await findCaller(db, { org: begun.org, memberId: begun.founderId, now: noon(on), freshAt: noon(on) })
    if (!caller) throw new Error('no founder')
    for (const [who, { name, title, roles, kind }] of Object.entries(people) as [Person, (typeof people)[Person]][]) {
      if (who === 'administrator') continue
      const unitId =
        begun.units[who === 'themeLead' || who === 'amina' ? 'homes' : who === 'partner' ? 'food' : 'whole']
      const id = newId()
      ids[who] = id
      const [first, ...others] = roles
      const forUnit = first === 'TL' || first === 'PM' ? unitId : undefined
      await addMember(caller, {
        id,
        name,
        email: `${who.toLowerCase()}@${begun.slug}.example`,
        kind,
        role: first,
        unitId: forUnit,
      })
      for (const role of others) await giveRole(caller, { memberId: id, role })
      if (kind === 'evaluator' || !unitId) continue
      const postId = newId()
      posts[who] = postId
      await insertPost(caller, { id: postId, title, unitId, seniority: who === 'director' ? 'leader' : 'other' })
      await fillPost(caller, { postId, memberId: id, fromOn: on })
    }
    await closeWork(caller)
  })
  return { ...begun, people: ids, postOf: posts }
}

export async function actAs<T>(
  database: Database,
  org: TestOrganisation,
  who: Person,
  work: (caller: Caller) => Promise<T>,
  on: string,
): Promise<T> {
  return database.inOrganisation(org.org, 'writing', async (db) => {
    const caller = await findCaller(db, { org: org.org, memberId: org.people[who], now: noon(on), freshAt: noon(on) })
    if (!caller) throw new Error(`${who} is not a member on ${on}`)
    const done = await work(caller)
    await closeWork(caller)
    return done
  })
}
