import { setTimeout as pause } from 'node:timers/promises'
import { closeWork } from '../../store/audit.ts'
import type { Database } from '../../store/database.ts'
import { newId } from '../../store/newId.ts'
import { sendLater } from '../../web/mail/outbox.ts'
import { findCaller } from '../callerStore.ts'
import { inviteMember } from '../people/actions.ts'
import { invitationLetter } from '../people/letters.ts'
import { faultOf, hashPassword, isPassword } from '../signin/password.ts'
import { type Begun, type Plan, setUpOnce } from './setUp.ts'
import { accountByEmail, endSetUpLink, insertAccount, insertMembership, membershipsOf } from './store.ts'

type Colleague = { name: string; email: string } | undefined
type Given = { id: string; plan: Plan; password: string; colleague: Colleague; origin: string; now: Date }

export type Founded =
  | { ok: true; accountId: string; org: string; memberId: string }
  | { ok: false; because: 'wrong' | 'short' | 'long' | 'common' }

/**
 * Makes the organisation, its founder's account, and the first invitation. Uses the set-up link up.
 * The same form sent twice makes one organisation: the second waits for the first and signs in to it.
 */
export async function foundOrganisation(
  database: Database,
  { id, plan, password, colleague, origin, now }: Given,
): Promise<Founded> {
  const email = plan.founder.email ?? ''
  const account = await database.inInstance((db) => accountByEmail(db, email))
  if (account && !(await isPassword(account.passwordHash, password))) return { ok: false, because: 'wrong' }
  const fault = account ? undefined : faultOf(password, [email, plan.name, plan.founder.name])
  if (fault) return { ok: false, because: fault }
  const passwordHash = account ? '' : await hashPassword(password)
  const accountId = account?.id ?? newId()
  const begun = await setUpOnce(database, id, plan, now)
  if (!begun) return waitForFirst(database, { id, email, password })
  await database.inInstance(async (db) => {
    if (!account) await insertAccount(db, { id: accountId, email, passwordHash })
    await insertMembership(db, accountId, begun.org, begun.founderId)
    await endSetUpLink(db)
  })
  if (colleague) await inviteFirst(database, begun, colleague, origin, now)
  return { ok: true, accountId, org: begun.org, memberId: begun.founderId }
}

async function waitForFirst(
  database: Database,
  { id, email, password }: { id: string; email: string; password: string },
): Promise<Founded> {
  for (let waits = 0; waits < 50; waits++) {
    const account = await database.inInstance((db) => accountByEmail(db, email))
    const mine =
      account && (await database.inInstance((db) => membershipsOf(db, account.id))).find(({ org }) => org === id)
    if (account && mine)
      return (await isPassword(account.passwordHash, password))
        ? { ok: true, accountId: account.id, ...mine }
        : { ok: false, because: 'wrong' }
    await pause(100)
  }
  return { ok: false, because: 'wrong' }
}

async function inviteFirst(
  database: Database,
  begun: Begun,
  { name, email }: { name: string; email: string },
  origin: string,
  now: Date,
): Promise<void> {
  await database.inOrganisation(begun.org, 'writing', async (db) => {
    const caller = await findCaller(db, { org: begun.org, memberId: begun.founderId, now, freshAt: now })
    if (!caller) throw new Error('the founder is not a member')
    const invited = await inviteMember(caller, { name, email, kind: 'staff', role: 'PL' })
    if (invited.ok)
      await sendLater(caller, invitationLetter(caller, { name, email, link: `${origin}/invitations/${invited.token}` }))
    await closeWork(caller)
  })
}
