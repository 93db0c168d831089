import type { MeasureId } from './catalogue.ts'
import type { Groups } from './groups.ts'
import type { Result } from './result.ts'
import { sayingOf } from './saying/sayings.ts'
import type { About, Said } from './saying/telling.ts'
import { type Table, tableOf } from './table.ts'
import { en } from './words.en.ts'

export type { About } from './saying/telling.ts'

/**
 * What a result says, in words that a person would use: how large, which way, who is better off, how sure. One measure
 * at a time, never a sum of several. `groups` are those that the result was worked out of.
 */
export function say(
  id: MeasureId,
  result: Result,
  groups: Groups | Table,
  about: About = {},
  words: typeof en = en,
): string {
  const { estimate, flags } = result
  if (estimate === null || !Number.isFinite(estimate))
    return words.sentences.notKnown(words.sayFlag(flags[0] ?? { flag: 'notANumber' }))
  const table = tableOf(groups)
  const said = sayingOf(id, { estimate, table, about, words })
  const { sentences } = words
  const better = said.winner === undefined ? null : sentences.better(table.groups.favourable, said.winner)
  return [said.main, better, ...howSure(result, said, words)].filter(Boolean).join(' ')
}

/** Between what it lies, and whether there may be nothing to see. */
function howSure({ lower, upper, level }: Result, { limit, equal }: Said, { sentences }: typeof en): (string | null)[] {
  if (lower === null || upper === null || !Number.isFinite(lower) || !Number.isFinite(upper)) return []
  if (lower === upper) return []
  const mayBeNone = lower <= equal && upper >= equal ? sentences.mayBeNone() : null
  if (equal === 0 && lower < 0 && upper > 0) {
    const [one, other] = [limit(-lower).whole, limit(upper).whole]
    return [sentences.between(level, sentences.oneWay(one), sentences.otherWay(other)), mayBeNone]
  }
  const [low, high] = [Math.abs(lower), Math.abs(upper)].sort((a, b) => a - b) as [number, number]
  return [sentences.between(level, limit(low).bare, limit(high).whole), mayBeNone]
}
