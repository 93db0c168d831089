import type { BoardRow } from '../mainstreaming/board.ts'
import type { Rules } from '../mainstreaming/pack.ts'
import { rungWord } from '../web/parts/rung.tsx'
import { words } from './words.ts'

/** The word that a requirement or an achievement stands on, or that its room is not built yet. */
export function sayStanding(
  { standing, step }: BoardRow,
  { achievementRungs }: Pick<Rules, 'achievementRungs'>,
): string {
  if (!standing.isInThisVersion) return words.board.notInVersion
  const own =
    step === undefined && achievementRungs.find(({ achievementRung }) => achievementRung === standing.rung)?.word
  return own || rungWord(standing.rung)
}
