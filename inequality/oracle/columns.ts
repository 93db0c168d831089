import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WrongShape } from '../result.ts'
import { describedPeople } from './microStream.ts'

/** The numeric columns of a comma-separated file that lies beside the cases, by their names. */
export function readColumns(folder: string, file: string): Record<string, Float64Array> {
  const [head = '', ...lines] = readFileSync(join(folder, file), 'utf8').trim().split(/\r?\n/)
  const names = head.split(',').map((name) => name.replace(/^"|"$/g, ''))
  const columns = names.map(() => new Float64Array(lines.length))
  for (const [row, line] of lines.entries())
    for (const [at, text] of line.split(',').entries()) {
      const number = text === '' || text === 'NA' ? Number.NaN : Number(text)
      const column = columns[at]
      if (!column) throw new WrongShape(`Line ${row + 2} of ${file} has more cells than the first line.`)
      column[row] = number
    }
  return Object.fromEntries(names.map((name, at) => [name, columns[at] as Float64Array]))
}

/** The columns that a case names in its text: those of a file, as "… (data_….csv)", or of a survey it describes. */
export function columnsNamed(folder: string, text: string): Record<string, ArrayLike<number>> {
  const file = /[\w.-]+\.csv/.exec(text)?.[0]
  if (file && existsSync(join(folder, file))) return readColumns(folder, file)
  const people = text.startsWith('PM-MICRO-1') ? describedPeople(text) : undefined
  if (!people) throw new Error(`neither a file nor a survey is named by "${text}"`)
  return { ...people, zpos: people.z.map((one) => one + 3) }
}
