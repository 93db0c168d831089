import type { Asked } from '../asked.ts'
import type { Model } from '../fit/rankFit.ts'
import type { Flag } from '../flag.ts'
import type { Options } from '../result.ts'
import { type Line, lineOver } from './lineOver.ts'
import { flagsOf } from './measured.ts'
import type { Ranked } from './ranked.ts'

/** `model` is `logistic` unless said; `scale` is what the whole is in the indicator's units (1, 100 …), else guessed. */
export type LineOptions = Options & { model?: Model; scale?: number }

export type Slope = Line & { method: string; flags: Flag[] }

/** The line that slope and relative index are read off, or the flag that says why there is none. */
export function slopeOver(ranked: Ranked, ask: Asked, options: LineOptions): Slope | { not: Flag } {
  const levels = ranked.weight.reduce((held, one) => held + (one > 0 ? 1 : 0), 0)
  if (levels < 3) return { not: { flag: 'fewGroups', groups: levels } }
  const chosen = chooseLine(ranked.sums, ask, options)
  if ('not' in chosen) return chosen
  const line = lineOver(ranked, chosen.model, chosen.scale)
  if (!line.fit.hasConverged) return { not: { flag: 'separated' } }
  return { ...line, flags: [...flagsOf(ranked), ...chosen.flags], method: methodOf(chosen.model) }
}

export const methodOf = (model: Model): string => `${model} line over the social scale, from people's own records`

type Chosen = { model: Model; scale: number; flags: Flag[] }

/** Which line outcomes between these two can carry, and what the whole is; or the flag that says why none. */
export function chooseLine(
  { least, greatest }: { least: number; greatest: number },
  ask: Asked,
  options: LineOptions,
): Chosen | { not: Flag } {
  const flags: Flag[] = []
  if (ask.isCompat && least === greatest) return { not: { flag: 'allEqual' } }
  const guessed = [1, 100, 1000, 1e4, 1e5, 1e6].find((whole) => greatest <= whole) ?? 1e6
  const scale = (ask.isCompat ? undefined : options.scale) ?? guessed
  const isInside = least >= 0 && greatest <= scale
  const asked = options.model ?? 'logistic'
  if (ask.isCompat && !isInside && asked === 'logistic') return { not: { flag: 'negativeValues' } }
  // Where everybody has the same outcome the odds may have no logarithm: the line is level either way.
  const model = asked === 'logistic' && isInside && least !== greatest ? 'logistic' : 'linear'
  if (asked === 'logistic' && !isInside) flags.push({ flag: 'linearInstead' })
  if (model === 'logistic' && !ask.isCompat && options.scale === undefined && scale !== 1)
    flags.push({ flag: 'scaleGuessed', scale })
  return { model, scale, flags }
}
