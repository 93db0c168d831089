import { absoluteConcentrationOfPeople } from '../measure/absoluteConcentrationOfPeople.ts'
import { relativeConcentrationOfPeople } from '../measure/relativeConcentrationOfPeople.ts'
import { relativeIndexOfPeople } from '../measure/relativeIndexOfPeople.ts'
import { slopeIndexOfPeople } from '../measure/slopeIndexOfPeople.ts'
import type { Result } from '../result.ts'
import type { IndexOptions } from './indexOf.ts'
import type { Ranked } from './ranked.ts'
import type { LineOptions } from './slopeOver.ts'

export type PeopleMeasured = { slope: Result; relative: Result; absolute: Result; concentration: Result }

/** The four measures of people on a social scale, from one pass over their records: the ranks and the line are shared. */
export function measurePeople(ranked: Ranked, options: LineOptions & IndexOptions = {}): PeopleMeasured {
  return {
    slope: slopeIndexOfPeople(ranked, options),
    relative: relativeIndexOfPeople(ranked, options),
    absolute: absoluteConcentrationOfPeople(ranked, options),
    concentration: relativeConcentrationOfPeople(ranked, options),
  }
}
