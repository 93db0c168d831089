import type { Database } from '../../store/database.ts'
import { type Caller, reachOf } from '../caller.ts'
import { clockOf, findMember } from '../callerStore.ts'
import { accountByEmail, membershipsOf } from '../setup/store.ts'
import { countAttempt, forgetAttempts } from '../signin/attemptStore.ts'
import { isPassword } from '../signin/password.ts'

export type SecondPersonFault = 'wrong' | 'same' | 'notTheirs' | { wait: number }

/**
 * Whether a second person, standing here, signs for the contacts of advisers to leave: somebody else of this
 * organisation who may see them anyway, or an administrator. Undefined when they do. A wrong try is counted.
 */
export async function faultOfSecond(
  database: Database,
  caller: Caller,
  { email, password }: { email: string; password: string },
  now: Date,
): Promise<SecondPersonFault | undefined> {
  const subject = email.toLowerCase()
  const minutes = await database.inInstance((db) => countAttempt(db, 'sign-in account', subject, now))
  if (minutes) return { wait: minutes }
  const account = await database.inInstance((db) => accountByEmail(db, email))
  if (!(await isPassword(account?.passwordHash, password)) || !account) return 'wrong'
  const memberId = (await membershipsOf(caller.db, account.id)).find(({ org }) => org === caller.org)?.memberId
  const second = memberId ? await findMember(caller.db, memberId, clockOf(caller.organisation, now).today) : undefined
  if (!second) return 'wrong'
  await database.inInstance((db) => forgetAttempts(db, 'sign-in account', subject))
  if (memberId === caller.member.id) return 'same'
  const grants = second.grants.map(({ role }) => ({ role }))
  return reachOf({ grants }, 'adviser.read').length || reachOf({ grants }, 'organisation.export').length
    ? undefined
    : 'notTheirs'
}
