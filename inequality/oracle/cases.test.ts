import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { caseFiles } from './readCases.ts'
import { run } from './run.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), 'cases')
// Five million people take longer than a test should: `npm run oracles` asks them too.
const MOST_PEOPLE = 1_000_000

for (const file of caseFiles(folder))
  test(`we answer every case of ${file} as the field's own package does`, async () => {
    const { passed, failed } = await run(folder, [file], ({ inputs }) => Number(inputs?.n ?? 0) <= MOST_PEOPLE)
    expect(failed).toEqual([])
    expect(passed.length).toBeGreaterThan(0)
  })
