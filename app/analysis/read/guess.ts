import type { Column, Role } from '../dataset.ts'
import { decimalOf, readNumber } from './number.ts'

// What each role is usually called, first match wins. Words of the field and of Excel files as they come.
const NAMES: [Role, RegExp][] = [
  ['stratumSize', /^(?:fpc|stratum[ _-]?size|population of stratum)$/i],
  ['se', /^(?:se|std[ _-]?err(?:or)?|standard[ _-]?error)$/i],
  ['lower', /^(?:(?:95 ?%? ?)?(?:ci|cl)?[ _-]?(?:lower|low|lb|ll|lci|lcl)\b.*|.*\blower\b.*)$/i],
  ['upper', /^(?:(?:95 ?%? ?)?(?:ci|cl)?[ _-]?(?:upper|high|ub|ul|uci|ucl)\b.*|.*\bupper\b.*)$/i],
  ['average', /\b(?:average|overall|mean of all|setting_average|england|national)\b/i],
  ['numerator', /^(?:numerator|count|events?|cases|observed|x|number(?: of .*)?)$/i],
  ['population', /^(?:denominator|population|pop|n|base|total|people|sample(?: size)?)$/i],
  ['value', /^(?:value|estimate|est|rate|per ?cent(?:age)?|%|prevalence|mean|proportion|share|coverage|uptake)$/i],
  ['weight', /^(?:weight|wt|w|.*_weight|survey weight)$/i],
  ['stratum', /^(?:strata|stratum)$/i],
  ['cluster', /^(?:psu|cluster|primary sampling unit|ea)$/i],
  ['rank', /^(?:order|rank|subgroup_order|decile|quintile|imd ?(?:decile|quintile)|fifth|tenth)$/i],
  ['reference', /^(?:reference|reference_subgroup|ref)$/i],
  ['favourable', /^(?:favourable|favourable_indicator|polarity)$/i],
  ['scale', /^(?:scale|indicator_scale|multiplier)$/i],
  ['indicator', /^(?:indicator|indicator[ _-]name|measure|outcome|metric|what)$/i],
  ['dimension', /^(?:dimension|category[ _-]type|stratifier|breakdown|by)$/i],
  [
    'group',
    /^(?:group|subgroup|category|deprivation|ethnic(?:ity| group)|sex|gender|age(?:[ _-](?:group|band))?|area|region|ward)$/i,
  ],
  ['setting', /^(?:setting|place|country|area name|local authority|organisation|trust|icb|site)$/i],
  ['time', /^(?:time|date|year|period|time period|quarter|month|financial year)$/i],
]

/**
 * What each column probably means, from its name and its cells. Every one is a guess until a person says yes; a role
 * that only one column can have goes to the first that fits.
 */
export function guessColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  kind: 'groups' | 'people',
): Column[] {
  const taken = new Set<Role>()
  return header.map((name, index) => {
    const cells = rows.map((row) => row[index] ?? '')
    const role = NAMES.find(
      ([role, pattern]) => pattern.test(name.trim()) && !taken.has(role) && suits(role, kind),
    )?.[0]
    const given = role ?? (kind === 'people' ? rolePeople(cells) : 'ignored')
    if (given !== 'by' && given !== 'outcome' && given !== 'ignored') taken.add(given)
    return { name, role: given, isGuess: true }
  })
}

const PEOPLE: Role[] = ['weight', 'stratum', 'cluster', 'stratumSize', 'time', 'setting']
const suits = (role: Role, kind: 'groups' | 'people'): boolean =>
  kind === 'people' ? PEOPLE.includes(role) : !['weight', 'stratum', 'cluster', 'stratumSize'].includes(role)

// Of people's rows: two values 0 and 1 are an outcome; few different values are groups; numbers are an outcome too.
function rolePeople(cells: readonly string[]): Role {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean)
  const different = new Set(filled)
  if (different.size < 2) return 'ignored'
  if (different.size === 2 && [...different].every((cell) => cell === '0' || cell === '1')) return 'outcome'
  if (different.size <= 20) return 'by'
  const { decimal } = decimalOf(filled)
  return filled.every((cell) => readNumber(cell, decimal).is === 'number') ? 'outcome' : 'ignored'
}
