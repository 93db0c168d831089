// npm test: installs what the tests need, runs every one of them, and ends with "N passed, N failed".
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkNode, ensureInstalled, ROOT } from './ensure.mjs'
import { ensurePrograms } from './programs.mjs'

checkNode()
ensureInstalled({ withTests: true })
ensurePrograms()

// What points at somebody's own Ingrain is put aside: the tests make their own folders, servers and databases.
const THEIRS = [
  'DATABASE_URL',
  'DATABASE_OWNER_URL',
  'INGRAIN_DATA',
  'INGRAIN_ADDRESS',
  'INGRAIN_SMTP',
  'INGRAIN_FROM',
  'HOST',
  'PORT',
]
for (const name of THEIRS) {
  if (!process.env[name]) continue
  console.log(`${name} is set; the tests leave it alone.`)
  delete process.env[name]
}

const report = join(mkdtempSync(join(tmpdir(), 'ingrain-report-')), 'tests.json')
const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
const { status } = spawnSync(
  process.execPath,
  [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: ROOT, stdio: 'inherit' },
)
if (!existsSync(report)) {
  console.error('The tests did not run.')
  process.exit(1)
}
const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
rmSync(join(report, '..'), { recursive: true, force: true })
// A file that could not be read at all holds no test to fail, and is a failure all the same.
const unread = testResults.filter(
  ({ status: file, assertionResults }) => file === 'failed' && assertionResults.length === 0,
).length
console.log(`${numPassedTests} passed, ${numFailedTests + unread} failed`)
process.exit(status === 0 && numFailedTests + unread === 0 ? 0 : 1)
