import { WrongShape } from '../result.ts'
import type { Case } from './case.ts'
import { differences } from './differences.ts'
import { askerOf } from './packages.ts'
import { caseFiles, readCases } from './readCases.ts'

export type Outcome = {
  passed: string[]
  failed: { id: string; because: string[] }[]
  skipped: { id: string; because: string }[]
}

/** Asks every case of a folder (or of one of its files) of us, and holds our answers against the expected ones. */
export async function run(folder: string, files = caseFiles(folder), isAsked = (_: Case) => true): Promise<Outcome> {
  const outcome: Outcome = { passed: [], failed: [], skipped: [] }
  for (const file of files)
    for (const one of readCases(folder, file)) {
      if (!isAsked(one)) continue
      const result = await judge(one)
      if (result === 'passed') outcome.passed.push(one.id)
      else if ('skipped' in result) outcome.skipped.push({ id: one.id, because: result.skipped })
      else outcome.failed.push({ id: one.id, because: result.failed })
    }
  return outcome
}

async function judge(one: Case): Promise<'passed' | { failed: string[] } | { skipped: string }> {
  try {
    const ask = await askerOf(one)
    if (!ask) return { failed: ['no package of ours knows this case'] }
    const asked = await ask(one)
    if ('skipped' in asked) return asked
    const because = isRefused(one) ? refusal(one, asked.got) : differences(firstRow(one), asked.got, one.tolerance)
    return because.length ? { failed: because } : 'passed'
  } catch (error) {
    if (error instanceof WrongShape && isRefused(one)) return 'passed'
    return { failed: [error instanceof Error ? `${error.name}: ${error.message}` : String(error)] }
  }
}

const isRefused = (one: Case) => typeof one.expected === 'object' && one.expected !== null && 'error' in one.expected

/** Where the package stopped with an error we refuse too, or say that the estimate or its limits are not known. */
function refusal(one: Case, got: unknown): string[] {
  const { estimate, lowerci, upperci } = got as { estimate?: unknown; lowerci?: unknown; upperci?: unknown }
  const isOpen = (value: unknown) => value === null || value === undefined
  if (isOpen(estimate) || (isOpen(lowerci) && isOpen(upperci))) return []
  return [`expected a refusal (${JSON.stringify(one.expected)}), got ${JSON.stringify(got)}`]
}

/** Where ties made the package answer more than once, its first answer is ours. */
function firstRow({ expected }: Case): Case['expected'] {
  if (typeof expected !== 'object' || expected === null || Array.isArray(expected)) return expected
  return Array.isArray(expected.rows) ? (expected.rows[0] as Case['expected']) : expected
}
