import { asked } from '../asked.ts'
import { potentialOf } from '../fit/potential.ts'
import { extreme } from '../pair.ts'
import { inParts, inUnits, more, nameOf, type Said, type Telling } from './telling.ts'

/** The population attributable risk. */
export function sayRisk(telling: Telling): Said {
  const { estimate, words } = telling
  const { nothingToGain, ifAllHad } = words.sentences
  const reference = heldAgainst(telling)
  const main = estimate === 0 ? nothingToGain(reference) : ifAllHad(reference, more(telling, estimate))
  return { main, limit: inUnits(telling), equal: 0 }
}

/** The population attributable fraction. */
export function sayFraction(telling: Telling): Said {
  const { estimate, words } = telling
  const { nothingToGain, ifAllHadPercent } = words.sentences
  const reference = heldAgainst(telling)
  const main = estimate === 0 ? nothingToGain(reference) : ifAllHadPercent(reference, estimate / 100)
  return { main, limit: inParts(telling, (value) => value / 100), equal: 0 }
}

/** The mean difference from best, weighted: what there would be if every group came level with the best. */
export function sayLevelling(telling: Telling): Said {
  const { estimate, table, words } = telling
  const { nothingToGain, ifAllHad } = words.sentences
  const change = table.groups.favourable ? estimate : -estimate
  const main = estimate === 0 ? nothingToGain(bestOf(telling)) : ifAllHad(bestOf(telling), more(telling, change))
  return { main, limit: inUnits(telling), equal: 0 }
}

export const bestOf = (telling: Telling): string =>
  nameOf(telling, extreme(telling.table, telling.table.groups.favourable ? 1 : -1, -1).at)

export const referenceOf = (telling: Telling): string =>
  nameOf(telling, telling.table.place.indexOf(telling.table.groups.reference ?? 0))

function heldAgainst(telling: Telling): string {
  const found = potentialOf(telling.table, asked(), '', {})
  if ('not' in found) throw new Error('a potential gain without the group it is held against')
  return nameOf(telling, found.at)
}
