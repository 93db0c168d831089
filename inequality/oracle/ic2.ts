import { atkinson } from '../measure/atkinson.ts'
import { extendedConcentration } from '../measure/extendedConcentration.ts'
import { generalisedEntropy } from '../measure/generalisedEntropy.ts'
import { gini } from '../measure/gini.ts'
import { hoover } from '../measure/hoover.ts'
import { variationOfPeople } from '../measure/variationOfPeople.ts'
import { rankByOutcome } from '../people/ownRank.ts'
import { type Ranked, rankPeople } from '../people/ranked.ts'
import type { Result } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import type { Asked, Case } from './case.ts'
import { columnsNamed } from './columns.ts'

const compat = { mode: 'compat' } as const

/** The R packages IC2 and ineq, told apart by the call that a case quotes. */
export function ask(one: Case): Asked {
  const call = one.call ?? ''
  const columns = columnsNamed(one.folder, one.dataset ?? '')
  const outcome = columns.zpos ?? []
  const isWeighted = /[(,=]w[,)]/.test(call)
  const weight = isWeighted ? columns.w : undefined
  const number = Number(/(\d*\.?\d+)\)$/.exec(call)?.[1])
  const own = rankByOutcome({ outcome, weight })
  const byIncome = () => rankPeople(sumsOf({ outcome, weight, rank: columns.income ?? [] }))
  const found = answer(call, number, own, byIncome)
  return found ? { got: { value: found.estimate } } : { skipped: `nothing here answers ${call}` }
}

function answer(call: string, number: number, own: Ranked, byIncome: () => Ranked): Result | undefined {
  if (call.startsWith('calcSConc')) return extendedConcentration(byIncome(), { ...compat, aversion: number })
  if (call.startsWith('calcSGini')) return extendedConcentration(own, { ...compat, aversion: number })
  if (call.startsWith('calcGEI')) return generalisedEntropy(own, { ...compat, alpha: number })
  if (/Atkinson/.test(call)) return atkinson(own, { ...compat, aversion: number })
  if (/Gini/.test(call)) return gini(own, { ...compat, forSample: call.includes('corr=TRUE') })
  // The package counts Theil's two indices the other way round: 0 is Theil's T, 1 the mean log deviation.
  if (/Theil/.test(call)) return generalisedEntropy(own, { ...compat, alpha: number === 1 ? 0 : 1 })
  if (/var\.coeff/.test(call)) return variationOfPeople(own, compat)
  if (/RS\(/.test(call)) return hoover(own, compat)
  return undefined
}
