import { Adder } from '../numeric/adder.ts'
import { WrongShape } from '../result.ts'
import type { Influence } from './influence.ts'
import type { Ranked } from './ranked.ts'

/**
 * The mean outcome with weights that fall from the bottom of the social scale to its top: what is left of
 * (1 - place) to the power of the aversion from one end of a level's stretch to the other. With what a person does to it.
 */
export function weightedLevel(ranked: Ranked, aversion: number): { level: number; influence: Influence } {
  if (!(aversion >= 1)) throw new WrongShape('The aversion to inequality is a number from 1 up, such as 2 or 4.')
  const { rank, weight, outcome, mean, total } = ranked
  const count = rank.length
  const share = weight.map((one) => one / total)
  // The share of people above each level; rounding must not take the top one below zero.
  const above = rank.map((one, at) => (at === count - 1 ? 0 : Math.max(0, 0.5 - one - share[at]! / 2)))
  const sum = new Adder()
  const byOutcome = new Float64Array(count)
  for (let at = 0; at < count; at++) {
    const held = (at ? above[at - 1]! : 1) ** aversion - above[at]! ** aversion
    byOutcome[at] = share[at]! > 0 ? held / share[at]! : 0
    sum.add(byOutcome[at]! * (outcome[at]! / total))
  }
  const byLevel = movesOf(ranked, above, aversion)
  for (let at = 0; at < count; at++) {
    const own = share[at]! > 0 ? outcome[at]! / weight[at]! : 0
    // A person's distance is from the mean of their level, not from everybody's.
    byLevel[at] = byLevel[at]! - byOutcome[at]! * own
  }
  return { level: mean + sum.total, influence: { byOutcome, byLevel } }
}

/** What one more person in a level does by pushing those above them up: steps between neighbours, weighted. */
function movesOf({ weight, outcome }: Ranked, above: Float64Array, aversion: number): Float64Array {
  const count = above.length
  const moves = new Float64Array(count)
  let own = 0
  let held = 0
  let next = outcome[count - 1]! / (weight[count - 1]! || 1)
  for (let at = count - 2; at >= 0; at--) {
    // A level that nobody counts in takes part in no step.
    const mine = weight[at]! > 0 ? outcome[at]! / weight[at]! : next
    const push = -(next - mine) * aversion * above[at]! ** (aversion - 1)
    next = mine
    held += push
    own += push * (1 - above[at]!)
    moves[at] = held
  }
  return moves.map((one) => one - own)
}
