import { cholesky } from '../numeric/cholesky.ts'
import type { Strata } from './strata.ts'

/** The columns of a model, stratum by stratum (rows one after the other), and what each is called. */
export type Design = { names: string[]; columns: number; x: Float64Array }

/** The model that knows only the mean. */
export const nullDesign = ({ n }: Strata): Design => ({
  names: ['(Intercept)'],
  columns: 1,
  x: new Float64Array(n.length).fill(1),
})

/**
 * The model with each identity's own effect, added up: a column for each level but the first. A level that the others
 * already tell (nobody has it without them) gets no column.
 */
export function additiveDesign({ identities, levels, codes, n }: Strata): Design {
  const count = n.length
  const names = ['(Intercept)']
  const columns = [new Float64Array(count).fill(1)]
  for (const [which, identity] of identities.entries())
    for (let level = 1; level < levels[which]!.length; level++) {
      const column = Float64Array.from(codes[which]!, (code) => (code === level ? 1 : 0))
      if (!isNew(columns, column)) continue
      columns.push(column)
      names.push(`${identity}${levels[which]![level]}`)
    }
  const size = columns.length
  const x = new Float64Array(count * size)
  for (let row = 0; row < count; row++) for (let k = 0; k < size; k++) x[row * size + k] = columns[k]![row]!
  return { names, columns: size, x }
}

function isNew(columns: readonly Float64Array[], column: Float64Array): boolean {
  const all = [...columns, column]
  const size = all.length
  const products = new Float64Array(size * size)
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++)
      products[a * size + b] = all[a]!.reduce((total, value, row) => total + value * all[b]![row]!, 0)
  return cholesky(products, size) !== null
}

/** X'WX for the weights of the strata. */
export function weighted({ x, columns }: Design, weight: ArrayLike<number>): Float64Array {
  const products = new Float64Array(columns * columns)
  const rows = x.length / columns
  for (let row = 0; row < rows; row++) {
    const from = row * columns
    for (let a = 0; a < columns; a++) {
      const value = x[from + a]! * weight[row]!
      if (value !== 0) for (let b = 0; b <= a; b++) products[a * columns + b]! += value * x[from + b]!
    }
  }
  for (let a = 0; a < columns; a++) for (let b = 0; b < a; b++) products[b * columns + a] = products[a * columns + b]!
  return products
}

/** X'v. */
export function across({ x, columns }: Design, v: ArrayLike<number>): Float64Array {
  const total = new Float64Array(columns)
  for (let at = 0; at < x.length; at++) total[at % columns]! += x[at]! * v[Math.floor(at / columns)]!
  return total
}

/** Xb: what the model says of each stratum. */
export function times({ x, columns }: Design, b: ArrayLike<number>): Float64Array {
  const rows = x.length / columns
  const said = new Float64Array(rows)
  for (let row = 0; row < rows; row++) for (let k = 0; k < columns; k++) said[row]! += x[row * columns + k]! * b[k]!
  return said
}
