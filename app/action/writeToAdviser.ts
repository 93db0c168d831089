import type { Caller } from '../organisation/caller.ts'
import { asHtml } from '../web/mail/asHtml.ts'
import { sendLater } from '../web/mail/outbox.ts'
import { language } from '../words.ts'
import type { Action, AnswerWord } from './action.ts'
import { causeById, mailToAdviser } from './store.ts'
import { words } from './words.ts'

type Given = { answer: AnswerWord; text: string; reason?: string }

/** Puts the answer in a letter to the adviser who is owed it. False where they are told by hand: by phone or by post. */
export async function writeToAdviser(caller: Caller, action: Action, given: Given): Promise<boolean> {
  const to = action.owedToKind === 'adviser' && action.owedToId && (await mailToAdviser(caller, action.owedToId))
  if (!to) return false
  const cause = action.becauseRecordId ? await causeById(caller, action.becauseRecordId) : undefined
  const told = words.letter
  const body = told.body({
    knownAs: to.knownAs,
    organisation: caller.organisation.name,
    said: cause?.words ?? action.title,
    saidOn: cause?.saidOn ?? null,
    answer: told.answers[given.answer],
    text: given.text.trim(),
    reason: given.reason?.trim(),
  })
  const subject = told.subject(caller.organisation.name)
  await sendLater(caller, { to: to.address, subject, body, html: asHtml(body, language()) })
  return true
}
