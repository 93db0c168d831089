import { comparePacks } from '../../content/comparePacks.ts'
import { loadPack } from '../../content/packs.ts'
import type { Work } from '../../store/work.ts'
import type { Assessment } from '../assessment.ts'
import { movesOf } from './carryStore.ts'

/** The key under which a question stands in an assessment today, by any key that it had there before. */
export type KeyNow = (key: string) => string

/** Follows a key through the moves of an assessment, oldest first. Pure. */
export const keyThrough =
  (moves: readonly Record<string, string>[]): KeyNow =>
  (key) =>
    moves.reduce((now, moved) => (Object.hasOwn(moved, now) ? moved[now]! : now), key)

/**
 * What was said or rated keeps the key that its question had then: nobody rewrites it. This is where it stands now that
 * the assessment has moved to a newer version of its questions.
 */
export async function keysNow(asker: Pick<Work, 'db'>, assessmentId: string): Promise<KeyNow> {
  return keyThrough((await movesOf(asker, assessmentId)).map(({ moved }) => moved))
}

/** The same for every assessment at once. */
export async function allKeysNow(asker: Pick<Work, 'db'>): Promise<(assessmentId: string, key: string) => string> {
  const moves = await movesOf(asker)
  return (id, key) => keyThrough(moves.filter(({ assessmentId }) => assessmentId === id).map(({ moved }) => moved))(key)
}

/** The key that a question of one version had in an older version of the same pack. */
export async function keyIn(
  { pack, packVersion: older }: Pick<Assessment, 'pack' | 'packVersion'>,
  { packVersion: newer }: Pick<Assessment, 'packVersion'>,
  key: string,
): Promise<string> {
  if (older === newer) return key
  const [from, to] = [await versionOf(pack, older), await versionOf(pack, newer)]
  const moved = comparePacks(from, to).moved.find((one) => one.to === `question:${key}`)
  return moved ? moved.from.slice('question:'.length) : key
}

const versionOf = (pack: string, version: string) => loadPack(pack as `assessment/${string}`, version)
