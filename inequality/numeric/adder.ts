/** A running sum with Neumaier's compensation, for loops that have no list to hand over. */
export class Adder {
  #sum = 0
  #lost = 0

  add(value: number): void {
    const next = this.#sum + value
    this.#lost += Math.abs(this.#sum) >= Math.abs(value) ? this.#sum - next + value : value - next + this.#sum
    this.#sum = next
  }

  get total(): number {
    return Number.isFinite(this.#lost) ? this.#sum + this.#lost : this.#sum
  }
}

/** The sum of products of two lists, right to the last digits whatever the order. */
export function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let total = 0
  let lost = 0
  for (let at = 0; at < a.length; at++) {
    const value = (a[at] as number) * (b[at] as number)
    const next = total + value
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total
    total = next
  }
  return Number.isFinite(lost) ? total + lost : total
}
