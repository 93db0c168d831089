import { rankPeople } from '../people/ranked.ts'
import type { Robust } from '../reconcile/lineOfRank.ts'
import { rineqContribution } from '../reconcile/rineqContribution.ts'
import { type RineqMethod, type RineqType, rineqIndex } from '../reconcile/rineqIndex.ts'
import { sumsOf } from '../source/memory.ts'
import type { Asked, Case, Value } from './case.ts'
import { columnsNamed } from './columns.ts'

/** The R package rineq: its indices in all their forms, its ranks of version 0.3, and its decomposition. */
export function ask(one: Case): Asked {
  const columns = columnsNamed(one.folder, one.dataset ?? '')
  const args = one.args ?? {}
  const rows = columns.y?.length ?? 0
  const named = (name: Value | undefined) => Float64Array.from(columns[String(name)] ?? [])
  const weight = typeof args.weights === 'string' ? named(args.weights) : new Float64Array(rows).fill(1)
  if (one.call?.startsWith('contribution')) return { got: contribution(one, columns, weight) }
  if (one.package?.includes('rank_gwt')) return { got: { by_value: ranksByValue(columns) } }
  const rank = named(args.ineqvar ?? 'income')
  const { index, variance, se, lower, upper, n } = rineqIndex(
    { outcome: named(args.outcome), rank, weight },
    {
      type: (args.type ?? 'CI') as RineqType,
      method: args.method as RineqMethod,
      robust: args.rse_type as Robust | undefined,
      isCorrected: args.df_correction !== false,
    },
  )
  return { got: { index, variance, se, lower95: lower, upper95: upper, n } }
}

function ranksByValue(columns: Record<string, ArrayLike<number>>): Record<string, number> {
  const { q = [], y = [], w } = columns
  const { level, rank } = rankPeople(sumsOf({ outcome: y, rank: q, weight: w }))
  return Object.fromEntries(Array.from(level, (value, at) => [String(value), rank[at]! + 0.5]))
}

function contribution(one: Case, columns: Record<string, ArrayLike<number>>, weight: Float64Array) {
  const isLogit = one.call?.includes('glm') ?? false
  const { y = [], zpos = [], strata = [], income = [], psu = [] } = columns
  const got = rineqContribution({
    outcome: Float64Array.from(isLogit ? y : zpos),
    rank: Float64Array.from(income),
    weight,
    causes: {
      sexM: Float64Array.from(strata, (value) => value % 2),
      x1: Float64Array.from(income, (value) => value / 1000),
      x2: Float64Array.from(psu, (value) => value % 7),
    },
    isLogit,
    isShifted: one.args?.correction === true,
  })
  // The package names the regressors that it looked at, and hands on a bare list of those that it did not.
  return { ...got, corrected: one.args?.correction === true ? got.corrected : Object.values(got.corrected) }
}
