import { WrongShape } from '../result.ts'

/** How an engine reads names in double quotes: ClickHouse takes a backslash for the start of an escape. */
export type Dialect = { escapesBackslash?: boolean }

/** A name in double quotes, whatever is in it; throws WrongShape for a name that no engine can hold. */
export function quoted(name: string, { escapesBackslash = false }: Dialect = {}): string {
  if (name === '' || name.includes('\0'))
    throw new WrongShape('A column or table has an empty name, or one with a zero byte.')
  const safe = escapesBackslash ? name.replaceAll('\\', '\\\\') : name
  return `"${safe.replaceAll('"', '""')}"`
}

/** A number as every engine reads it exactly: with an exponent, which makes it a double and no decimal. */
export function written(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} cannot be written in SQL`)
  return `cast(${value.toExponential()} as double precision)`
}
