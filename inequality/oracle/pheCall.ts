import type { Result } from '../result.ts'
import type { Case } from './case.ts'

/** A column of numbers of a case; none where it has none of this name. */
export const numbers = (one: Case, name: string): number[] => (one.inputs?.[name] ?? []) as number[]

/** A number said in the inputs, or in the words of the call (`multiplier=100`), or else the package's own. */
export function argument(one: Case, name: string, otherwise: number): number {
  const given = one.inputs?.[name]
  if (typeof given === 'number') return given
  const said = new RegExp(`\\b${name}\\s*=\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)`, 'i').exec(one.call ?? '')?.[1]
  return said === undefined ? otherwise : Number(said)
}

/** A yes or no said in the same places. */
export function flag(one: Case, name: string, otherwise: boolean): boolean {
  const given = one.inputs?.[name]
  if (typeof given === 'boolean') return given
  const said = new RegExp(`\\b${name}\\s*=\\s*(T|F)`).exec(one.call ?? '')?.[1]
  return said === undefined ? otherwise : said === 'T'
}

/** The confidence levels of a call: one, as a share or a percentage, or two; 95 % where none is said. */
export function levelsOf(one: Case): number[] {
  const given = one.inputs?.confidence
  const said = /confidence\s*=\s*(c\([^)]*\)|[\d.]+)/.exec(one.call ?? '')?.[1]
  const list = given ?? said?.match(/\d*\.?\d+/g)?.map(Number) ?? [0.95]
  return (Array.isArray(list) ? list : [list]).map(Number).map((level) => (level > 1 ? level / 100 : level))
}

/** How the columns of the limits end: a single level has no number, two have theirs. */
export function suffixes(one: Case, ending = 'cl'): string[] {
  const levels = levelsOf(one)
  if (levels.length === 1) return [ending]
  return levels.map((level) => `${(100 * level).toFixed(1).replace('.', '_')}${ending}`)
}

/** The columns of the limits, from the rows of each level. */
export function limitsOf(one: Case, rows: Result[][]): Record<string, (number | null)[]> {
  return Object.fromEntries(
    suffixes(one).flatMap((suffix, at) => [
      [`lower${suffix}`, rows[at]!.map(({ lower }) => lower)],
      [`upper${suffix}`, rows[at]!.map(({ upper }) => upper)],
    ]),
  )
}

/** The rows of each group of a case, by name, in order; all in one where there is no column of groups. */
export function byGroup(one: Case, column = 'g'): { name: string; at: number[] }[] {
  const names = one.inputs?.[column] as string[] | undefined
  const longest = Math.max(...Object.values(one.inputs ?? {}).map((list) => (Array.isArray(list) ? list.length : 0)))
  if (!names) return [{ name: '', at: Array.from({ length: longest }, (_, row) => row) }]
  return [...new Set(names)]
    .sort()
    .map((name) => ({ name, at: names.flatMap((other, row) => (other === name ? [row] : [])) }))
}
