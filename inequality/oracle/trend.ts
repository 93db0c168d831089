import { WrongShape } from '../result.ts'
import { changeBetween, ratioBetween } from '../trend/changeBetween.ts'
import { lineOfValues } from '../trend/lineOfValues.ts'
import { rankTrend } from '../trend/rankTrend.ts'
import type { Series } from '../trend/series.ts'
import { yearlyChange, yearlyPercent } from '../trend/yearlyChange.ts'
import type { Ask } from './case.ts'

/** Trends as base R has them: every way of section (a) to (f), asked of one series. */
export const ask: Ask = ({ inputs }) => {
  if (!inputs?.year || !inputs.value) throw new WrongShape('The case has no series.')
  const series: Series = { at: inputs.year as number[], value: inputs.value as number[], se: inputs.se as number[] }
  const ols = lineOfValues(series)
  const wls = lineOfValues(series, { isWeighted: true })
  const fixed = yearlyChange(series)
  const change = changeBetween(series)
  const percent = yearlyPercent(series)
  const ratio = ratioBetween(series)
  const ranks = rankTrend(series)
  return {
    got: {
      ols: { slope: ols.estimate, se: ols.se, df: ols.freedom, lower95: ols.lower, upper95: ols.upper, p: ols.p },
      wls_lm: { slope: wls.estimate, se: wls.se, lower95_t: wls.lower, upper95_t: wls.upper },
      fixed_effect: {
        slope: fixed.estimate,
        se: fixed.se,
        lower95_z: fixed.lower,
        upper95_z: fixed.upper,
        Q: fixed.scatter,
        Q_df: fixed.freedom,
        Q_p: fixed.scatterP,
      },
      endpoint: {
        abs_change: change.estimate,
        se: change.se,
        z: change.estimate !== null && change.se !== null ? change.estimate / change.se : null,
        p: change.p,
        annual_abs_change: change.perYear,
      },
      log_fixed_effect: {
        slope: percent.estimate === null ? null : Math.log1p(percent.estimate / 100),
        se: percent.se,
        annual_pct_change: percent.estimate,
        apc_lower95: percent.lower,
        apc_upper95: percent.upper,
      },
      endpoint_ratio: { ratio: ratio.estimate, lower95: ratio.lower, upper95: ratio.upper },
      theil_sen: { slope: ranks.estimate, mann_kendall_S: ranks.rises },
    },
  }
}
