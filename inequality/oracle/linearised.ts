import { absoluteConcentrationOfPeople } from '../measure/absoluteConcentrationOfPeople.ts'
import { erreygersIndexOfPeople } from '../measure/erreygersIndexOfPeople.ts'
import { relativeConcentrationOfPeople } from '../measure/relativeConcentrationOfPeople.ts'
import { wagstaffIndexOfPeople } from '../measure/wagstaffIndexOfPeople.ts'
import { rankPeople } from '../people/ranked.ts'
import { sumsOf } from '../source/memory.ts'
import type { Asked, Case } from './case.ts'
import { columnsNamed } from './columns.ts'

/** Concentration indices whose standard errors count ranks and mean as drawn with the sample: our corrected mode. */
export function ask(one: Case): Asked {
  const { outcome, rank, design, weight } = one.inputs as { [key: string]: string }
  const columns = columnsNamed(one.folder, one.dataset ?? '')
  const people = {
    outcome: columns[outcome ?? ''] as ArrayLike<number>,
    rank: columns[rank ?? ''] as ArrayLike<number>,
    weight: columns[weight ?? ''],
    ...(design === 'design' ? { stratum: columns.strata, cluster: columns.psu } : {}),
  }
  const ranked = rankPeople(sumsOf(people))
  const c = relativeConcentrationOfPeople(ranked)
  const g = absoluteConcentrationOfPeople(ranked)
  const got = { C: c.estimate, se_C: c.se, generalised: g.estimate, se_generalised: g.se }
  if (ranked.sums.least < 0 || ranked.sums.greatest > 1) return { got }
  const bounds = [0, 1] as const
  const w = wagstaffIndexOfPeople(ranked, { bounds })
  const e = erreygersIndexOfPeople(ranked, { bounds })
  return { got: { ...got, wagstaff: w.estimate, se_wagstaff: w.se, erreygers: e.estimate, se_erreygers: e.se } }
}
