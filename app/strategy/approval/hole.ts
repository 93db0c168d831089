import { isBacked } from '../facts.ts'
import type { PromiseStanding } from '../promise/standing.ts'

/** What a promise lacks on the day that a body is asked to approve it. */
export type Lack = 'owner' | 'owner-left' | 'money'
export type Hole = { promiseId: string; reference: string | null; words: string; lacks: Lack[] }

/** The promises without an owner in post, or without money, time or a reason. Nothing blocks; the minute says so. Pure. */
export function holesIn(promises: readonly PromiseStanding[]): Hole[] {
  return promises.flatMap((promise) => {
    const lacks: Lack[] = [
      ...(promise.owner ? (promise.owner.isInPost ? [] : (['owner-left'] as const)) : (['owner'] as const)),
      ...(isBacked(promise) ? [] : (['money'] as const)),
    ]
    return lacks.length ? [{ promiseId: promise.id, reference: promise.reference, words: promise.words, lacks }] : []
  })
}
