import { sum } from '../numeric/sum.ts'

/**
 * True where one contributor makes up so much of a sum that the sum tells what theirs is: more than `share` of it, three
 * quarters unless said. For amounts, such as money; counts of people have the other rules.
 */
export function isDominated(amounts: ArrayLike<number>, share = 0.75): boolean {
  const sizes = Array.from(amounts, Math.abs)
  const whole = sum(sizes)
  return whole > 0 && Math.max(...sizes) > share * whole
}
