import type { RankFit } from '../fit/rankFit.ts'

/** How fast a reading climbs with the line's height in its middle, and with its slope. */
export type Gradient = { middle: number; slope: number }

/** What is read off a line: a number and how it answers to the line. */
export type Reading = { estimate: number; towards: Gradient }

/** The line's top less its bottom, in the indicator's units. `rise` is that of the line as a share of its scale. */
export function riseOf({ model, bottom, top }: RankFit, scale: number, rise: number): Reading {
  const [low, high] = model === 'linear' ? [1, 1] : [bottom * (1 - bottom), top * (1 - top)]
  return { estimate: scale * rise, towards: { middle: scale * (high - low), slope: (scale * (high + low)) / 2 } }
}

/** The line's top over its bottom; it answers on the logarithm. */
export function ratioOf({ model, bottom, top }: RankFit): Reading {
  const [low, high] = model === 'linear' ? [1 / bottom, 1 / top] : [1 - bottom, 1 - top]
  return { estimate: top / bottom, towards: { middle: high - low, slope: (high + low) / 2 } }
}
