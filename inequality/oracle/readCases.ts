import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Case, Value } from './case.ts'

const SCHEMA = 'health-oracle/1'

/** The files of cases in a folder, by name, in order. Other files are left alone. */
export function caseFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .filter((name) => readFileSync(join(folder, name), 'utf8').slice(0, 400).includes(SCHEMA))
    .sort()
}

/** The cases of one file. A file without a list of cases is a table of R's own functions: each entry is a case. */
export function readCases(folder: string, name: string): Case[] {
  const file = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { [key: string]: unknown }
  if (file.schema !== SCHEMA) throw new Error(`${name} is not a file of schema ${SCHEMA}`)
  if (Array.isArray(file.cases)) return (file.cases as Omit<Case, 'folder'>[]).map((one) => ({ ...one, folder }))
  return Object.entries(file)
    .filter(([key]) => key !== 'schema' && key !== 'note')
    .map(([key, value]) => ({
      id: `${basename(name, '.json')}.${key}`,
      folder,
      package: 'base R',
      measure: key,
      expected: value as Value,
      tolerance: { rel: 1e-10 },
    }))
}
