import { absoluteConcentrationOfPeople } from '../measure/absoluteConcentrationOfPeople.ts'
import { erreygersIndexOfPeople } from '../measure/erreygersIndexOfPeople.ts'
import { relativeConcentrationOfPeople } from '../measure/relativeConcentrationOfPeople.ts'
import { relativeIndexOfPeople } from '../measure/relativeIndexOfPeople.ts'
import { slopeIndexOfPeople } from '../measure/slopeIndexOfPeople.ts'
import { wagstaffIndexOfPeople } from '../measure/wagstaffIndexOfPeople.ts'
import { type Ranked, rankPeople } from '../people/ranked.ts'
import type { Result } from '../result.ts'
import { sumsOf } from '../source/memory.ts'
import type { People } from '../source/people.ts'
import type { Asked, Case } from './case.ts'
import { columnsNamed } from './columns.ts'

type Inputs = NonNullable<Case['inputs']>
type Dataset = {
  name: string
  est: string
  subgroup_order: string
  weight?: string
  pop?: string
  strata?: string
  psu?: string
  fpc?: string
}

/** WHO's package on people's records: the columns that a case names, from a file that lies beside it. */
export function ask(one: Case): Asked {
  const inputs = one.inputs as Inputs
  const dataset = inputs.$dataset as Dataset
  const columns = columnsNamed(one.folder, dataset.name)
  const named = (name: string | undefined) => (name === undefined ? undefined : columns[name])
  const people: People = {
    outcome: named(dataset.est) as ArrayLike<number>,
    rank: named(dataset.subgroup_order) as ArrayLike<number>,
    weight: named(dataset.weight ?? dataset.pop),
    stratum: named(dataset.strata),
    cluster: named(dataset.psu),
    finite: named(dataset.fpc),
  }
  return { got: answer(one.measure ?? '', inputs, rankPeople(sumsOf(people))) }
}

/** The four measures of people as the package prints them. */
export function answer(measure: string, inputs: Inputs, ranked: Ranked) {
  const level = typeof inputs['conf.level'] === 'number' ? inputs['conf.level'] : 0.95
  const compat = { mode: 'compat', level } as const
  const model = inputs.linear ? 'linear' : 'logistic'
  const isBounded = inputs.lmin !== undefined && inputs.lmin !== null
  const bounds = isBounded ? ([Number(inputs.lmin), Number(inputs.lmax)] as const) : undefined
  if (measure === 'sii') return asRow(slopeIndexOfPeople(ranked, { ...compat, model }))
  if (measure === 'rii') return asRow(relativeIndexOfPeople(ranked, { ...compat, model }))
  if (measure === 'aci') return asRow(absoluteConcentrationOfPeople(ranked, { ...compat, bounds }))
  const rci = { wagstaff: wagstaffIndexOfPeople, erreygers: erreygersIndexOfPeople }[String(inputs.method)]
  return asRow((rci ?? relativeConcentrationOfPeople)(ranked, { ...compat, bounds }))
}

const asRow = ({ estimate, se, lower, upper }: Result) => ({ estimate, se, lowerci: lower, upperci: upper })
