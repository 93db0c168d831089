import { packOf, packsOf } from '../../content/packOf.ts'
import type { Caller } from '../../organisation/caller.ts'
import type { Structure } from '../../organisation/structure/structure.ts'
import type { Kind } from './promise.ts'

export type Suggestion = {
  key: string
  kind: Kind
  words: string
  plain?: string
  verb?: string
  object?: string
  levelId?: string
  activityId?: string
}
export type Cell = { levelId?: string; activityId?: string }

const MOST = 6

/**
 * Promises that organisations of this kind make in a cell, from the starters, nearest first: the same cell, then the
 * same level or activity. And what helps to keep promises, from the provisions pack. Nothing is adopted by itself.
 */
export async function suggestPromises(
  caller: Caller,
  structure: Structure,
  cell: Cell,
): Promise<{ commitments: Suggestion[]; provisions: Suggestion[] }> {
  const [{ content }, { content: helps }] = await packsOf(caller, 'starters', 'provisions')
  const own = content.starters.filter(({ starter }) => starter === caller.organisation.kind)
  const levelId = (key: string) => structure.levels.find((level) => level.key === key)?.id
  const activityId = (key: string) => structure.activities.find((activity) => activity.key === key)?.id
  const all = (own.length ? own : content.starters).flatMap(({ commitments }) =>
    commitments.map((one) => ({
      key: one.commitment,
      kind: 'commitment' as const,
      words: one.text,
      plain: one.plain,
      verb: one.verb,
      object: one.object,
      levelId: levelId(one.level),
      activityId: activityId(one.activity),
    })),
  )
  const distinct = [...new Map(all.map((one) => [one.key, one])).values()]
  const nearness = (one: Suggestion) =>
    Number(one.activityId === cell.activityId && Boolean(cell.activityId)) * 2 +
    Number(one.levelId === cell.levelId && Boolean(cell.levelId))
  const near = distinct.filter((one) => nearness(one) > 0 || (!cell.levelId && !cell.activityId))
  return {
    commitments: near.sort((a, b) => nearness(b) - nearness(a)).slice(0, MOST),
    provisions: helps.provisions.slice(0, 12).map(({ provision, kind, title, means, plain }) => ({
      key: provision,
      kind,
      words: `${title}. ${means}.`,
      ...(plain && { plain }),
    })),
  }
}

/** One suggestion by its key, to begin a form with. */
export async function findSuggestion(
  caller: Caller,
  structure: Structure,
  key: string,
): Promise<Suggestion | undefined> {
  const { content } = await packOf(caller, 'starters')
  const cells = content.starters.flatMap(({ commitments }) =>
    commitments.filter(({ commitment }) => commitment === key),
  )
  const [first] = cells
  if (first) {
    return {
      key,
      kind: 'commitment',
      words: first.text,
      verb: first.verb,
      object: first.object,
      levelId: structure.levels.find((level) => level.key === first.level)?.id,
      activityId: structure.activities.find((activity) => activity.key === first.activity)?.id,
    }
  }
  return (await suggestPromises(caller, structure, {})).provisions.find((one) => one.key === key)
}
