/** The sum with Neumaier's compensation: right to the last digits whatever the order and however unlike the sizes. */
export function sum(values: ArrayLike<number>): number {
  let total = 0
  let lost = 0
  for (let index = 0; index < values.length; index++) {
    const value = values[index] as number
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return Number.isFinite(lost) ? total + lost : total
}
