import { type Caller, must } from '../../organisation/caller.ts'
import { isEmail } from '../../organisation/people/pastedList.ts'
import { listAdvisers } from '../actions.ts'
import type { Adviser } from '../involvement.ts'
import { contactsOf } from '../store.ts'
import { type SentBy, WAY_TO } from './link.ts'

/** How a link reaches an adviser. `isMissing`: what their own way needs, an address or a number, is not known yet. */
export type AdviserWay = { adviser: Adviser; way: SentBy; isMissing: boolean }

/**
 * The usual way to somebody: the one they chose. Who chose e-mail and gave no address of one is rung where they gave a
 * number, and else gets a printed letter. Pure.
 */
export function usualWay(contactBy: Adviser['contactBy'], contact: string): { way: SentBy; isMissing: boolean } {
  const given = contact.trim()
  if (contactBy !== 'email') return { way: WAY_TO[contactBy], isMissing: given === '' }
  if (isEmail(given)) return { way: 'email', isMissing: false }
  return { way: IS_NUMBER.test(given) ? 'phone' : 'print', isMissing: true }
}

const IS_NUMBER = /^\+?[\d ()-]{7,}$/

/** Every adviser with the usual way to them, for those who make links. How to reach them is told to nobody here. */
export async function waysToAdvisers(caller: Caller): Promise<AdviserWay[]> {
  must(caller, 'adviser.link')
  const contacts = new Map((await contactsOf(caller)).map(({ adviserId, contact }) => [adviserId, contact]))
  const advisers = await listAdvisers(caller)
  return advisers.map((adviser) => ({ adviser, ...usualWay(adviser.contactBy, contacts.get(adviser.id) ?? '') }))
}
