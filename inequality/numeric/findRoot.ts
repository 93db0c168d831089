/**
 * Where a rising function is zero: Newton's steps, kept between `low` and `high`, which must hold the root; halving
 * wherever a step leaves them. `f` gives the value and its slope. Right to the last digits of the argument.
 */
export function findRoot(f: (x: number) => [number, number], low: number, high: number, start: number): number {
  let x = start > low && start < high ? start : (low + high) / 2
  for (let turn = 0; turn < 400; turn++) {
    const [value, slope] = f(x)
    if (value === 0) return x
    if (value < 0) low = x
    else high = x
    const step = x - value / slope
    // The ends may be many powers of ten apart: between positive ends the middle is that of the logarithms.
    const middle = low > 0 && high > 4 * low ? Math.sqrt(low * high) : (low + high) / 2
    const next = step > low && step < high ? step : middle
    if (Math.abs(next - x) <= 4e-16 * Math.abs(next) || next === low || next === high) return next
    x = next
  }
  return x
}
