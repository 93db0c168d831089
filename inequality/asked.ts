import { reachOf } from './numeric/normal.ts'
import { type Mode, type Options, WrongShape } from './result.ts'

/** What was asked for, with what was left unsaid filled in. `reach` is how many standard errors an interval goes out. */
export type Asked = { mode: Mode; level: number; reach: number; isCompat: boolean }

/** Throws WrongShape where the level is no share between 0 and 1. */
export function asked(options: Options = {}): Asked {
  const { mode = 'corrected', level = 0.95 } = options
  if (!(level > 0 && level < 1)) throw new WrongShape('The confidence level is a share between 0 and 1, such as 0.95.')
  return { mode, level, reach: reachOf(level), isCompat: mode === 'compat' }
}

/** The same question, put to the package's way of answering. */
export const inCompat = (ask: Asked): Asked => ({ ...ask, mode: 'compat', isCompat: true })
