import type { Opened } from '../actions.ts'
import { cellWords, type Row } from '../answer/value.ts'
import { aboutOfRow, layoutOf } from '../question/layout.ts'
import { type Flag, flagFrom } from './flag.ts'

/** The flag of one assessment, with what the pack says of it. */
export type ToldFlag = Flag & { says: string; followUp: string | null; causes: number; actions: number }

/** Causes that a team leaves alone have no action. */
export const NO_ACTION = 'leave-alone'

/** How far the actions of an assessment lie from its causes; undefined where this kind of work is not asked for both. */
export function flagOf({
  pack,
  assessment,
  given,
  asked,
}: Pick<Opened, 'pack' | 'assessment' | 'given' | 'asked'>): ToldFlag | undefined {
  const { flag } = pack
  if (!flag?.variants.includes(assessment.variant)) return undefined
  const [from, to] = flag.from
  const answering = pack.questions.find(({ question }) => question === to)
  if (!answering || !asked.some(({ question }) => question.question === from)) return undefined
  const layout = layoutOf(pack, answering, given)
  const causes = levelsOf(given(from)?.rows ?? [])
  const rows = (given(to)?.rows ?? []).filter(({ id, cells }) => aboutOfRow(layout, id) && cells.choice !== NO_ACTION)
  const actions = levelsOf(rows)
  const found = flagFrom(causes, actions)
  const told = flag.values.find(({ value }) => value === found.flag)
  if (!told) throw new Error(`${assessment.pack} has no words for the flag ${found.flag}`)
  return { ...found, says: told.says, followUp: told.followUp, causes: causes.length, actions: actions.length }
}

/** The levels stated in rows, 1 to 4. A row that does not say is left out. */
export const levelsOf = (rows: readonly Row[]): number[] =>
  rows.map(({ cells }) => Number(cellWords(cells.level))).filter((level) => level >= 1 && level <= 4)
