import type { Caller } from '../caller.ts'
import { accountById, setPassword } from '../setup/store.ts'
import { faultOf, hashPassword, isPassword } from './password.ts'
import { endOtherSessions, markFresh } from './sessionStore.ts'

/** Changes the caller's password and ends their sessions everywhere else. */
export async function changePassword(
  caller: Caller,
  { now, next }: { now: string; next: string },
): Promise<{ ok: true } | { ok: false; because: 'wrong' | 'short' | 'long' | 'common' }> {
  const account = caller.session?.accountId ? await accountById(caller.db, caller.session.accountId) : undefined
  if (!account || !(await isPassword(account.passwordHash, now))) return { ok: false, because: 'wrong' }
  const fault = faultOf(next, [account.email, caller.member.name, caller.organisation.name])
  if (fault) return { ok: false, because: fault }
  await setPassword(caller.db, account.id, await hashPassword(next))
  await signOutEverywhereElse(caller)
  return { ok: true }
}

export async function signOutEverywhereElse({ db, session }: Caller): Promise<void> {
  if (session?.accountId) await endOtherSessions(db, session.accountId, session.tokenHash)
}

/** The caller gives their password again, and is fresh for a quarter of an hour. False: it was not their password. */
export async function confirmPassword(caller: Caller, password: string): Promise<boolean> {
  const account = caller.session?.accountId ? await accountById(caller.db, caller.session.accountId) : undefined
  if (!account || !caller.session || !(await isPassword(account.passwordHash, password))) return false
  await markFresh(caller.db, caller.session.tokenHash, caller.now)
  caller.freshAt = caller.now
  return true
}
