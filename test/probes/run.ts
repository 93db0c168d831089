// Starts an Ingrain to be thrown away, with two seeded organisations, and probes it: `tsx test/probes/run.ts [abuse] [pages]`.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../scripts/ensure.mjs'
import { probeAbuse } from './abuse/abuse.ts'
import { probePages } from './crawl/crawl.ts'
import type { Credentials } from './credentials.ts'
import type { Findings } from './findings.ts'
import { startThrowAway, type ThrowAway, tempFolder } from './throwAway.ts'

const PROBES: Record<string, (address: string, credentials: Credentials) => Promise<Findings>> = {
  abuse: (address, credentials) => probeAbuse(address, credentials, { most: 3500 }),
  pages: (address, credentials) => probePages(address, { credentials, as: 'A', pages: 80, seconds: 540 }),
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PROBES[name])
if (unknown.length) {
  console.error(`There is no probe ${unknown.join(', ')}; there are ${Object.keys(PROBES).join(' and ')}.`)
  process.exit(2)
}

let found = 0
for (const [name, probe] of Object.entries(PROBES)) {
  if (asked.length && !asked.includes(name)) continue
  // Each has its own Ingrain: the one fills it with junk, and tires out sign-in for the other.
  const folder = tempFolder()
  const credentials = seed(folder)
  const ingrain = await startThrowAway({ folder })
  try {
    const findings = await probe(ingrain.address, credentials)
    console.log(findings.report(name))
    found += findings.all().length + complaintsOf(ingrain).length
    for (const complaint of complaintsOf(ingrain)) console.log(`  [high] the server complained: ${complaint}`)
  } catch (error) {
    console.log(ingrain.printed())
    throw error
  } finally {
    await ingrain.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
console.log(found ? `${found} findings` : 'nothing found')
process.exit(found ? 1 : 0)

function seed(folder: string): Credentials {
  const file = join(folder, 'credentials.json')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'ingrain'), 'seed', '--credentials', file],
    { env: { ...process.env, INGRAIN_DATA: folder }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`ingrain seed ended with ${status}: ${stdout}${stderr}`)
  return JSON.parse(readFileSync(file, 'utf8'))
}

function complaintsOf(ingrain: ThrowAway): string[] {
  return ingrain
    .printed()
    .split('\n')
    .filter((line) => /Error\b|^\d{4}-\d\d-\d\dT/.test(line))
}
