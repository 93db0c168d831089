/** A number or word as the case files write it: `null` is the package's NA; "NaN", "Inf" and "-Inf" are themselves. */
export type Value = number | string | boolean | null | Value[] | { [key: string]: Value }

/** One question that a package of the field has answered: what went in, what came out, how near we must come. */
export type Case = {
  id: string
  /** Where the file lies, and the data files beside it. */
  folder: string
  package?: string
  measure?: string
  fn?: string
  call?: string
  dataset?: string
  args?: { [key: string]: Value }
  inputs?: { [key: string]: Value }
  expected: Value
  tolerance?: { [key: string]: number }
  note?: string
}

/** What we answer to a case: the same shape as its `expected`; or why it is not asked of us. */
export type Asked = { got: Value | Record<string, unknown> } | { skipped: string }

/** How a package's cases are asked of us. Throws WrongShape where we refuse. */
export type Ask = (one: Case) => Asked | Promise<Asked>
