import { checkGroups, type Groups } from './groups.ts'
import { dot } from './numeric/adder.ts'
import { sum } from './numeric/sum.ts'
import { ranksOf } from './rank.ts'

/**
 * Groups made ready for reckoning, once for every measure of them: those that have a value, in typed lists, with what
 * is worked out of them the first time that a measure asks for it. Lists run over the groups that have a value, in the
 * order in which they came.
 */
export class Table {
  readonly groups: Groups
  /** Where each group of these lists stands in the lists that came in. */
  readonly place: Int32Array
  readonly y: Float64Array
  /** Standard errors; NaN where one is not known. */
  readonly se: Float64Array
  /** People in each group; NaN where not known. */
  readonly people: Float64Array
  #share?: Float64Array
  #mean?: number
  #rank?: Float64Array
  #variance?: Float64Array
  #extent?: readonly [number, number]

  constructor(groups: Groups) {
    this.groups = checkGroups(groups)
    const known: number[] = []
    for (let at = 0; at < groups.estimate.length; at++) if (groups.estimate[at] !== null) known.push(at)
    this.place = Int32Array.from(known)
    this.y = pick(groups.estimate, this.place)
    this.se = pick(groups.se, this.place)
    this.people = pick(groups.population, this.place)
  }

  get size(): number {
    return this.y.length
  }

  /** Groups that have no value. */
  get missing(): number {
    return this.groups.estimate.length - this.size
  }

  /** Whether every group has a standard error. */
  get hasErrors(): boolean {
    return this.groups.se !== undefined && this.se.every(isNumber)
  }

  get hasPeople(): boolean {
    return this.groups.population !== undefined && this.people.every(isNumber)
  }

  /** The part of all people who are in each group. */
  get share(): Float64Array {
    if (this.#share) return this.#share
    const all = sum(this.people)
    this.#share = this.people.map((people) => people / all)
    return this.#share
  }

  /** The average over people: of groups that are all alike, exactly their value. */
  get mean(): number {
    this.#mean ??= this.isAllEqual ? this.lowest : dot(this.people, this.y) / sum(this.people)
    return this.#mean
  }

  /** Squared standard errors. */
  get variance(): Float64Array {
    this.#variance ??= this.se.map((se) => se * se)
    return this.#variance
  }

  /** Place on the social scale, 0 to 1, of each group; only where groups have an order. */
  get rank(): Float64Array {
    this.#rank ??= ranksOf(this.order, this.people)
    return this.#rank
  }

  get order(): Float64Array {
    return pick(this.groups.order, this.place)
  }

  get lowest(): number {
    return this.#extremes[0]
  }

  get highest(): number {
    return this.#extremes[1]
  }

  get isAllEqual(): boolean {
    return this.lowest === this.highest
  }

  get #extremes(): readonly [number, number] {
    if (this.#extent) return this.#extent
    let lowest = Number.POSITIVE_INFINITY
    let highest = Number.NEGATIVE_INFINITY
    for (let at = 0; at < this.size; at++) {
      const value = this.y[at] as number
      if (value < lowest) lowest = value
      if (value > highest) highest = value
    }
    this.#extent = [lowest, highest]
    return this.#extent
  }
}

/** The groups made ready; a table that is ready already is handed back, so that measures may share one. */
export const tableOf = (groups: Groups | Table): Table => (groups instanceof Table ? groups : new Table(groups))

const isNumber = (value: number): boolean => !Number.isNaN(value)

function pick(list: readonly (number | null)[] | undefined, place: Int32Array): Float64Array {
  const picked = new Float64Array(place.length)
  for (let at = 0; at < place.length; at++) picked[at] = list?.[place[at] as number] ?? Number.NaN
  return picked
}
