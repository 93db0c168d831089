import type { Comparison } from '../../content/comparePacks.ts'
import type { Assessment as Pack, Question } from '../../content/kinds/assessment.ts'

/** One question in two versions of its pack; missing where one of them does not ask it. */
export type Carried = { from?: Question; to?: Question; isAnswered: boolean }

/**
 * What moving to a newer version does with each question: kept as it was, under another key, in other words, new, or
 * gone. Every question of either version is in exactly one list. `lookAgain`: the new keys of answers to read again.
 */
export type CarryPlan = Record<'kept' | 'moved' | 'reworded' | 'added' | 'gone', Carried[]> & { lookAgain: string[] }

const NOUN = 'question:'
const keyOf = (entry: string): string | undefined =>
  entry.startsWith(NOUN) && !entry.includes('/') ? entry.slice(NOUN.length) : undefined

/** Pure. `answered` are the questions that have an answer today, by their old keys. */
export function carryPlan(
  from: Pick<Pack, 'questions'>,
  to: Pick<Pack, 'questions'>,
  compared: Comparison,
  answered: ReadonlySet<string>,
): CarryPlan {
  const old = new Map(from.questions.map((question) => [question.question, question]))
  const now = new Map(to.questions.map((question) => [question.question, question]))
  const pairs = (entries: readonly { from?: string; to?: string }[]): Carried[] =>
    entries.flatMap((entry) => {
      const [before, after] = [keyOf(entry.from ?? ''), keyOf(entry.to ?? '')]
      const carried = { from: old.get(before ?? ''), to: now.get(after ?? ''), isAnswered: answered.has(before ?? '') }
      return carried.from || carried.to ? [carried] : []
    })
  const same = (keys: readonly string[]) => keys.map((key) => ({ from: key, to: key }))
  const reworded = pairs(same(compared.reworded))
  const moved = pairs(compared.moved)
  const isReworded = new Set(compared.moved.filter((one) => one.reworded).map((one) => keyOf(one.to)))
  const again = [...reworded, ...moved.filter(({ to: after }) => isReworded.has(after?.question))]
  return {
    kept: pairs(same(compared.kept)),
    moved,
    reworded,
    added: pairs(compared.added.map((key) => ({ to: key }))),
    gone: pairs(compared.gone.map((key) => ({ from: key }))),
    lookAgain: again.flatMap(({ to: after, isAnswered }) => (isAnswered && after ? [after.question] : [])),
  }
}

/** The keys under which answers go on, by the ones they had. */
export const renames = ({ moved }: Pick<CarryPlan, 'moved'>): Map<string, string> =>
  new Map(moved.flatMap(({ from, to }) => (from && to ? [[from.question, to.question]] : [])))
