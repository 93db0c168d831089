import type { Asked } from '../asked.ts'
import type { Flag } from '../flag.ts'
import { onlyNumbers, type Result } from '../result.ts'

type Around = {
  estimate: number
  /** Null where no standard error is known: then there is no interval. */
  se: number | null
  method: string
  flags?: Flag[]
  seScale?: Result['seScale']
  /** How many standard errors the interval goes out, where that is not the normal distribution's number. */
  reach?: number
  /** No limit below this, or above that. */
  least?: number
  most?: number
}

/** A result whose interval goes as far to both sides: on the scale of the estimate, or on that of its logarithm. */
export function around(ask: Asked, given: Around): Result {
  const { estimate, se, method, flags = [], seScale = 'natural', reach = ask.reach } = given
  if (se === null) return withoutInterval(ask, estimate, method, flags)
  const far = reach * se
  const isLog = seScale === 'log'
  const lower = isLog ? Math.exp(Math.log(estimate) - far) : estimate - far
  const upper = isLog ? Math.exp(Math.log(estimate) + far) : estimate + far
  return finished(ask, {
    estimate,
    se,
    seScale,
    lower: given.least === undefined ? lower : Math.max(given.least, lower),
    upper: given.most === undefined ? upper : Math.min(given.most, upper),
    level: ask.level,
    method,
    flags,
  })
}

/** A result of which nobody can say how sure it is. */
export function withoutInterval(ask: Asked, estimate: number, method: string, flags: Flag[] = []): Result {
  return finished(ask, {
    estimate,
    se: null,
    seScale: 'natural',
    lower: null,
    upper: null,
    level: ask.level,
    method,
    flags: [...flags, { flag: 'noInterval' }],
  })
}

/** The result as it may leave: corrected numbers are numbers or not known, compat hands on what the package prints. */
export const finished = (ask: Asked, result: Result): Result => (ask.isCompat ? result : onlyNumbers(result))
