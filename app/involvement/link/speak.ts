import { actionsBecauseOf, isAnswered, retitleAnswers } from '../../action/actions.ts'
import { NotFound } from '../../errors.ts'
import { type Contributed, oweAnswer, write } from '../actions.ts'
import { type Contribution, isOwedAnAnswer } from '../involvement.ts'
import { contributionById, contributionsOf, titleOf, writeSaid, writeWords } from '../store.ts'
import type { ByLink } from './open.ts'

export type SaidByLink = Pick<Contribution, 'words' | 'kind' | 'part' | 'severity'> & { answerInDays?: number }

/**
 * What an adviser says by their link. One comment to each question: said again while it waits for its answer, it takes
 * the place of the one before; after the answer it is a new one.
 */
export async function sayByLink(by: ByLink, said: SaidByLink): Promise<Contributed> {
  const { work, link, ask } = by
  const words = said.words.trim()
  const mine = (await saidByLink(by)).filter(({ part }) => part === said.part)
  const before = mine.at(-1)
  if (!words || !before || (await isAnswered(work, before.id))) {
    const isSaidAlready = before && before.words === words
    if (isSaidAlready) return { ok: true, id: before.id }
    const about = { aboutRecordId: ask.aboutRecordId, askId: ask.id }
    const speaker = { fromKind: 'adviser' as const, fromId: link.adviserId, enteredBy: null, readBack: null }
    return write(work, { ...said, ...about }, { ...speaker, channel: 'screen' })
  }
  const { severity, kind } = said
  if (before.words === words && before.severity === severity && before.kind === kind) return { ok: true, id: before.id }
  await writeSaid(work, before.id, { words, severity, kind })
  await retitleAnswers(work, before.id, titleOf(words))
  const [owed] = await actionsBecauseOf(work, [before.id])
  if (!owed && isOwedAnAnswer(said)) await oweAnswer(work, { ...before, words }, { answerInDays: said.answerInDays })
  return { ok: true, id: before.id }
}

/** What they said to this ask, by whichever way, oldest first. */
export async function saidByLink({ work, link, ask }: ByLink): Promise<Contribution[]> {
  const all = await contributionsOf(work, link.adviserId)
  return all.filter(({ askId }) => askId === ask.id).reverse()
}

/** The adviser puts their own words right, until they are answered. */
export async function amendByLink(
  by: ByLink,
  id: string,
  words: string,
): Promise<{ ok: true } | { ok: false; because: 'answered' | 'no-words' }> {
  const said = await contributionById(by.work, id)
  if (!said || said.fromId !== by.link.adviserId || said.askId !== by.ask.id) throw new NotFound(`contribution ${id}`)
  if (!words.trim()) return { ok: false, because: 'no-words' }
  if (await isAnswered(by.work, id)) return { ok: false, because: 'answered' }
  await writeWords(by.work, id, words.trim())
  await retitleAnswers(by.work, id, titleOf(words.trim()))
  return { ok: true }
}
