import { CATALOGUE, type MeasureId, type MeasureOptions, measureCalled } from './catalogue.ts'
import type { Flag } from './flag.ts'
import type { Groups } from './groups.ts'
import { type Lack, lackOf, measureAll } from './measureAll.ts'
import type { Result } from './result.ts'
import { type Table, tableOf } from './table.ts'

/** Why a measure is not among those chosen: what the groups lack, or the flag with which it could not be worked out. */
export type WhyNot = { id: MeasureId; because: Lack } | { id: MeasureId; because: 'notKnown'; flag: Flag }

/**
 * The measures that these groups can have, with their results. `lead` are one absolute and one relative measure, to be
 * shown side by side and first (null where there is none of that kind), `also` the rest, `not` those that do not apply.
 */
export type Choice = {
  lead: { absolute: MeasureId | null; relative: MeasureId | null }
  also: MeasureId[]
  not: WhyNot[]
  results: Partial<Record<MeasureId, Result>>
}

/** As many groups without an order may be shown by their highest and lowest; of more, these differ by chance alone. */
const FEW_GROUPS = 5

/** Which measures to show of these groups, and which first. */
export function choose(groups: Groups | Table, options: MeasureOptions = {}): Choice {
  const table = tableOf(groups)
  const results = measureAll(table, options)
  const not: WhyNot[] = []
  const known = new Set<MeasureId>()
  for (const measure of CATALOGUE) {
    const { id } = measure
    const result = results[id]
    if (result && result.estimate !== null) known.add(id)
    else if (result) not.push({ id, because: 'notKnown', flag: result.flags[0] ?? { flag: 'notANumber' } })
    else not.push({ id, because: lackOf(measure, table.groups) ?? 'noPeople' })
  }
  const order = preferred(table)
  const first = (kind: 'absolute' | 'relative') =>
    order.find((id) => known.has(id) && measureCalled(id).kind === kind) ?? null
  const lead = { absolute: first('absolute'), relative: first('relative') }
  const also = [...known].filter((id) => id !== lead.absolute && id !== lead.relative)
  return { lead, also, not, results }
}

/** The measures that may lead, the best first. Of ordered groups those that use them all. */
function preferred({ groups, size }: Table): MeasureId[] {
  if (groups.order) return ['sii', 'rii', 'd', 'r', 'aci', 'rci']
  if (groups.reference !== undefined || size <= FEW_GROUPS) return ['d', 'r', 'mdmw', 'idisw', 'mdbu', 'idisu']
  return ['mdmw', 'idisw', 'mdmu', 'idisu', 'd', 'r']
}
