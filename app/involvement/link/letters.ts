import type { Caller } from '../../organisation/caller.ts'
import { asHtml } from '../../web/mail/asHtml.ts'
import { sendLater } from '../../web/mail/outbox.ts'
import { language } from '../../words.ts'
import type { Ask } from '../involvement.ts'
import type { MadeLink } from './actions.ts'
import { lastDayOf } from './link.ts'
import { words } from './words.ts'

/** What a letter says beside its link or its code. */
const letterOf = (caller: Caller, ask: Ask, { adviser }: MadeLink) => ({
  name: adviser.knownAs,
  organisation: caller.organisation.name,
  plain: ask.plain || ask.what,
  minutes: ask.minutes,
  payPence: ask.payPence,
  payBecause: ask.payBecause,
  closesOn: ask.closesOn,
  lastDay: lastDayOf(ask),
  ring: ask.ring,
})

/** Puts the letter with its link with the rest of the transaction, where it goes by e-mail. */
export async function mailLink(caller: Caller, ask: Ask, made: MadeLink, origin: string): Promise<void> {
  if (!made.token || !made.contact) return
  const body = words.mail.body(letterOf(caller, ask, made), `${origin}/a/${made.token}`)
  const subject = words.mail.subject(caller.organisation.name)
  await sendLater(caller, { to: made.contact, subject, body, html: asHtml(body, language()) })
}

export type PaperLetter = { name: string; contact: string | null; before: string; code: string; after: string }

/** The same for paper, with the code to type. */
export function paperLetter(caller: Caller, ask: Ask, made: MadeLink, origin: string): PaperLetter | undefined {
  if (!made.code) return undefined
  const { before, after } = words.paper.body(letterOf(caller, ask, made), `${origin}/a`)
  return { name: made.adviser.knownAs, contact: made.contact, before, code: made.code, after }
}
