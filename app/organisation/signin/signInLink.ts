import { randomBytes } from 'node:crypto'
import type { Database } from '../../store/database.ts'
import { newId } from '../../store/newId.ts'
import { accountByEmail, insertAccount, organisationsHere, setPassword } from '../setup/store.ts'
import { faultOf, hashPassword } from './password.ts'
import { hashToken } from './sessionStore.ts'
import { openMemberships } from './signIn.ts'
import * as store from './signInLinkStore.ts'

const MINUTES = 60

type Made = { ok: true; token: string } | { ok: false; because: 'nobody' }

/**
 * A way back in for somebody who is locked out, or whose organisation came from another machine: good once, for an
 * hour. Whoever runs this Ingrain makes it, and nobody else: it opens everything that the person belongs to.
 */
export async function makeSignInLink(database: Database, given: string, now: Date): Promise<Made> {
  const email = given.trim().toLowerCase()
  const isKnown = (await database.inInstance((db) => accountByEmail(db, email))) || (await findJoined(database, email))
  return isKnown ? keepLink(database, email, randomToken(), now) : { ok: false, because: 'nobody' }
}

/**
 * The first way into an organisation that came as a file, for one of its people who has no account here. It opens that
 * organisation alone, and never takes over an account: who has one signs in with it.
 */
export async function makeFirstLink(
  database: Database,
  { email, org }: { email: string; org: string },
  now: Date,
): Promise<Made> {
  const account = await database.inInstance((db) => accountByEmail(db, email))
  return account ? { ok: false, because: 'nobody' } : keepLink(database, email, `${randomToken()}.${org}`, now)
}

const randomToken = () => randomBytes(32).toString('base64url')

async function keepLink(database: Database, email: string, token: string, now: Date): Promise<Made> {
  const endsAt = new Date(now.getTime() + MINUTES * 60_000)
  await database.inInstance((db) => store.insertSignInLink(db, { tokenHash: hashToken(token), email, now, endsAt }))
  return { ok: true, token }
}

async function findJoined(database: Database, email: string): Promise<boolean> {
  for (const { org } of await database.inInstance(organisationsHere))
    if (await database.inOrganisation(org, 'reading', (db) => store.hasJoinedAs(db, email))) return true
  return false
}

/** Whom a link is for. Looking does not use it up. */
export const readSignInLink = (
  database: Database,
  token: string,
  now: Date,
): Promise<{ email: string; endsAt: Date } | undefined> =>
  database.inInstance((db) => store.openSignInLink(db, hashToken(token), now))

export type Entered =
  | { ok: true; accountId: string; memberships: { org: string; memberId: string }[] }
  | { ok: false; because: 'gone' | 'short' | 'long' | 'common' }

/** Sets the new password, ends every session of the person, and uses the link up: one of two at once gets in. */
export async function enterByLink(database: Database, token: string, password: string, now: Date): Promise<Entered> {
  const link = await readSignInLink(database, token, now)
  if (!link) return { ok: false, because: 'gone' }
  const fault = faultOf(password, [link.email])
  if (fault) return { ok: false, because: fault }
  const passwordHash = await hashPassword(password)
  const accountId = await database.inInstance(async (db) => {
    if (!(await store.useSignInLink(db, hashToken(token), now))) return undefined
    const account = await accountByEmail(db, link.email)
    const id = account?.id ?? newId()
    if (account) await setPassword(db, id, passwordHash)
    else await insertAccount(db, { id, email: link.email, passwordHash })
    await store.endSessionsOfAccount(db, id)
    return id
  })
  if (!accountId) return { ok: false, because: 'gone' }
  // Part of what is hashed, so nobody can add it to a link or take it away.
  const only = token.split('.')[1]
  const here = await database.inInstance(organisationsHere)
  for (const { org } of only ? here.filter(({ org }) => org === only) : here)
    await database.inOrganisation(org, 'writing', store.linkKnownAccounts)
  return { ok: true, accountId, memberships: await openMemberships(database, accountId, now) }
}
