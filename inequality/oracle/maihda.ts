import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { areaUnderCurve } from '../maihda/areaUnderCurve.ts'
import { laplace } from '../maihda/contribution.ts'
import { additiveDesign, times } from '../maihda/design.ts'
import { fitLogistic } from '../maihda/logistic.ts'
import { type MaihdaModel, maihda } from '../maihda/maihda.ts'
import { type Strata, strataFromSums, strataOf } from '../maihda/strata.ts'
import { logGamma } from '../numeric/gamma.ts'
import { sum } from '../numeric/sum.ts'
import { WrongShape } from '../result.ts'
import type { Ask, Case } from './case.ts'
import { readColumns } from './columns.ts'
import { peopleOfStrata } from './peopleOfStrata.ts'

/** lme4 on the strata of PM-MAIHDA, from the table of their sums that lies beside the cases. */
export const ask: Ask = (one) => {
  const isBinary = /binomial/.test(one.call ?? '')
  const { strata, number } = readStrata(one, isBinary)
  const points = Number(/nAGQ\s*=\s*(\d+)/.exec(one.call ?? '')?.[1] ?? 1)
  const isMaximumLikelihood = /REML\s*=\s*F/.test(one.call ?? '')
  const outcome = isBinary ? 'binary' : 'continuous'
  const found = maihda(strata, { outcome, points, isMaximumLikelihood, mode: 'compat' })
  // With several points the package takes the likelihood relative to a model that fits every stratum exactly.
  const constant = isBinary && points > 1 ? likelihoodOfAll(strata) : 0
  return {
    got: {
      n: sum(strata.n),
      strata: strata.n.length,
      var_null: found.null.variance,
      var_adj: found.adjusted.variance,
      resid_null: found.null.residual,
      resid_adj: found.adjusted.residual,
      vpc_null: found.null.vpc.estimate,
      vpc_adj: found.adjusted.vpc.estimate,
      mor_null: found.null.oddsRatio?.estimate,
      pcv: found.pcv.estimate,
      intercept_null: found.null.coefficients[0],
      logLik_null: found.null.logLikelihood - constant,
      logLik_adj: found.adjusted.logLikelihood - constant,
      singular_adj: found.adjusted.variance === 0,
      fixed_null: fixed(found.null),
      fixed_adj: fixed(found.adjusted),
      ranef_null: effects(found.null, number),
      ranef_adj: effects(found.adjusted, number),
      auc_null: found.discrimination?.null,
      auc_adj: found.discrimination?.adjusted,
      auc_adj_fixed_only: found.discrimination?.additive,
      auc_main_effects_glm: isBinary ? areaOfPlain(strata) : undefined,
    },
  }
}

// The table of sums that lies beside the cases, or else the people themselves, made by their rule.
function readStrata(one: Case, isBinary: boolean): { strata: Strata; number: number[] } {
  const said = /n=(\d+) seed=(\d+) k=([\d.]+)/.exec(one.dataset ?? '')
  if (!said) throw new WrongShape(`The case names no data: ${one.dataset}.`)
  const [count, seed, k] = said.slice(1).map(Number) as [number, number, number]
  const suffix = k === 1 ? '' : `_k${said[3]!.replace('.', '')}`
  const file = `data_pm_maihda_n${count}_seed${seed}${suffix}_strata.csv`
  if (!existsSync(join(one.folder, file))) {
    const { sex, age, edu, eth, y, z } = peopleOfStrata(count, seed, k)
    const strata = strataOf({ identities: { sex, age, edu, eth }, outcome: isBinary ? y : z })
    const number = [...strata.n.keys()].map((at) =>
      strata.codes.reduce((all, code, d) => STEPS[d]! * code[at]! + all, 0),
    )
    return { strata, number }
  }
  const columns = readColumns(one.folder, file)
  const order = [...columns.stratum!.keys()].sort((a, b) => columns.stratum![a]! - columns.stratum![b]!)
  const of = (name: string) => order.map((row) => columns[name]![row]!)
  const [total, squares] = isBinary ? [of('sum_y'), of('sum_y')] : [of('sum_z'), of('sum_z2')]
  const identities = { sex: of('sex'), age: of('age'), edu: of('edu'), eth: of('eth') }
  return { strata: strataFromSums({ identities, n: of('n'), sum: total, squares }), number: of('stratum') }
}

// What a step in each identity adds to a stratum's number.
const STEPS = [24, 8, 2, 1]

const fixed = ({ names, coefficients, errors }: MaihdaModel) => ({ names, beta: coefficients, se: errors })

const effects = ({ effects: u, effectErrors }: MaihdaModel, stratum: number[]) => ({
  stratum,
  u,
  cond_sd: effectErrors,
})

function areaOfPlain(strata: Strata): number | null {
  const design = additiveDesign(strata)
  const cases = strata.n.map((n, at) => Math.round(n * strata.mean[at]!))
  const { coefficients } = fitLogistic(strata, design, (n, y, eta) => laplace(n, y, eta, 0), 1)
  return areaUnderCurve(times(design, coefficients), strata.n, cases)
}

function likelihoodOfAll({ n, mean }: Strata): number {
  const part = (count: number, share: number) => (count === 0 ? 0 : count * Math.log(share))
  return sum(
    n.map((people, at) => {
      const cases = Math.round(people * mean[at]!)
      const ways = logGamma(people + 1) - logGamma(cases + 1) - logGamma(people - cases + 1)
      return ways + part(cases, mean[at]!) + part(people - cases, 1 - mean[at]!)
    }),
  )
}
