/**
 * A symmetric positive matrix taken apart so that equations with it can be solved. `null` where it is not positive.
 * Matrices are lists of rows, one after the other.
 */
export type Cholesky = {
  size: number
  logDeterminant: number
  solve(right: ArrayLike<number>): Float64Array
  inverse(): Float64Array
}

export function cholesky(matrix: Float64Array, size: number): Cholesky | null {
  const l = new Float64Array(size * size)
  for (let row = 0; row < size; row++)
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column]!
      for (let k = 0; k < column; k++) value -= l[row * size + k]! * l[column * size + k]!
      if (row > column) l[row * size + column] = value / l[column * size + column]!
      // What is left of a column that the others already say is rounding.
      else if (value > 1e-12 * Math.abs(matrix[row * size + row]!)) l[row * size + row] = Math.sqrt(value)
      else return null
    }
  let logDeterminant = 0
  for (let at = 0; at < size; at++) logDeterminant += 2 * Math.log(l[at * size + at]!)
  const solve = (right: ArrayLike<number>) => {
    const x = Float64Array.from(right)
    for (let row = 0; row < size; row++) {
      for (let k = 0; k < row; k++) x[row]! -= l[row * size + k]! * x[k]!
      x[row]! /= l[row * size + row]!
    }
    for (let row = size - 1; row >= 0; row--) {
      for (let k = row + 1; k < size; k++) x[row]! -= l[k * size + row]! * x[k]!
      x[row]! /= l[row * size + row]!
    }
    return x
  }
  const inverse = () => {
    const all = new Float64Array(size * size)
    const unit = new Float64Array(size)
    for (let column = 0; column < size; column++) {
      unit.fill(0)
      unit[column] = 1
      const x = solve(unit)
      for (let row = 0; row < size; row++) all[row * size + column] = x[row]!
    }
    return all
  }
  return { size, logDeterminant, solve, inverse }
}
