import type { Rung } from '../../ladder/rung.ts'
import { type Climbed, keyOf } from '../pack.ts'
import type { OwnThreshold } from '../requirement/threshold.ts'
import { numbersIn } from '../requirement/threshold.ts'
import type { Snapshot } from '../snapshot.ts'

/** A rung as it is counted now and as another version of the rules would count it; undefined: not counted by it. */
export type Change = { now: Rung | undefined; would: Rung | undefined }

/** What other rules would change, and out of how many. */
export type Effect = {
  climbed: (Change & { climbed: Climbed })[]
  ofClimbed: number
  promises: (Change & { id: string; words: string })[]
  ofPromises: number
  gap: { now: number; would: number; of: number } | undefined
  /** Own numbers that would be looser than the rules ask, and those that the rules would no longer ask for. */
  looser: { climbed: Climbed; own: OwnThreshold }[]
  unasked: { climbed: Climbed; own: OwnThreshold }[]
}

/** Compares two counts of the same records on the same day, by two versions of the rules. Pure. */
export function effectOf(now: Snapshot, then: Snapshot): Effect {
  const wasStanding = new Map(now.stood.map(({ climbed, standing }) => [climbed.id, standing]))
  const rungOf = (standing: Snapshot['stood'][number]['standing'] | undefined) =>
    standing?.isInThisVersion ? standing.rung : undefined
  const climbed = then.stood.flatMap((one) => {
    const change = { now: rungOf(wasStanding.get(one.climbed.id)), would: rungOf(one.standing) }
    return change.now === change.would ? [] : [{ climbed: one.climbed, ...change }]
  })
  const promises = then.promises.flatMap(({ id, words, rung }) => {
    const before = now.promiseById.get(id)?.rung
    return before === rung ? [] : [{ id, words, now: before, would: rung }]
  })
  const gap = { now: now.board.gap?.n ?? 0, would: then.board.gap?.n ?? 0, of: then.board.gap?.of ?? 0 }
  return {
    climbed,
    ofClimbed: then.stood.length,
    promises,
    ofPromises: then.promises.length,
    gap: gap.now === gap.would ? undefined : gap,
    ...ownNumbers(now, then),
  }
}

function ownNumbers(now: Snapshot, then: Snapshot): Pick<Effect, 'looser' | 'unasked'> {
  const before = new Map(now.thresholds.map((own) => [own.id, own.isLooser]))
  const all = then.thresholds.flatMap((own) => {
    const climbed = then.stood.find((one) => keyOf(one.climbed) === own.requirement)?.climbed
    if (!climbed) return []
    const isAsked = numbersIn(climbed.ladder).some(({ rung, fact }) => rung === own.rung && fact === own.fact)
    return [{ climbed, own, isAsked }]
  })
  return {
    looser: all.filter(({ own, isAsked }) => isAsked && own.isLooser && !before.get(own.id)),
    unasked: all.filter(({ isAsked }) => !isAsked),
  }
}
