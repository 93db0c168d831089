import { boundsOf } from '../fit/concentration.ts'
import { type ConcentrationOptions, concentrationResult } from '../fit/concentrationResult.ts'
import type { Groups } from '../groups.ts'
import type { Result } from '../result.ts'
import type { Table } from '../table.ts'

/**
 * Name: Wagstaff index (W)
 * What it is: The relative concentration index for a value that has a lowest and a highest possible level, such as a
 *   share, stretched so that it can reach -1 and 1 at every average.
 * How it is worked out: Values are put on a scale from 0 to 1; the relative concentration index is divided by one less
 *   the average on that scale.
 * How to read it: 0.3 says: 30 % of the widest gap that this average leaves room for, in favour of the better-off.
 *   Counting those who lack it instead of those who have it turns the sign and nothing else.
 * When it applies: Three or more ordered groups, their sizes, and known bounds.
 * Care: It grows at both ends of the scale: near 0 % and near 100 % a small gap reads as a large one. Say why you chose
 *   it over the Erreygers index.
 * Source: Wagstaff 2005, Health Economics 14:429.
 */
export const wagstaffIndex = (groups: Groups | Table, options: ConcentrationOptions = {}): Result =>
  concentrationResult({
    groups,
    options: { ...options, bounds: boundsOf(groups, options, 'The Wagstaff index') },
    name: 'Wagstaff index',
    of: (absolute, mean) => {
      const room = mean * (1 - mean)
      const estimate = absolute / room
      return { estimate, byAbsolute: 1 / room, byMean: (-estimate * (1 - 2 * mean)) / room }
    },
    isRelative: true,
  })
