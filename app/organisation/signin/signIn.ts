import { closeWork } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import type { Work } from '../../store/work.ts'
import { clockOf, findMember, readOrganisation } from '../callerStore.ts'
import { invitationByToken, type OpenInvitation, organisationOfLink, useInvitation } from '../people/store.ts'
import { accountByEmail, insertAccount, insertMembership, type Membership, membershipsOf } from '../setup/store.ts'
import { countAttempt, forgetAttempts } from './attemptStore.ts'
import { faultOf, hashPassword, isPassword } from './password.ts'
import { hashToken } from './sessionStore.ts'

export type SignedIn =
  | { ok: true; accountId: string; memberships: (Membership & { name: string })[] }
  | { ok: false; because: 'wrong' | 'nowhere' }
  | { ok: false; because: 'wait'; minutes: number }

/** Tries an e-mail address and a password. An unknown address and a wrong password answer alike, in like time. */
export async function trySignIn(
  database: Database,
  { email, password, visitorHash, now }: { email: string; password: string; visitorHash: Buffer; now: Date },
): Promise<SignedIn> {
  const minutes = await database.inInstance(
    async (db) =>
      (await countAttempt(db, 'sign-in account', email.toLowerCase(), now)) ??
      (await countAttempt(db, 'sign-in visitor', visitorHash, now)),
  )
  if (minutes) return { ok: false, because: 'wait', minutes }
  const account = await database.inInstance((db) => accountByEmail(db, email))
  if (!(await isPassword(account?.passwordHash, password)) || !account) return { ok: false, because: 'wrong' }
  const memberships = await openMemberships(database, account.id, now)
  if (!memberships.length) return { ok: false, because: 'nowhere' }
  await database.inInstance((db) => forgetAttempts(db, 'sign-in account', email.toLowerCase()))
  return { ok: true, accountId: account.id, memberships }
}

/** Where a person is a member today, with the organisation's name. */
export async function openMemberships(
  database: Database,
  accountId: string,
  now: Date,
): Promise<(Membership & { name: string })[]> {
  const all = await database.inInstance((db) => membershipsOf(db, accountId))
  const open = await Promise.all(
    all.map((membership) =>
      database.inOrganisation(membership.org, 'reading', async (db) => {
        const organisation = await readOrganisation(db, membership.org)
        if (!organisation || !(await findMember(db, membership.memberId, clockOf(organisation, now).today)))
          return undefined
        return { ...membership, name: organisation.name }
      }),
    ),
  )
  return open.filter((membership) => membership !== undefined)
}

export type Invited = OpenInvitation & { org: string; organisation: string; hasAccount: boolean }

/** What an invitation says. Looking never uses it up: a mail scanner may look as often as it likes. */
export async function readInvitation(database: Database, token: string, now: Date): Promise<Invited | undefined> {
  const tokenHash = hashToken(token)
  const org = await database.inInstance((db) => organisationOfLink(db, tokenHash))
  if (!org) return undefined
  return database.inOrganisation(org, 'reading', async (db) => {
    const invitation = await invitationByToken({ db }, tokenHash)
    const organisation = await readOrganisation(db, org)
    const isOver =
      !invitation ||
      !organisation ||
      invitation.usedAt ||
      invitation.endedAt ||
      invitation.expiresAt <= clockOf(organisation, now).now
    if (isOver) return undefined
    const account = invitation.email ? await accountByEmail(db, invitation.email) : undefined
    return { ...invitation, org, organisation: organisation.name, hasAccount: Boolean(account) }
  })
}

export type Joined =
  | { ok: true; accountId: string; org: string; memberId: string }
  | { ok: false; because: 'gone' | 'no-email' | 'wrong' | 'short' | 'long' | 'common' }

/** Joins by an invitation: with a new password, or with the one that the same e-mail address has here already. */
export async function join(database: Database, token: string, password: string, now: Date): Promise<Joined> {
  const invited = await readInvitation(database, token, now)
  if (!invited) return { ok: false, because: 'gone' }
  const { org, memberId, email } = invited
  if (!email) return { ok: false, because: 'no-email' }
  const account = await database.inInstance((db) => accountByEmail(db, email))
  if (account && !(await isPassword(account.passwordHash, password))) return { ok: false, because: 'wrong' }
  const fault = account ? undefined : faultOf(password, [email, invited.name, invited.organisation])
  if (fault) return { ok: false, because: fault }
  const passwordHash = account ? '' : await hashPassword(password)
  return database.inOrganisation(org, 'writing', async (db) => {
    const organisation = await readOrganisation(db, org)
    if (!organisation) return { ok: false, because: 'gone' }
    const work: Work = {
      db,
      org,
      by: { kind: 'link', id: memberId },
      channel: 'screen',
      ...clockOf(organisation, now),
      touched: [],
    }
    if (!(await useInvitation(work, invited.id))) return { ok: false, because: 'gone' }
    const accountId = account?.id ?? newId()
    if (!account && !(await insertAccount(db, { id: accountId, email, passwordHash })))
      return { ok: false, because: 'gone' }
    await insertMembership(db, accountId, org, memberId)
    await recordHappening(work, memberId, 'joined')
    await closeWork(work)
    return { ok: true, accountId, org, memberId }
  })
}
