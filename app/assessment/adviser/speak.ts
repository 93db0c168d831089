import { DUE_IN_DAYS } from '../../action/action.ts'
import { actionsBecauseOf, noteDispute, noteVerified, openAction } from '../../action/actions.ts'
import { NotFound } from '../../errors.ts'
import type { ByLink } from '../../involvement/link/open.ts'
import { sayByLink } from '../../involvement/link/speak.ts'
import { postForRole } from '../../organisation/post/actions.ts'
import { getRecord } from '../../store/record.ts'
import { addDays } from '../../store/today.ts'
import { sayOnTableByLink } from '../../terminology/actions.ts'
import { packFor } from '../actions.ts'
import type { Assessment } from '../assessment.ts'
import type { Typed } from './adviserForm.ts'
import { writeRating } from './adviserStore.ts'
import type { AdviserView } from './adviserView.ts'
import { words } from './words.ts'

/** Keeps what an adviser said and how they rate each answer. What needs to change is answered sooner. */
export async function sayAll(
  by: ByLink,
  assessment: Assessment,
  said: readonly Typed[],
): Promise<{ ok: true } | { ok: false; because: 'ask-closed' }> {
  const { severities } = await packFor(assessment)
  for (const one of said) {
    const { question, score, severity } = one
    const days = severities.find((each) => each.severity === severity)?.answerWithinDays ?? DUE_IN_DAYS.contribution
    await writeRating(by.work, { ...assessment, question, adviserId: by.link.adviserId, score })
    if (!one.words) continue
    const kind = one.isKept ? 'dissent' : 'comment'
    const done = await sayByLink(by, { words: one.words, part: question, severity, kind, answerInDays: days })
    if (!done.ok) return { ok: false, because: 'ask-closed' }
  }
  return { ok: true }
}

/** Keeps what they said of a thing as a whole, and which of the words on the table they prefer. */
export async function sayOfWhole(
  { by, table }: AdviserView,
  { prefers, said }: { prefers: string; said: Typed | undefined },
): Promise<{ ok: true } | { ok: false; because: 'ask-closed' }> {
  const comment = said && { words: said.words, severity: said.severity, isKept: said.isKept }
  const done = table
    ? await sayOnTableByLink(by, { prefers, comment })
    : comment
      ? await sayByLink(by, { ...comment, kind: comment.isKept ? 'dissent' : 'comment', part: null })
      : { ok: true as const }
  return done.ok ? { ok: true } : { ok: false, because: 'ask-closed' }
}

/** Yes, it is done; or no, it is not, and why. Only of an answer to their own words in this ask. */
export async function checkAnswer(
  { by, mine }: AdviserView,
  { id, isDone, why }: { id: string; isDone: boolean; why: string },
): Promise<{ ok: true } | { ok: false; because: 'no-why' }> {
  const action = mine.find((one) => one.action?.id === id)?.action
  if (!action?.answeredOn) throw new NotFound(`action ${id}`)
  if (!isDone && !why.trim()) return { ok: false, because: 'no-why' }
  if (action.verifiedOn || action.disputedOn) return { ok: true }
  await (isDone ? noteVerified(by.work, action) : noteDispute(by.work, action, why))
  return { ok: true }
}

const RING_IN_DAYS = 5

/** They would rather be rung: whoever asked does it, within five days. Asked twice it is one call. */
export async function askForCall({ by }: AdviserView): Promise<void> {
  const { work, link, ask } = by
  const open = (await actionsBecauseOf(work, [ask.id])).filter(({ doneOn }) => !doneOn)
  if (open.some(({ owedToId }) => owedToId === link.adviserId)) return
  await openAction(work, {
    kind: 'task',
    title: words.callTitle(link.adviserName),
    aboutRecordId: ask.aboutRecordId,
    becauseRecordId: ask.id,
    ownerPostId: (await getRecord(work, ask.id)).ownerPostId ?? (await postForRole(work, 'HL', 'DS', 'OA')),
    owedToKind: 'adviser',
    owedToId: link.adviserId,
    dueOn: addDays(work.today, RING_IN_DAYS),
  })
}
