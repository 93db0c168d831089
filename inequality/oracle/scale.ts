import { type Ranked, rankPeople } from '../people/ranked.ts'
import { sumsOf } from '../source/memory.ts'
import type { Asked, Case } from './case.ts'
import { answer } from './healthequalMicro.ts'
import { describedPeople } from './microStream.ts'

let last: { key: string; ranked: Ranked } | undefined

/** WHO's package on made-up surveys of up to five million people; those of one survey are grouped once. */
export function ask(one: Case): Asked {
  const inputs = one.inputs as NonNullable<Case['inputs']>
  const { n, seed, generator, params } = inputs
  if (generator !== 'PM-MICRO-1') return { skipped: `no generator ${generator} is written here` }
  const key = `n=${n} seed=${seed} ${params}`
  if (last?.key !== key) last = { key, ranked: rankedOf(key) }
  return { got: answer(one.measure ?? '', inputs, last.ranked) }
}

function rankedOf(text: string): Ranked {
  const people = describedPeople(text)
  if (!people) throw new Error(`no survey can be made from "${text}"`)
  const { q, y, w, strata, psu } = people
  return rankPeople(sumsOf({ outcome: y, rank: q, weight: w, stratum: strata, cluster: psu }))
}
