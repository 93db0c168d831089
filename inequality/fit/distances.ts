import { normalProbability } from '../numeric/normalProbability.ts'
import { sum } from '../numeric/sum.ts'
import type { Table } from '../table.ts'

/**
 * What distances are measured from: a `value`, and how far it moves with each group's value (`follows`: the shares for
 * the mean, 1 at the best group, nothing for a published number).
 */
export type Centre = { value: number; follows: Float64Array | number | null }

/**
 * The average distance of groups from a centre, each with its weight; how far it moves with each group's value, and what
 * chance adds to it: a distance is never below zero, so that noise about a short one only ever lengthens it.
 */
export type Distance = { estimate: number; gradient: Float64Array; bias: number; unsure: number }

export function distanceFrom(centre: Centre, weight: Float64Array, table: Table, reach: number): Distance {
  const { y, variance } = table
  const count = y.length
  const follows = followsOf(centre, count)
  let common = 0
  for (let at = 0; at < count; at++) common += follows[at]! ** 2 * variance[at]!
  const parts = new Float64Array(count)
  const gradient = new Float64Array(count)
  let [signs, bias, unsure] = [0, 0, 0]
  for (let at = 0; at < count; at++) {
    const away = y[at]! - centre.value
    const w = weight[at]!
    parts[at] = w * Math.abs(away)
    gradient[at] = w * Math.sign(away)
    signs += gradient[at]!
    const noise = Math.sqrt(Math.max(0, variance[at]! * (1 - 2 * follows[at]!) + common))
    if (!(noise > 0)) continue
    const far = Math.abs(away) / noise
    if (far < reach) unsure++
    bias += w * noise * lengthened(far)
  }
  for (let at = 0; at < count; at++) gradient[at] = gradient[at]! - follows[at]! * signs
  return { estimate: sum(parts), gradient, bias, unsure }
}

function followsOf({ follows }: Centre, count: number): Float64Array {
  if (follows instanceof Float64Array) return follows
  const only = new Float64Array(count)
  if (follows !== null) only[follows] = 1
  return only
}

/** By how much, on average, unit noise lengthens a distance of this many standard errors. */
const lengthened = (far: number): number =>
  Math.exp((-far * far) / 2) * Math.sqrt(2 / Math.PI) - 2 * far * normalProbability(-far)
