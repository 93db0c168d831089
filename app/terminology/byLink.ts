import { type Contributed, write } from '../involvement/actions.ts'
import type { ByLink } from '../involvement/link/open.ts'
import { type SaidByLink, saidByLink, sayByLink } from '../involvement/link/speak.ts'
import { versionsOf } from '../store/version.ts'
import { onTableOfAsk } from './consultation.ts'
import { type Choice, choicesFor, letterOf, letterOfChoice } from './preferences.ts'
import * as store from './store.ts'
import { type Wording, wordingOf } from './wording.ts'
import { words } from './words.ts'

/** What lies on the table of a consultation, as somebody reads it who was asked by name. */
export type TableByLink = {
  /** Put away since it was asked. */
  isPutAway: boolean
  /** In the order of their letters. */
  laid: { no: number; letter: string; wording: Wording }[]
  choices: { choice: Choice; letter: string }[]
  /** What they chose last. */
  prefers: Choice | undefined
}

/** The frozen words that an ask is about; undefined where it is not about a concept. */
export async function tableByLink(by: ByLink): Promise<TableByLink | undefined> {
  const { work, ask } = by
  const concept = ask.aboutKind === 'concept' ? await store.conceptById(work, ask.aboutRecordId) : undefined
  if (!concept) return undefined
  const onTable = await onTableOfAsk(work, ask)
  const versions = await versionsOf<unknown>(work, concept.id)
  const choices = choicesFor(onTable)
  const chosen = (await choiceBefore(by))?.part
  return {
    isPutAway: concept.archivedAt !== null,
    laid: onTable.flatMap((no, at) => {
      const version = versions.find((one) => one.no === no)
      return version ? [{ no, letter: letterOf(at), wording: wordingOf(version.body) }] : []
    }),
    choices: choices.map((choice) => ({ choice, letter: letterOfChoice(choice, onTable) })),
    prefers: choices.find((choice) => choice === chosen),
  }
}

type Comment = Pick<SaidByLink, 'words' | 'severity'> & { isKept: boolean }

/** What an adviser prefers, what they think, or both, of the words on the table. Choosing the same again adds nothing. */
export async function sayOnTableByLink(
  by: ByLink,
  { prefers, comment }: { prefers?: string; comment?: Comment },
): Promise<Contributed | { ok: true }> {
  const { work, ask, link } = by
  const onTable = await onTableOfAsk(work, ask)
  const choice = choicesFor(onTable).find((one) => one === prefers)
  if (choice && (await choiceBefore(by))?.part !== choice) {
    const said = words.conversation.stored(choice, letterOfChoice(choice, onTable))
    const about = { aboutRecordId: ask.aboutRecordId, askId: ask.id }
    const speaker = { fromKind: 'adviser' as const, fromId: link.adviserId, enteredBy: null, readBack: null }
    const chosen = await write(
      work,
      { ...about, kind: 'preference', part: choice, words: said },
      { ...speaker, channel: 'screen' },
    )
    if (!chosen.ok || !comment) return chosen
  }
  if (!comment) return { ok: true }
  const { isKept, severity, ...said } = comment
  return sayByLink(by, { ...said, severity: severity ?? 'query', kind: isKept ? 'dissent' : 'comment', part: null })
}

const choiceBefore = async (by: ByLink) => (await saidByLink(by)).findLast(({ kind }) => kind === 'preference')
