// npm run oracles -- DIR: asks every case file of a folder, and ends with how many passed and failed.
import { existsSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { caseFiles } from './readCases.ts'
import { run } from './run.ts'

const folder = resolve(process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), 'cases'))
if (!existsSync(folder)) {
  console.error(`There is no folder ${folder}.`)
  process.exit(2)
}

let passed = 0
let failed = 0
const skipped: { id: string; because: string }[] = []
for (const file of caseFiles(folder)) {
  const begun = performance.now()
  const outcome = await run(folder, [file])
  passed += outcome.passed.length
  failed += outcome.failed.length
  skipped.push(...outcome.skipped)
  const { length } = outcome.passed
  console.log(
    `${file}: ${length} of ${length + outcome.failed.length} in ${Math.round(performance.now() - begun)} ms${
      outcome.skipped.length ? `, ${outcome.skipped.length} skipped` : ''
    }`,
  )
  for (const { id, because } of outcome.failed) console.log([`  FAILED ${id}`, ...because.slice(0, 6)].join('\n    '))
}
for (const { id, because } of skipped) console.log(`skipped ${id}: ${because}`)
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed || passed === 0 ? 1 : 0)
