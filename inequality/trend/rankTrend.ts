import { reachOf } from '../numeric/normal.ts'
import { levelOf } from '../rate/level.ts'
import { notKnown, type Options, type Result } from '../result.ts'
import { eitherSide, knownOf, type Series } from './series.ts'

/** `rises` is Mann and Kendall's S: pairs of times at which the later is higher, less those at which it is lower. */
export type RankTrend = Result & { rises: number; p: number | null }

/**
 * Name: Trend by ranks (Theil and Sen's slope, Mann and Kendall's test)
 * What it is: The change from year to year that one unusual value cannot pull about.
 * How it is worked out: The middle one of the slopes between every two times; the test counts how often a later value is
 * higher than an earlier one. The interval leaves out the steepest and the flattest slopes between times.
 * How to read it: "Half of all pairs of years show the gap closing faster than a third of a point a year."
 * When it applies: Three or more times; errors are not needed. A check on the other trends.
 * Care: With fewer than about eight times the test is rough.
 * Source: Sen, 1968, Journal of the American Statistical Association; Kendall, 1938, Biometrika.
 */
export function rankTrend(series: Series, options: Options = {}): RankTrend {
  const level = levelOf(options)
  const { at, value, flags } = knownOf(series, false)
  const method = 'middle of the slopes between times'
  if (at.length < 3) {
    const none = notKnown(method, [...flags, { flag: 'fewGroups', groups: at.length }], level)
    return { ...none, rises: 0, p: null }
  }
  const slopes: number[] = []
  let rises = 0
  for (let later = 1; later < at.length; later++)
    for (let earlier = 0; earlier < later; earlier++) {
      const step = value[later]! - value[earlier]!
      slopes.push(step / (at[later]! - at[earlier]!))
      rises += Math.sign(step)
    }
  slopes.sort((a, b) => a - b)
  const error = Math.sqrt(spreadOf(value))
  const out = (slopes.length - reachOf(level) * error) / 2
  const place = Math.floor(out)
  const isKnown = place >= 1
  return {
    estimate: (slopes[(slopes.length - 1) >> 1]! + slopes[slopes.length >> 1]!) / 2,
    se: null,
    seScale: 'natural',
    lower: isKnown ? slopes[place - 1]! : null,
    upper: isKnown ? slopes[slopes.length - place]! : null,
    level,
    method,
    flags: isKnown ? flags : [...flags, { flag: 'noInterval' }],
    rises,
    p: error === 0 ? null : eitherSide(Math.max(0, Math.abs(rises) - 1) / error),
  }
}

// The variance of S when there is no trend, less what values that are the same take away (Kendall 1975).
function spreadOf(value: readonly number[]): number {
  const part = (n: number) => n * (n - 1) * (2 * n + 5)
  const same = new Map<number, number>()
  for (const one of value) same.set(one, (same.get(one) ?? 0) + 1)
  return [...same.values()].reduce((rest, n) => rest - part(n), part(value.length)) / 18
}
