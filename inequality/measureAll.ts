import { CATALOGUE, type Measure, type MeasureId, type MeasureOptions } from './catalogue.ts'
import type { Groups } from './groups.ts'
import type { Result } from './result.ts'
import { type Table, tableOf } from './table.ts'

/** What groups lack for a measure; `hasOrder` says that a measure which uses their order tells more. */
export type Lack = 'noOrder' | 'hasOrder' | 'twoGroups' | 'noPeople' | 'noReference' | 'noBounds'

/** What these groups lack for this measure, or null where nothing. */
export function lackOf(measure: Measure, groups: Groups): Lack | null {
  if (measure.order === 'needed' && !groups.order) return 'noOrder'
  if (measure.order === 'none' && groups.order) return 'hasOrder'
  if (groups.estimate.length < measure.groups) return 'twoGroups'
  const hasStandIn = measure.people === 'orAverage' && groups.average !== undefined
  if (measure.people !== 'no' && !groups.population && !hasStandIn) return 'noPeople'
  if (measure.reference && groups.reference === undefined) return 'noReference'
  return measure.bounds && !groups.bounds ? 'noBounds' : null
}

/**
 * Every measure that these groups can have, in one go: they share ranks, means and draws, and each is what it would be
 * alone. A measure that applies and still could not be worked out is there, and says why.
 */
export function measureAll(groups: Groups | Table, options: MeasureOptions = {}): Partial<Record<MeasureId, Result>> {
  const table = tableOf(groups)
  const results: Partial<Record<MeasureId, Result>> = {}
  for (const measure of CATALOGUE)
    if (lackOf(measure, table.groups) === null) results[measure.id] = measure.of(table, options)
  return results
}
