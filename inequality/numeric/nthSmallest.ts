/**
 * The value that would stand at place `nth` (from 0) if the values were sorted upwards. Moves the values about; takes a
 * few passes over them instead of a sort (Floyd and Rivest, Communications of the ACM 1975).
 */
export function nthSmallest(values: Float64Array, nth: number, left = 0, right = values.length - 1): number {
  while (right > left) {
    if (right - left > 600) {
      // First within a sample about where the place should be, so that the pass that follows leaves little.
      const size = right - left + 1
      const at = nth - left + 1
      const spread = 0.5 * Math.exp((2 * Math.log(size)) / 3)
      const shift = 0.5 * Math.sqrt((Math.log(size) * spread * (size - spread)) / size) * Math.sign(at - size / 2)
      const low = Math.max(left, Math.floor(nth - (at * spread) / size + shift))
      const high = Math.min(right, Math.floor(nth + ((size - at) * spread) / size + shift))
      nthSmallest(values, nth, low, high)
    }
    const pivot = values[nth] as number
    let low = left
    let high = right
    swap(values, left, nth)
    if ((values[right] as number) > pivot) swap(values, left, right)
    while (low < high) {
      swap(values, low++, high--)
      while ((values[low] as number) < pivot) low++
      while ((values[high] as number) > pivot) high--
    }
    if (values[left] === pivot) swap(values, left, high)
    else swap(values, ++high, right)
    if (high <= nth) left = high + 1
    if (nth <= high) right = high - 1
  }
  return values[nth] as number
}

function swap(values: Float64Array, a: number, b: number): void {
  const value = values[a] as number
  values[a] = values[b] as number
  values[b] = value
}
