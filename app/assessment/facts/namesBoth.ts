import type { Assessment as Pack, Question } from '../../content/kinds/assessment.ts'
import { cellWords, type Row } from '../answer/value.ts'
import type { Assessment } from '../assessment.ts'
import { isUpstreamLevel } from '../precheck/flag.ts'
import { levelsOf } from '../precheck/flagOf.ts'

/** The questions of a pack that are answered in this kind, by key. */
export const keysOfKind = (pack: Pick<Pack, 'questions'>, kind: string): string[] =>
  pack.questions.filter(({ answer }: Question) => answer.kind === kind).map(({ question }) => question)

export const CAUSES = 'causes'
export const INTERSECTIONS = 'intersections'

/** Whether work of this kind is asked for both causes and combinations at all, however long its form is. */
export function isAskedForBoth(pack: Pack, { variant }: Pick<Assessment, 'variant'>): boolean {
  const asked = new Set(pack.lengths.flatMap(({ questions }) => questions[variant] ?? []))
  return [CAUSES, INTERSECTIONS].every((kind) => keysOfKind(pack, kind).some((key) => asked.has(key)))
}

/** A cause at level 3 or 4, and a combination of two or more that changes the design. */
export const namesBoth = (causes: readonly Row[], intersections: readonly Row[]): boolean =>
  levelsOf(causes).some(isUpstreamLevel) && intersections.some(changesDesign)

const changesDesign = ({ cells }: Row): boolean =>
  [cells.axes ?? []].flat().length >= 2 && cellWords(cells.design).trim() !== ''
