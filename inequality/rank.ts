import { Adder } from './numeric/adder.ts'

/**
 * The place of each group in the whole population, from 0 (most disadvantaged) to 1, at the middle of the people it
 * holds. Groups that share an order share one rank. Weights need not add up to 1; groups without people get the rank of
 * the line on which they stand.
 */
export function ranksOf(order: ArrayLike<number>, weight: ArrayLike<number>): Float64Array {
  const count = order.length
  const upwards = placesInOrder(order)
  const total = new Adder()
  for (let at = 0; at < count; at++) total.add(weight[at] as number)
  const ranks = new Float64Array(count)
  const below = new Adder()
  for (let from = 0; from < count; ) {
    let to = from
    const tied = new Adder()
    while (to < count && order[upwards[to] as number] === order[upwards[from] as number])
      tied.add(weight[upwards[to++] as number] as number)
    const rank = (below.total + tied.total / 2) / total.total
    for (let at = from; at < to; at++) ranks[upwards[at] as number] = rank
    below.add(tied.total)
    from = to
  }
  return ranks
}

/** The places of a list, lowest value first. */
function placesInOrder(order: ArrayLike<number>): Int32Array {
  const places = Int32Array.from({ length: order.length }, (_, at) => at)
  let isSorted = true
  for (let at = 1; at < places.length && isSorted; at++) isSorted = (order[at - 1] as number) <= (order[at] as number)
  return isSorted ? places : places.sort((a, b) => (order[a] as number) - (order[b] as number))
}
