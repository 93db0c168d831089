import { NotFound } from '../../errors.ts'
import { type Caller, must } from '../../organisation/caller.ts'
import { isEmail } from '../../organisation/people/pastedList.ts'
import { hashToken } from '../../organisation/signin/sessionStore.ts'
import { recordHappening } from '../../store/happening.ts'
import { newId } from '../../store/newId.ts'
import { readAdviser, readAsk } from '../actions.ts'
import { type Adviser, isAdvising } from '../involvement.ts'
import { contactOf } from '../store.ts'
import { newCode, newToken, tokenOfCode } from './code.ts'
import { type AdviserLink, expiryOf, lastDayOf, type SentBy } from './link.ts'
import * as store from './linkStore.ts'

export { linksOfAdviser, linksOfAsks } from './linkStore.ts'

/** What is known of a new link only now: the token of a letter, or the code that is typed from paper. */
export type MadeLink = {
  id: string
  adviser: Adviser
  sentBy: SentBy
  /** Where the letter goes: an e-mail address, or the lines of a postal one. */
  contact: string | null
  token: string | null
  code: string | null
}

export type LinkFault = 'left' | 'no-mail' | 'closed'

/** Makes one adviser's way to one ask. Any they had to it stops working. */
export async function makeLink(
  caller: Caller,
  askId: string,
  { adviserId, sentBy }: { adviserId: string; sentBy: SentBy },
): Promise<{ ok: true; made: MadeLink } | { ok: false; because: LinkFault }> {
  must(caller, 'adviser.link')
  const ask = await readAsk(caller, askId)
  const adviser = await readAdviser(caller, adviserId)
  if (!isAdvising(adviser, caller.today)) return { ok: false, because: 'left' }
  if (caller.today > lastDayOf(ask)) return { ok: false, because: 'closed' }
  const contact = (await contactOf(caller, adviserId))?.contact.trim() || null
  if (sentBy === 'email' && !isEmail(contact ?? '')) return { ok: false, because: 'no-mail' }
  const before = (await store.linksOfAsks(caller, [askId])).filter((link) => link.adviserId === adviserId)
  for (const link of before) await store.writeEnded(caller, link)
  const code = sentBy === 'print' ? newCode() : null
  const token = code ? await tokenOfCode(code) : newToken()
  const id = newId()
  const tokenHash = hashToken(token)
  await store.insertLink(caller, { id, tokenHash, adviserId, askId, sentBy, expiresAt: expiryOf(ask) })
  await recordHappening(caller, askId, 'invited', { forId: adviserId })
  return { ok: true, made: { id, adviser, sentBy, contact, token: sentBy === 'email' ? token : null, code } }
}

/** One link, for those who make them. */
export async function readLink(caller: Caller, id: string): Promise<AdviserLink> {
  must(caller, 'adviser.link')
  const link = await store.linkById(caller, id)
  if (!link) throw new NotFound(`link ${id}`)
  return link
}

/** From this moment it opens nothing, wherever it was forwarded to. Ending it twice ends it once. */
export async function endLink(caller: Caller, id: string): Promise<AdviserLink> {
  const link = await readLink(caller, id)
  if (await store.writeEnded(caller, link))
    await recordHappening(caller, link.askId, 'ended', { forId: link.adviserId })
  return link
}
